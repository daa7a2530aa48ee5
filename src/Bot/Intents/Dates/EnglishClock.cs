using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>2pm, 2:30 p.m., 2 to 4 pm, from 2 till 4, half past two, quarter to three, noon, at 3, three o'clock.</summary>
internal static class EnglishClock
{
    private static readonly string[] Connectors = [" to ", " until ", " till ", " and ", " - ", "- ", " -", "-", " through "];

    private static readonly (string Word, DayPart Part)[] Halves =
    [
        ("a.m.", DayPart.Morning), ("am", DayPart.Morning), ("a.m", DayPart.Morning), ("p.m.", DayPart.Afternoon), ("pm", DayPart.Afternoon), ("p.m", DayPart.Afternoon),
        ("in the morning", DayPart.Morning), ("in the afternoon", DayPart.Afternoon), ("in the evening", DayPart.Evening), ("at night", DayPart.Evening),
        ("this morning", DayPart.Morning), ("this afternoon", DayPart.Afternoon), ("this evening", DayPart.Evening), ("tonight", DayPart.Evening),
    ];

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

        return Word(text, at) ?? Range(new(text, at), around) ?? Single(new(text, at), around);
    }

    private static ClockMention? Word(string text, int at)
    {
        var scan = new Scan(text, at);
        return scan.EatWord("noon") || scan.EatWord("midday") ? new(at, scan.At, new(12, 0), null)
             : scan.EatWord("midnight") ? new(at, scan.At, new(0, 0), null)
             : null;
    }

    private static ClockMention? Range(Scan scan, DayPart around)
    {
        var start = scan.At;
        var between = scan.EatWord("from") || scan.EatWord("between");
        scan.Spaces();
        if (Time(ref scan) is not var (from, firstSure))
            return null;

        var first = Half(ref scan);
        if (!scan.EatAny(Connectors) || Time(ref scan) is not var (to, secondSure))
            return null;

        var second = Half(ref scan);
        if (!firstSure && !secondSure && first == DayPart.None && second == DayPart.None && !(between && IsFollowed(scan)) && !AfterAt(scan.Text, start))
            return null;

        var part = first != DayPart.None ? first : second != DayPart.None ? second : around;
        var begins = from.In(first == DayPart.None && second == DayPart.Afternoon && from.Hours is >= 8 and <= 11 && to.Hours < from.Hours ? DayPart.Morning : part);
        return begins is { } at && to.After(at, second != DayPart.None ? second : part) is { } ends ? new(start, scan.At, at, ends) : null;
    }

    private static ClockMention? Single(Scan scan, DayPart around)
    {
        var start = scan.At;
        if (Past(ref scan) is { } past)
        {
            var half = Half(ref scan);
            return past.In(half == DayPart.None ? around : half) is { } when ? new(start, scan.At, when, null) : null;
        }

        if (Time(ref scan) is not var (hour, sure))
            return null;

        var part = Half(ref scan);
        if (!sure && part == DayPart.None && !(AfterAt(scan.Text, start) && IsFollowed(scan) && hour.Hours is >= 1 and <= 12))
            return null;

        return hour.In(part == DayPart.None ? around : part) is { } at ? new(start, scan.At, at, null) : null;
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

    // An hour with minutes or o'clock is surely a time; a bare number needs am, pm or "at".
    private static (Hour Hour, bool Sure)? Time(ref Scan scan)
    {
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
                return (new(hours, minutes), colon);
        }
        else if (scan.Eat(" o'clock") || scan.Eat(" oclock") || scan.Eat(" o clock"))
            return (new(hours, 0), true);

        return (new(hours, 0), false);
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
        part = scan.Eat("pm") || scan.Eat("p.m.") ? DayPart.Afternoon : scan.Eat("am") || scan.Eat("a.m.") ? DayPart.Morning : DayPart.None;
        return part != DayPart.None && !(!scan.Ended && char.IsAsciiLetterOrDigit(scan.Next));
    }
}
