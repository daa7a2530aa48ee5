using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>Two days with a word between them: 12月7日到9日, 下周一至周三, 7 to 11 December, December 7-11, the 7th until the 9th.</summary>
internal static class DateRanges
{
    private static readonly string[] Connectors = ["一直到", "直到", "到", "至", " - ", "-", "~", " to the ", " to ", " through ", " until ", " till ", "到了", "号到", "日到"];

    private static readonly string[] ListWords = ["和", "与", "及", ",", " and ", ""];

    /// <summary>A range that begins with a mention already read, or null.</summary>
    public static DateMention? From(string text, DateMention first, DateFrame frame, Func<int, DateFrame, DateMention?> read)
    {
        if (first.Ahead.Form != SpanForm.Day)
            return null;

        var scan = new Scan(text, first.End);
        if (scan.EatAny(Connectors))
            return (Second(scan.At, first, frame, read) ?? DayNumber(scan, first)) is { } found ? found : null;

        return Weekend(scan, first, frame, read);
    }

    // The second day is the next one after the first: 周五到周一 ends on the Monday that follows.
    private static DateMention? Second(int at, DateMention first, DateFrame frame, Func<int, DateFrame, DateMention?> read)
    {
        if (read(at, frame) is not { Ahead.Form: SpanForm.Day } second)
            return null;

        var ahead = After(first.Ahead.First, second.Ahead, second.Ahead != second.Back);
        var back = After(first.Back.First, second.Back, second.Ahead != second.Back);
        return ahead is { } last && back is { } ended
            ? new(first.Start, second.End, DaySpan.Range(first.Ahead.First, last), DaySpan.Range(first.Back.First, ended))
            : null;

        DateOnly? After(DateOnly start, DaySpan said, bool open) =>
            !open && said.First >= start ? said.First
            : read(at, frame with { Today = start }) is { } again && again.Ahead.First >= start ? again.Ahead.First
            : null;
    }

    // December 7-11: a bare number behind a day.
    private static DateMention? DayNumber(Scan scan, DateMention first)
    {
        if (scan.Number() is not (>= 1 and <= 31 and var day) || !(scan.Ended || scan.Next is ' ' or ',' or '.' or '?' or '日' or '号') || scan.Next is '号' or '日' && IsNumbering(scan))
            return null;

        return Calendars.Day(first.Ahead.First.Year, first.Ahead.First.Month, day) is { } ahead && ahead > first.Ahead.First
            && Calendars.Day(first.Back.First.Year, first.Back.First.Month, day) is { } back
            ? new(first.Start, scan.At, DaySpan.Range(first.Ahead.First, ahead), DaySpan.Range(first.Back.First, back))
            : null;
    }

    // 昨天到12号学生家: the number is a student's.
    private static bool IsNumbering(Scan scan) => scan.At + 1 < scan.Text.Length;

    // 周六和周日, Saturday and Sunday.
    private static DateMention? Weekend(Scan scan, DateMention first, DateFrame frame, Func<int, DateFrame, DateMention?> read)
    {
        foreach (var word in ListWords)
        {
            var behind = scan;
            if (behind.Eat(word) && first.Ahead.First.DayOfWeek == DayOfWeek.Saturday && Second(behind.At, first, frame, read) is { } both
                && both.Ahead.Last == first.Ahead.First.AddDays(1))
                return both;
        }

        return null;
    }

    /// <summary>A range whose first day is only a number: 12月7-9日, 7到9号, 7-11 December, the 7th to 11th of December.</summary>
    public static DateMention? Numbered(string text, int at, DateFrame frame, Func<int, DateFrame, DateMention?> read)
    {
        var scan = new Scan(text, at);
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or ':' or '-'))
            return null;

        int? month = MonthNumber(ref scan);
        if (month is null && scan.EatWord("the"))
            scan.Spaces();
        if (EnglishNumbers.ReadOrdinal(text, scan.At, out var end) is > 0 and var nth)
            scan.At = end;
        else
            nth = scan.Number() ?? 0;
        if (nth is < 1 or > 31 || !scan.EatAny(Connectors))
            return null;

        if (read(scan.At, frame) is not { Ahead.Form: SpanForm.Day } last || !Names(text, scan.At, last.End))
            return null;

        return month is { } named ? InMonth(at, last, named, nth, frame) : Before(at, last, nth);
    }

    private static int? MonthNumber(ref Scan scan)
    {
        var before = scan;
        if (scan.Number() is >= 1 and <= 12 and var month && scan.Eat("月"))
            return month;

        scan = before;
        return null;
    }

    // The number belongs to a date only when the other end is a day of a month.
    private static bool Names(string text, int start, int end) =>
        text[end - 1] is '日' or '号' || text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') >= 0;

    private static DateMention? Before(int at, DateMention last, int day) =>
        Calendars.Day(last.Ahead.First.Year, last.Ahead.First.Month, day) is { } ahead && ahead < last.Ahead.First
        && Calendars.Day(last.Back.First.Year, last.Back.First.Month, day) is { } back
            ? new(at, last.End, DaySpan.Range(ahead, last.Ahead.First), DaySpan.Range(back, last.Back.First))
            : null;

    private static DateMention? InMonth(int at, DateMention last, int month, int day, DateFrame frame)
    {
        if (frame.MonthDay(month, day, true) is not { } ahead || frame.MonthDay(month, day, false) is not { } back)
            return null;

        return Calendars.Day(ahead.Year, ahead.Month, last.Ahead.First.Day) is { } aheadEnd && aheadEnd > ahead
            && Calendars.Day(back.Year, back.Month, last.Ahead.First.Day) is { } backEnd
            ? new(at, last.End, DaySpan.Range(ahead, aheadEnd), DaySpan.Range(back, backEnd))
            : null;
    }
}
