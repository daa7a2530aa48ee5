using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`params`, `units`, `groups`, `roles` and `terms`: the names everything else is written with.</summary>
internal static class UnitSection
{
    private const int Deepest = 20, Most = 10_000_000;

    public static void Params(Keys top, Known known)
    {
        foreach (var (name, value) in top.Entries("params"))
        {
            known.Params.Add(name.Code);
            if (value is Leaf { Text: "true" or "false" } flag)
                known.ParamValues[name.Code] = flag.Text == "true" ? 1 : 0;
            else if (Values.Number(value, top.Findings) is { } number)
                known.ParamValues[name.Code] = number;
        }
    }

    public static void Units(Keys top, Known known)
    {
        known.Units.IsOpen = !top.Has("units");
        var entries = top.Entries("units");
        known.Units.Add(entries.Select(entry => entry.Name.Code));
        foreach (var (name, value) in entries)
            if (KeyValues.Map(value, top.Findings) is { } keys)
            {
                keys.Must("level");
                keys.ReadOver("attrs", "names", "expected_tagged");
                known.UnitKinds[name.Code] = new UnitKind(
                    keys.Whole("level", 0, Deepest) ?? 0, known.Units.Check(keys.Code("parent")), keys.Codes("tags"), keys.Whole("expected", 0, Most));
                keys.Close();
            }

        known.Groups.IsFree = !top.Has("groups");
        known.Groups.Add(top.Entries("groups").Select(entry => entry.Name.Code));
    }

    public static void Roles(Keys top, Known known)
    {
        known.Roles.IsOpen = !top.Has("roles");
        foreach (var (name, value) in top.Entries("roles"))
        {
            known.Roles.Add(name.Code);
            if (KeyValues.Map(value, top.Findings) is not { } keys)
                continue;

            keys.ReadOver("attrs", "tags");
            var names = keys.Has("names") ? keys.Words("names") : null;
            known.RoleKinds[name.Code] = new RoleKind(known.Units.Check(keys.CodeList("unit"), known.Groups), keys.Flag("external") ?? false, names);
            keys.Close();
        }
    }

    public static void Terms(Keys top, Known known)
    {
        foreach (var (name, value) in top.Entries("terms"))
            known.Terms[name.Code] = KeyValues.Words(value, top.Findings);
    }
}
