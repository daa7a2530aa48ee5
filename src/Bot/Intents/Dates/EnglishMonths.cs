using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>12 December, December 12th, the 20th of next month, the 20th, December, next May.</summary>
internal static class EnglishMonths
{
    public static readonly (string Word, int Month)[] Names =
    [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7), ("august", 8), ("september", 9), ("october", 10),
        ("november", 11), ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9), ("sep", 9),
        ("oct", 10), ("nov", 11), ("dec", 12),
    ];

    // Words that are months only beside a number or behind a preposition.
    private static readonly string[] MonthSigns = ["in ", "for ", "of ", "by ", "until ", "since ", "during ", "this ", "next ", "last ", "from ", "through ", "'s ", "show ", "export ", "whole "];

    public static DateMention? Read(Scan scan, DateFrame frame) =>
        EnglishMonthParts.Read(scan, frame) ?? DayFirst(scan, frame) ?? Stepped(scan, frame) ?? MonthFirst(scan, frame);

    // 12 December 2026, 12th of December, the 20th of next month, the 20th.
    private static DateMention? DayFirst(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        var article = scan.EatWord("the");
        scan.Spaces();
        var ordinal = EnglishNumbers.ReadOrdinal(scan.Text, scan.At, out var end) ?? 0;
        var day = ordinal > 0 ? ordinal : char.IsAsciiDigit(scan.Next) ? Numbers.Read(scan.Text, scan.At, out end) : null;
        if (day is not (>= 1 and <= 31))
            return null;

        scan.At = end;
        var alone = scan.At;
        scan.Spaces();
        if (scan.EatWord("of") || scan.EatWord("in"))
            scan.Spaces();
        if (EnglishMonthParts.Month(ref scan, frame) is { } month)
            return DateMention.If(start, scan.At, ahead => month(ahead, first => DaySpan.Day(first, day.Value)));

        var digits = char.IsAsciiDigit(scan.Text[alone - 3 >= 0 ? alone - 3 : 0]);
        return ordinal > 0 && (article || digits) && !IsRank(new Scan(scan.Text, alone))
            ? DateMention.If(start, alone, ahead => frame.InMonth(first => DaySpan.Day(first, day.Value), ahead))
            : null;
    }

    // "the 3rd floor", "the 2nd lecture" are no days.
    private static bool IsRank(Scan scan)
    {
        _ = scan.Eat("-");
        scan.Spaces();
        return scan.EatAny(["floor", "grade", "lecture", "class", "term", "semester", "time", "session", "week", "lesson", "visit", "talk", "one", "period"]);
    }

    // next May is the coming one, last May the one before this month.
    private static DateMention? Stepped(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (!scan.EatWord(EnglishDates.Steps, out var steps))
            return null;

        scan.Spaces();
        if (!scan.EatWord(Names, out var month))
            return null;

        var year = frame.Today.Year + (steps > 0 && month <= frame.Today.Month ? 1 : steps < 0 && month >= frame.Today.Month ? -1 : 0);
        return DateMention.Same(start, scan.At, DaySpan.Month(new(year, month, 1)));
    }

    // December 12(th)(, 2026), Dec 12, December, December 2026.
    private static DateMention? MonthFirst(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (!scan.EatWord(Names, out var month))
            return null;

        _ = scan.Eat(".");
        var alone = scan.At;
        scan.Spaces();
        if (scan.EatWord("the"))
            scan.Spaces();
        var day = EnglishNumbers.ReadOrdinal(scan.Text, scan.At, out var end) is > 0 and var nth ? nth
                : char.IsAsciiDigit(scan.Next) ? Numbers.Read(scan.Text, scan.At, out end) : null;
        if (day is >= 1 and <= 31)
        {
            scan.At = end;
            var near = Months.Named(frame, month, Year(ref scan));
            return DateMention.If(start, scan.At, ahead => near(ahead, first => DaySpan.Day(first, day.Value)));
        }

        scan.At = alone;
        var year = Year(ref scan);
        return year is null && IsWord(scan.Text, start, alone) ? null
             : DateMention.If(start, scan.At, ahead => Months.Named(frame, month, year)(ahead, first => DaySpan.Month(first)));
    }

    private static bool IsWord(string text, int start, int end) =>
        text[start..end] is "may" or "march" or "mar" && !Array.Exists(MonthSigns, sign => text.AsSpan(0, start).EndsWith(sign, StringComparison.Ordinal))
        && !(end < text.Length && text[end] == '\'') && !Array.Exists([" plan", " report", " ranking", " summary"], noun => text.HasAt(end, noun));

    public static int? Year(ref Scan scan)
    {
        var before = scan;
        _ = scan.Eat(",");
        scan.Spaces();
        if (scan.EatWord("of"))
            scan.Spaces();
        if (char.IsAsciiDigit(scan.Next) && scan.Number() is >= 2000 and <= 2200 and var year)
            return year;

        scan = before;
        return null;
    }
}
