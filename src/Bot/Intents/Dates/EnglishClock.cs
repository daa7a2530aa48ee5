using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>2pm, 2:30 p.m., 2 to 4 pm, from 2 till 4, half past two, quarter to three, noon, at 3, three o'clock.</summary>
internal static class EnglishClock
{
    private static readonly string[] Connectors = [" to ", " until ", " till ", " - ", "- ", " -", "-", " through "];

    private static readonly (string Word, DayPart Part)[] Halves =
    [
        ("a.m.", DayPart.Night), ("am", DayPart.Night), ("a.m", DayPart.Night), ("p.m.", DayPart.Afternoon), ("pm", DayPart.Afternoon), ("p.m", DayPart.Afternoon),
        ("in the morning", DayPart.Morning), ("in the afternoon", DayPart.Afternoon), ("in the evening", DayPart.Evening), ("at night", DayPart.Evening),
        ("this morning", DayPart.Morning), ("this afternoon", DayPart.Afternoon), ("this evening", DayPart.Evening), ("tonight", DayPart.Evening),
    ];

    // An hour with minutes or o'clock is surely a time; a bare number needs am, pm or "at". Noon brings its part of the day along.
    private readonly record struct Said(Hour Hour, bool IsSure, DayPart Part = DayPart.None);

    // What may follow "at 3" when it is a time and not a number of things.
    private static readonly string[] Followers =
    [
        " on ", " in ", " this ", " next ", " tomorrow", " today", " tonight", " for ", " with ", " at ", " and ", " instead", " please", " sharp", ",", ".", "?", "!", " mon", " tue", " wed", " thu", " fri", " sat", " sun", " by ", " about ", " pls",
    ];

