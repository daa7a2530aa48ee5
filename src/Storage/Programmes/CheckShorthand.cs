using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>Requirements spelled as keys of the rule itself, as the older kinds do.</summary>
internal static class CheckShorthand
{
    public static IEnumerable<Requirement> Read(Keys keys, CheckedThing thing)
    {
        foreach (var field in keys.CodeList("fields_all"))
        {
            FilterReading.Field(field, thing.Forms, keys.Findings);
            yield return new Requirement.FieldAll(field.Code);
        }

        foreach (var read in new[] { Confirmed(keys, thing.Known), Size(keys, thing.Known), Steps(keys), Followed(keys, thing.Known), Preceded(keys, thing.Known) })
            if (read is not null)
                yield return read;

        // Read with the feedback that require names; alone they are a mistake there.
        if (keys.Has("aspects") && !KeyValues.Items(keys["require"]).Any(item => item is Leaf { Text: "feedback" }))
            yield return new Requirement.Evidence(["feedback"], 1, keys.Codes("aspects"));
    }

    private static Requirement.Confirmed? Confirmed(Keys keys, Known known)
    {
        var role = known.Roles.Check(keys.Code("confirm"));
        var flow = known.Workflows.Check(keys.Code("workflow"));

        return (role ?? (flow is null ? null : known.Flows.GetValueOrDefault(flow)?.Confirm)) is { } confirms ? new Requirement.Confirmed(confirms) : null;
    }

    // `exactly: {days, lessons}`, `min: 5min`, `max: 50` places.
    private static Requirement? Size(Keys keys, Known known)
    {
        if (keys["exactly"] is Mapping map && map.Find("param") is null)
            return Takes(new Keys(map, keys.Findings));
        if (keys["min"] is Leaf { Text: var min } && min.EndsWith("min", StringComparison.Ordinal)
            || keys["max"] is Leaf { Text: var max } && max.EndsWith("min", StringComparison.Ordinal))
            return Lasts(keys, close: false);

        return keys.Has("min") || keys.Has("max") || keys.Has("exactly") ? new Requirement.Count(Counted.OnSite, AmountReading.Bounds(keys, known), []) : null;
    }

    public static Requirement.Takes Takes(Keys keys)
    {
        var takes = new Requirement.Takes(keys.Number("days"), keys.Number("lessons"));
        if (!keys.Has("days"))
            keys.One("days", "lessons");
        keys.Close();

        return takes;
    }

    /// <summary>`min` and `max` in minutes.</summary>
    public static Requirement.Lasts Lasts(Keys keys, bool close)
    {
        var (least, most) = (Values.Minutes(keys["min"], keys.Findings), Values.Minutes(keys["max"], keys.Findings));
        if (least > most)
            keys.Findings.Wrong(keys["min"]!, Faults.MinAboveMax, keys.Text("min")!, keys.Text("max")!);
        if (close)
            keys.Close();

        return new Requirement.Lasts(Minutes(least), Minutes(most));
    }

    private static Amount.Fixed? Minutes(int? minutes) => minutes is { } some ? new Amount.Fixed(some) : null;

    private static Requirement.Steps? Steps(Keys keys)
    {
        var order = keys.Text("order");
        if (order is not (null or "strict" or "any"))
            keys.Findings.Wrong(keys["order"]!, Faults.NotOneOf("strict", "any"), order);

        var next = keys.Code("next_cycle_input")?.Code;
        return keys.Has("steps") ? new Requirement.Steps(keys.SomeCodes("steps"), order == "strict", next) : null;
    }

    private static Requirement.FollowedBy? Followed(Keys keys, Known known)
    {
        if (keys.Map("followed_by") is not { } by)
            return null;

        by.Must("activity", "within");
        var (kind, days) = (known.Kind(by.Code("activity")), by.Days("within"));
        by.Close();

        return kind is null ? null : new Requirement.FollowedBy(kind, days ?? 0);
    }

    private static Requirement.PrecededBy? Preceded(Keys keys, Known known)
    {
        if (keys.Map("preceded_by") is not { } by)
            return null;

        by.Must("activity");
        var kind = known.Kind(by.Code("activity"));
        by.Close();

        return kind is null ? null : new Requirement.PrecededBy(kind);
    }
}
