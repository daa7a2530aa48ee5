using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`notify`: when people are nudged, and whom it goes up to.</summary>
internal static class LadderSection
{
    public static void Read(Keys top, Known known)
    {
        foreach (var (name, value) in top.Entries("notify"))
        {
            if (KeyValues.Map(value, top.Findings) is not { } keys)
                known.Ladders.Add(name.Code);
            else if (name.Code == "quiet-hours")
                QuietHours(keys);
            else
            {
                known.Ladders.Add(name.Code);
                known.LadderSteps[name.Code] = Ladder(name.Code, keys, known);
            }
        }
    }

    private static Ladder Ladder(string name, Keys keys, Known known)
    {
        var warns = Allowed(keys, "warn_when", "at-risk");
        Allowed(keys, "check", "weekly");
        var days = Days(keys, "remind").Concat(Days(keys, "overdue")).Distinct().Order().ToList();
        var rungs = keys.Maps("escalate").Select(rung => Rung(rung, known)).OrderBy(rung => rung.AfterDays).ToList();
        keys.Close();

        return new Ladder(name, days, rungs, warns);
    }

    private static IEnumerable<int> Days(Keys keys, string name) => KeyValues.Items(keys[name]).Select(item => Values.Days(item, keys.Findings)).OfType<int>();

    private static Rung Rung(Keys keys, Known known)
    {
        keys.Must("after", "to");
        var rung = new Rung(keys.Days("after") ?? 0, known.Roles.Check(keys.Code("to")) ?? "");
        keys.Close();

        return rung;
    }

    private static bool Allowed(Keys keys, string name, string only)
    {
        if (keys.Text(name) is not { } text)
            return false;
        if (Domain.Codes.Normal(text) != only)
            keys.Findings.Wrong(keys[name]!, Faults.NotOneOf(only), text);

        return true;
    }

    // The bot has quiet hours of its own; here only the spelling is looked after.
    private static void QuietHours(Keys keys)
    {
        keys.Must("from", "to");
        _ = Values.Time(keys["from"], keys.Findings);
        _ = Values.Time(keys["to"], keys.Findings);
        keys.Close();
    }
}
