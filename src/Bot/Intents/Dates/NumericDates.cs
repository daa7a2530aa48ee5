using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>2026-12-05, 2026/12/5, 115/12/5, 12/5 and 12.5号: month before day, unless only the other order is a date.</summary>
internal static class NumericDates
{
    public static DateMention? Read(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (!char.IsAsciiDigit(scan.Next) || (start > 0 && (char.IsAsciiDigit(scan.Text[start - 1]) || scan.Text[start - 1] is '/' or '.' || (scan.Text[start - 1] == ':' && start > 1 && char.IsAsciiDigit(scan.Text[start - 2])))))
            return null;
        if (scan.Number() is not { } first || scan.Next is not ('/' or '-' or '.'))
            return null;

        var mark = scan.Next;
        scan.At++;
        if (!char.IsAsciiDigit(scan.Next) || scan.Number() is not { } second)
            return null;

        if (scan.Next == mark && scan.At + 1 < scan.Text.Length && char.IsAsciiDigit(scan.Text[scan.At + 1]))
        {
            scan.At++;
            return scan.Number() is { } third && Whole(first, second, third) is { } day ? DateMention.Same(start, scan.At, DaySpan.Day(day)) : null;
        }

        // 2-4 is a range of hours and 3.5 a number; only a slash makes two numbers a date.
        return mark == '/' && scan.Next is not ('/' or '.') ? MonthDay(start, scan.At, first, second, frame) : null;
    }

    private static DateOnly? Whole(int first, int second, int third) =>
        first > 1900 ? Calendars.Day(first, second, third)
        : first is >= 100 and < 200 ? Calendars.Day(first + 1911, second, third)
        : third > 1900 ? Calendars.Day(third, first, second) ?? Calendars.Day(third, second, first)
        : null;

    private static DateMention? MonthDay(int start, int end, int first, int second, DateFrame frame)
    {
        var (month, day) = frame.MonthDay(first, second, true) is not null ? (first, second) : (second, first);

        return frame.MonthDay(month, day, true) is null || frame.MonthDay(month, day, false) is null ? null
            : DateMention.Of(start, end, ahead => DaySpan.Day(frame.MonthDay(month, day, ahead)!.Value));
    }
}
