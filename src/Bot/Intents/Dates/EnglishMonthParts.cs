using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>Feasts, the second Saturday in May, end of the month, early March, mid-December.</summary>
internal static class EnglishMonthParts
{
    private static readonly (string Word, (int Month, int Day) Means)[] Feasts =
    [
        ("new year's day", (1, 1)), ("new years day", (1, 1)), ("women's day", (3, 8)), ("labour day", (5, 1)), ("labor day", (5, 1)), ("may day", (5, 1)), ("youth day", (5, 4)),
        ("children's day", (6, 1)), ("childrens day", (6, 1)), ("teachers' day", (9, 10)), ("teachers day", (9, 10)), ("national day", (10, 1)), ("christmas day", (12, 25)), ("christmas eve", (12, 24)), ("christmas", (12, 25)),
    ];

    private static readonly (string Word, Func<DateOnly, DaySpan> Means)[] Parts =
    [
        ("the end of", LastDay), ("end of", LastDay), ("the last day of", LastDay), ("last day of", LastDay),
        ("early", month => DaySpan.Range(month, month.AddDays(9))), ("mid", month => DaySpan.Range(month.AddDays(10), month.AddDays(19))),
        ("late", month => DaySpan.Range(month.AddDays(20), DaySpan.LastOfMonth(month))),
    ];

    public static DateMention? Read(Scan scan, DateFrame frame) => Feast(scan, frame) ?? Part(scan, frame) ?? NthWeekday(scan, frame);

    private static DateMention? Feast(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        return scan.EatWord(Feasts, out var day)
            ? DateMention.Of(start, scan.At, ahead => DaySpan.Day(frame.MonthDay(day.Month, day.Day, ahead)!.Value))
            : null;
    }

    // end of the month, end of next month, mid-December, late May.
    private static DateMention? Part(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (scan.EatWord("month-end") || scan.EatWord("month end"))
            return DateMention.Same(start, scan.At, LastDay(frame.Today));
        if (!scan.EatWord(Parts, out var part))
            return null;

        _ = scan.Eat("-");
        scan.Spaces();
        return Month(ref scan, frame) is { } month ? DateMention.If(start, scan.At, ahead => month(ahead, first => part(first))) : null;
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
        return Month(ref scan, frame) is { } month ? DateMention.If(start, scan.At, ahead => Months.NthWeekday(month, ahead, nth, weekday)) : null;
    }

    /// <summary>the month, this month, next month, December, December 2026.</summary>
    public static MonthSaid? Month(ref Scan scan, DateFrame frame)
    {
        var before = scan;
        if (scan.EatWord(EnglishMonths.Names, out var month))
            return Months.Named(frame, month, EnglishMonths.Year(ref scan));

        var steps = scan.EatWord(EnglishDates.Steps, out var stepped) ? stepped : scan.EatWord("the") ? 0 : (int?)null;
        scan.Spaces();
        if (steps is { } near && (scan.EatWord("month") || scan.EatWord("month's")))
            return Months.Fixed(Calendars.FirstOfMonth(frame.Today).AddMonths(near));

        scan = before;
        return null;
    }

    private static DaySpan LastDay(DateOnly month) => DaySpan.Day(DaySpan.LastOfMonth(month));
}