    public static ClockMention? Read(string text, int at, DayPart around)
    {
        if (!char.IsAsciiLetterOrDigit(text[at]))
            return null;
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is ':' or '.' or '/'))
            return null;

        return Range(new(text, at), around) ?? Single(new(text, at), around);
    }

    private static ClockMention? Range(Scan scan, DayPart around)
    {
        var start = scan.At;
        var isBetween = scan.EatWord("between");
        var bounded = isBetween || scan.EatWord("from");
        scan.Spaces();
        if (Time(ref scan) is not { } one)
            return null;

        var first = Half(ref scan) is not DayPart.None and var half ? half : one.Part;
        if (!(scan.EatAny(Connectors) || isBetween && scan.Eat(" and ")) || Time(ref scan) is not { } other)
            return null;

        var second = Half(ref scan) is not DayPart.None and var behind ? behind : other.Part;
        if (!one.IsSure && !other.IsSure && first == DayPart.None && second == DayPart.None && !(bounded && IsFollowed(scan)) && !AfterAt(scan.Text, start))
            return null;

        var part = first is not (DayPart.None or DayPart.Noon) ? first : second is not (DayPart.None or DayPart.Noon) ? second : around;
        var isAcrossNoon = first == DayPart.None && second is DayPart.Afternoon or DayPart.Noon && one.Hour.Hours is >= 8 and <= 11 && other.Hour.Hours < one.Hour.Hours;
        var begins = one.Hour.In(first == DayPart.Noon ? first : isAcrossNoon ? DayPart.Morning : part);
        return begins is { } at && other.Hour.After(at, second != DayPart.None ? second : part) is { } ends ? new(start, scan.At, at, ends) : null;
    }

    private static ClockMention? Single(Scan scan, DayPart around)
    {
        var start = scan.At;
        if (Time(ref scan) is not { } said)
            return null;

        var part = Half(ref scan) is not DayPart.None and var half ? half : said.Part;
        if (!said.IsSure && part == DayPart.None && !(AfterAt(scan.Text, start) && IsFollowed(scan) && said.Hour.Hours is >= 1 and <= 12))
            return null;

        return said.Hour.In(part == DayPart.None ? around : part) is { } at ? new(start, scan.At, at, null) : null;
    }

    private static bool AfterAt(string text, int start)
    {
        var before = text.AsSpan(0, start);
        return before.EndsWith("at ", StringComparison.Ordinal) || before.EndsWith("to ", StringComparison.Ordinal) || before.EndsWith("@ ", StringComparison.Ordinal)
            || before.EndsWith("from ", StringComparison.Ordinal);
    }

    private static bool IsFollowed(Scan scan) =>
        scan.Ended || !char.IsAscii(scan.Next) || Array.Exists(Followers, word => scan.Text.HasAt(scan.At, word));

    // half past two, quarter to three, ten past nine.
    private static Hour? Past(ref Scan scan)
    {
        var before = scan;
        _ = scan.EatWord("a");
        scan.Spaces();
        int? minutes = scan.EatWord("half") ? 30 : scan.EatWord("quarter") ? 15 : scan.Number() is <= 59 and var said ? said : null;
        scan.Spaces();
        if (minutes is { } past && scan.EatWord([("past", 1), ("after", 1), ("to", -1)], out int sign))
        {
            scan.Spaces();
            if (scan.Number() is >= 1 and <= 12 and var hours && (sign == 1 || past is 5 or 10 or 15 or 20 or 25))
                if (sign == 1)
                    return new(hours, past);
                else if (scan.Text[before.At..].StartsWith("quarter", StringComparison.Ordinal) || scan.Text[before.At..].StartsWith("a quarter", StringComparison.Ordinal) || char.IsAsciiLetter(scan.Text[before.At]))
                    return new(hours == 1 ? 12 : hours - 1, 60 - past);
        }

        scan = before;
        return null;
    }

    private static Said? Time(ref Scan scan)
    {
        if (scan.EatWord("noon") || scan.EatWord("midday"))
            return new(new(12, 0), true, DayPart.Noon);
        if (scan.EatWord("midnight"))
            return new(new(0, 0), true, DayPart.Night);
        if (Past(ref scan) is { } past)
            return new(past, true);

        var before = scan;
        if (scan.Number() is not (>= 0 and <= 24 and var hours))
        {
            scan = before;
            return null;
        }

        if (scan.Next is ':' or '.' && scan.At + 2 < scan.Text.Length && char.IsAsciiDigit(scan.Text[scan.At + 1]) && char.IsAsciiDigit(scan.Text[scan.At + 2]))
        {
            var colon = scan.Next == ':';
            scan.At++;
            if (scan.Number() is <= 59 and var minutes)
                return new(new(hours, minutes), colon);
        }
        else if (scan.Eat(" o'clock") || scan.Eat(" oclock") || scan.Eat(" o clock"))
            return new(new(hours, 0), true);

        return new(new(hours, char.IsAsciiLetter(scan.Text[before.At]) ? SpokenMinutes(ref scan) : 0), false);
    }

    // three thirty, nine oh five; three twenty-minute talks are none.
    private static int SpokenMinutes(ref Scan scan)
    {
        var before = scan;
        var small = scan.Eat(" oh ") || scan.Eat(" o ");
        if ((small || scan.Eat(" ")) && char.IsAsciiLetter(scan.Next) && scan.Number() is { } minutes && scan.Next is not '-' && (small ? minutes is >= 1 and <= 9 : minutes is >= 10 and <= 59))
            return minutes;

        scan = before;
        return 0;
    }

    private static DayPart Half(ref Scan scan)
    {
        var before = scan;
        scan.Spaces();
        if (scan.EatWord(Halves, out var part) || EatDotted(ref scan, out part))
            return part;

        scan = before;
        return DayPart.None;
    }

    private static bool EatDotted(ref Scan scan, out DayPart part)
    {
        part = scan.Eat("pm") || scan.Eat("p.m.") ? DayPart.Afternoon : scan.Eat("am") || scan.Eat("a.m.") ? DayPart.Night : DayPart.None;
        return part != DayPart.None && !(!scan.Ended && char.IsAsciiLetterOrDigit(scan.Next));
    }
}
