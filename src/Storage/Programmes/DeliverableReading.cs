using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary><see cref="Rule.Deliverable"/>: deliverable, deadline.</summary>
internal static class DeliverableReading
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    public static Rule? Read(RuleHead head)
    {
        var (keys, known) = (head.Keys, head.Known);
        keys.Must("for_each", "deliverable");
        if (!keys.Has("per"))
            keys.Must("due");
        var code = known.Documents.Check(keys.Code("deliverable")) ?? "";
        var due = keys.Map("due") is { } map ? DueOf(map, known) : null;
        var items = keys.Has("items") ? keys.Codes("items") : known.DocumentKinds.GetValueOrDefault(code)?.Items ?? [];
        known.Workflows.Check(keys.Code("workflow"));

        return new Rule.Deliverable(code, due, keys.Whole("min_chars", 1, 10_000_000), items, keys.Code("deliver_to")?.Code)
        {
            Id = head.Id, Modality = head.Modality, Title = head.Title, Per = head.Per(Natural(due)),
        };
    }

    private static PeriodCode Natural(Due? due) => due switch
    {
        Due.Each each => each.Every,
        Due.Before    => PeriodCode.Activity,
        _             => PeriodCode.Programme,
    };

    private static Due? DueOf(Keys keys, Known known)
    {
        Due? due = keys.One("every", "before", "by_date") switch
        {
            "every"   => Each(keys, known),
            "before"  => Before(keys),
            "by_date" => keys.Day("by_date") is { } day ? new Due.On(day) : null,
            _         => null,
        };
        keys.ReadOver("every", "before", "by_date");
        keys.Close();

        return due;
    }

    private static Due.Each? Each(Keys keys, Known known)
    {
        keys.ReadOver("if_holiday");
        var every = PeriodReading.Code(keys, "every", known);
        var time = Values.Time(keys["time"], keys.Findings) ?? EndOfDay;
        var inclusive = keys.Flag("inclusive") ?? true;
        var (day, weekday, next) = (Day(keys, known), DocumentSection.Weekday(keys), RefersToNext(keys));

        return every is null ? null : new Due.Each(every.Code, day, weekday, time, inclusive, next);
    }

    private static Amount? Day(Keys keys, Known known)
    {
        if (keys["day"] is not { } item || item is Leaf { Text: "last" })
            return null;
        if (item is not Mapping)
            return Values.Whole(item, keys.Findings, 1, 31) is { } number ? new Amount.Fixed(number) : null;

        var day = AmountReading.Read(item, known);
        if (known.Worth(day) is { } worth && (worth is < 1 or > 31 || worth != decimal.Truncate(worth)))
            keys.Findings.Wrong(item, Faults.NotWhole, Findings.Number(worth), "1", "31");

        return day;
    }

    // `next_month`, `this_week`, …
    private static bool RefersToNext(Keys keys)
    {
        if (keys.Code("refers_to") is not { } about)
            return false;
        if (about.Code.Split('-', 2) is not ["next" or "this", _])
            keys.Findings.Wrong(about.At, Faults.NotOneOf("next-month", "this-month", "next-week", "this-week", "…"), about.Code);

        return about.Code.StartsWith("next-", StringComparison.Ordinal);
    }

    private static Due.Before? Before(Keys keys)
    {
        keys.Must("days");
        if (keys.Text("before") is { } before && before != "activity.start")
            keys.Findings.Wrong(keys["before"]!, Faults.NotOneOf("activity.start"), before);

        return keys.Whole("days", 0, 366) is { } days ? new Due.Before(days) : null;
    }
}
