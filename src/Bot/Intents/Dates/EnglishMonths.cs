using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>12 December, December 12th, the 20th of next month, the second Saturday in May, end of the month, early March.</summary>
internal static class EnglishMonths
{
    private static readonly (string Word, int Month)[] Months =
    [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7), ("august", 8), ("september", 9), ("october", 10),
        ("november", 11), ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9), ("sep", 9),
        ("oct", 10), ("nov", 11), ("dec", 12),
    ];

    private static readonly (string Word, (int Month, int Day) Means)[] Feasts =
    [
        ("new year's day", (1, 1)), ("new years day", (1, 1)), ("women's day", (3, 8)), ("labour day", (5, 1)), ("labor day", (5, 1)), ("may day", (5, 1)), ("youth day", (5, 4)),
        ("children's day", (6, 1)), ("childrens day", (6, 1)), ("teachers' day", (9, 10)), ("teachers day", (9, 10)), ("national day", (10, 1)), ("christmas day", (12, 25)), ("christmas eve", (12, 24)), ("christmas", (12, 25)),
    ];

    // Words that are months only beside a number or behind a preposition.
    private static readonly string[] MonthSigns = ["in ", "for ", "of ", "by ", "until ", "since ", "during ", "this ", "next ", "last ", "from ", "through ", "'s ", "show ", "export ", "whole "];

    public static DateMention? Read(Scan scan, DateFrame frame) =>
        Feast(scan, frame) ?? EndOf(scan, frame) ?? NthWeekday(scan, frame) ?? DayFirst(scan, frame) ?? MonthFirst(scan, frame);

    private static DateMention? Feast(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        return scan.EatWord(Feasts, out var day)
            ? DateMention.Of(start, scan.At, ahead => DaySpan.Day(frame.MonthDay(day.Month, day.Day, ahead)!.Value))
            : null;
    }

    // end of the month, end of next month, mid-December, late May.
    private static DateMention? EndOf(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (!scan.EatWord<Func<DateOnly, DaySpan>>(
        [
            ("the end of", month => DaySpan.Day(DaySpan.LastOfMonth(month))), ("end of", month => DaySpan.Day(DaySpan.LastOfMonth(month))), ("the last day of", month => DaySpan.Day(DaySpan.LastOfMonth(month))),
            ("month-end", month => DaySpan.Day(DaySpan.LastOfMonth(month))), ("month end", month => DaySpan.Day(DaySpan.LastOfMonth(month))),
            ("early", month => DaySpan.Range(month, month.AddDays(9))), ("mid-", month => DaySpan.Range(month.AddDays(10), month.AddDays(19))), ("mid", month => DaySpan.Range(month.AddDays(10), month.AddDays(19))),
            ("late", month => DaySpan.Range(month.AddDays(20), DaySpan.LastOfMonth(month))),
        ], out var part))
            return null;

        var end = scan.At;
        scan.Spaces();
        if (MonthNamed(ref scan, frame) is { } month)
            return DateMention.Of(start, scan.At, ahead => part(month(ahead)));

        return scan.Text[start..end] is "month-end" or "month end" ? DateMention.Same(start, end, part(Calendars.FirstOfMonth(frame.Today))) : null;
    }

    // the first Saturday of next month, last Friday of the month.
    private static DateMention? NthWeekday(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (scan.EatWord("the"))
            scan.Spaces();
        if (EnglishNumbers.ReadOrdinal(scan.Text, scan.At, out var end) is not (<= 5 and var nth))
            return null;

        scan.At = end;
        scan.Spaces();
        if (!scan.EatWord(EnglishDates.Weekdays, out var weekday))
            return null;

        scan.Spaces();
        if (scan.EatWord("of") || scan.EatWord("in"))
            scan.Spaces();
        return MonthNamed(ref scan, frame) is { } month
            ? DateMention.Of(start, scan.At, ahead => Calendars.NthWeekday(month(ahead), nth, weekday) is { } day ? DaySpan.Day(day) : DaySpan.Month(month(ahead)))
            : null;
    }

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
        if (MonthAfter(ref scan, frame) is { } month)
            return OnDay(start, ref scan, day.Value, month, frame);

        var digits = char.IsAsciiDigit(scan.Text[alone - 3 >= 0 ? alone - 3 : 0]);
        return ordinal > 0 && (article || digits) && !IsRank(new Scan(scan.Text, alone)) && frame.DayOfMonth(day.Value, true) is not null && frame.DayOfMonth(day.Value, false) is not null
            ? DateMention.Of(start, alone, ahead => DaySpan.Day(frame.DayOfMonth(day.Value, ahead)!.Value))
            : null;
    }

    // "the 3rd floor", "the 2nd lecture" are no days.
    private static bool IsRank(Scan scan)
    {
        _ = scan.Eat("-");
        scan.Spaces();
        return scan.EatAny(["floor", "grade", "lecture", "class", "term", "semester", "time", "session", "week", "lesson", "visit", "talk", "one", "period"]);
    }

    private static (int Month, Func<bool, DateOnly>? Stepped)? MonthAfter(ref Scan scan, DateFrame frame)
    {
        if (scan.EatWord(Months, out var month))
            return (month, null);

        return MonthNamed(ref scan, frame) is { } stepped ? (0, stepped) : null;
    }

    private static DateMention? OnDay(int start, ref Scan scan, int day, (int Month, Func<bool, DateOnly>? Stepped) month, DateFrame frame)
    {
        var year = Year(ref scan);
        if (month.Stepped is { } stepped)
            return Calendars.Day(stepped(true).Year, stepped(true).Month, day) is { } found ? DateMention.Same(start, scan.At, DaySpan.Day(found)) : null;
        if (year is { } named)
            return Calendars.Day(named, month.Month, day) is { } whole ? DateMention.Same(start, scan.At, DaySpan.Day(whole)) : null;

        return frame.MonthDay(month.Month, day, true) is null || frame.MonthDay(month.Month, day, false) is null ? null
            : DateMention.Of(start, scan.At, ahead => DaySpan.Day(frame.MonthDay(month.Month, day, ahead)!.Value));
    }

    // December 12(th)(, 2026), Dec 12, December, December 2026.
    private static DateMention? MonthFirst(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (!scan.EatWord(Months, out var month))
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
            return OnDay(start, ref scan, day.Value, (month, null), frame);
        }

        scan.At = alone;
        var year = Year(ref scan);
        return year is null && IsWord(scan.Text, start, alone) ? null
             : DateMention.Of(start, scan.At, ahead => DaySpan.Month(new(year ?? frame.YearOf(month, ahead), month, 1)));
    }

    private static bool IsWord(string text, int start, int end) =>
        text[start..end] is "may" or "march" or "mar" && !Array.Exists(MonthSigns, sign => text.AsSpan(0, start).EndsWith(sign, StringComparison.Ordinal))
        && !(end < text.Length && text[end] == '\'') && !Array.Exists([" plan", " report", " ranking", " summary"], noun => text.HasAt(end, noun));

    private static int? Year(ref Scan scan)
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

    // the month, this month, next month, December.
    private static Func<bool, DateOnly>? MonthNamed(ref Scan scan, DateFrame frame)
    {
        var before = scan;
        if (scan.EatWord(Months, out var month))
        {
            var year = Year(ref scan);
            return ahead => new(year ?? frame.YearOf(month, ahead), month, 1);
        }

        var steps = scan.EatWord(EnglishDates.Steps, out var stepped) ? stepped : scan.EatWord("the") ? 0 : (int?)null;
        scan.Spaces();
        if (steps is { } near && (scan.EatWord("month") || scan.EatWord("month's")))
            return _ => Calendars.FirstOfMonth(frame.Today).AddMonths(near);

        scan = before;
        return null;
    }
}
