using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`schema id version names owner timezone window`.</summary>
internal static class IdentitySection
{
    public const string Schema = "coedubot.program/v1";

    /// <summary>The id of a file, whatever else is wrong with it.</summary>
    public static Named? Id(Mapping file) => file.Find("id") is Leaf { Text.Length: > 0 } id ? new Named(id.Text.Trim(), id) : null;

    public static string Read(Keys top)
    {
        if (top.Text("schema") is { } schema && schema != Schema)
            top.Findings.Wrong(top["schema"]!, Faults.UnknownSchema, schema);

        var id = top.Text("id");
        if (id is not null && !(id.Length > 0 && id.All(letter => letter == '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))))
            top.Findings.Wrong(top["id"]!, Faults.MalformedId, id);

        return id ?? "";
    }

    public static int Version(Keys top) => top.Whole("version", 0, int.MaxValue) ?? 0;

    public static string Zone(Keys top)
    {
        if (top.Text("timezone") is not { } zone)
            return "";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            top.Findings.Wrong(top["timezone"]!, Faults.ZoneUnknown, zone);

        return zone;
    }

    public static string OwnerUnit(Keys top, Known known)
    {
        if (top.Map("owner") is not { } owner)
            return "";

        owner.Must("unit");
        var unit = known.Units.Check(owner.Code("unit"));
        known.Roles.Check(owner.Code("role"));
        owner.Close();

        return unit ?? "";
    }

    public static Window Window(Keys top)
    {
        if (top.Map("window") is not { } window)
            return new Window(default, null, false);

        window.Must("start");
        var (start, end) = Days(window, "start", "end");
        var renew = window.Text("renew");
        if (renew is not (null or "yearly" or "never"))
            top.Findings.Wrong(window["renew"]!, Faults.NotOneOf("yearly", "never"), renew);
        window.Close();

        return new Window(start ?? default, end, renew == "yearly");
    }

    /// <summary>Two days, the second not before the first.</summary>
    public static (DateOnly? First, DateOnly? Last) Days(Keys keys, string first, string last)
    {
        var (from, to) = (keys.Day(first), keys.Day(last));
        if (from > to)
            keys.Findings.Wrong(keys[last]!, Faults.LastBeforeFirst, keys.Text(first)!, keys.Text(last)!);

        return (from, to);
    }
}
