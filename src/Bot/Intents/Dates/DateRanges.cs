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
        if (scan.EatAny(Connectors) || IsBetween(text, first.Start) && scan.Eat(" and "))
            return Second(text, scan.At, first, frame, read) ?? DayNumber(scan, first, frame);

        return Weekend(scan, first, frame, read);
    }

    private static bool IsBetween(string text, int start) => text.AsSpan(0, start).EndsWith("between ", StringComparison.Ordinal);

    // The second day is the next one after the first: 周五到周一 ends on the Monday that follows.
    private static DateMention? Second(string text, int at, DateMention first, DateFrame frame, Func<int, DateFrame, DateMention?> read)
    {
        if (read(at, frame) is not { Ahead.Form: SpanForm.Day } second)
            return null;
        if (Weeks.IsBare(text, first) && text.AsSpan(at, second.End - at).EndsWith(" week", StringComparison.Ordinal) && read(first.Start, frame with { Today = second.Ahead.First }) is { } same)
            first = first with { Ahead = same.Back, Back = same.Back };

        var open = second.Ahead != second.Back || IsTodayByChance(at, second, frame, read);
        var ahead = After(first.Ahead.First, second.Ahead);
        var back = After(first.Back.First, second.Back);
        if (ahead is not { } last || back is not { } ended)
            return null;

        var range = new DateMention(first.Start, second.End, DaySpan.Range(first.Ahead.First, last), DaySpan.Range(first.Back.First, ended));
        return Weeks.IsBare(text, first) ? range : Running(range, frame);

        DateOnly? After(DateOnly start, DaySpan said) =>
            !open && said.First >= start ? said.First
            : read(at, frame with { Today = start }) is { } again && again.Ahead.First >= start ? again.Ahead.First
            : null;
    }

    // 31号 said on the 31st is today both ways, and still no fixed day like 今天: a day later it is the same again.
    private static bool IsTodayByChance(int at, DateMention day, DateFrame frame, Func<int, DateFrame, DateMention?> read) =>
        day.Ahead.First == frame.Today && read(at, frame with { Today = frame.Today.AddDays(1) }) is { } later && later.Ahead != later.Back && later.Back == day.Back;

    // 7 to 11 December said on the ninth: the days that are running are the next as well as the last, like the month one is in.
    private static DateMention Running(DateMention range, DateFrame frame) =>
        range.Back.Last >= frame.Today ? range with { Ahead = range.Back }
        : range.Ahead.First <= frame.Today ? range with { Back = range.Ahead }
        : range;

    // December 7-11: a bare number behind a day.
    private static DateMention? DayNumber(Scan scan, DateMention first, DateFrame frame)
    {
        if (scan.Number() is not (>= 1 and <= 31 and var day) || !(scan.Ended || scan.Next is ' ' or ',' or '.' or '?' or '日' or '号') || scan.Next is '号' or '日' && IsNumbering(scan))
            return null;

        return Calendars.Day(first.Ahead.First.Year, first.Ahead.First.Month, day) is { } ahead && ahead > first.Ahead.First
            && Calendars.Day(first.Back.First.Year, first.Back.First.Month, day) is { } back
            ? Running(new(first.Start, scan.At, DaySpan.Range(first.Ahead.First, ahead), DaySpan.Range(first.Back.First, back)), frame)
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
            if (behind.Eat(word) && first.Ahead.First.DayOfWeek == DayOfWeek.Saturday && Second(scan.Text, behind.At, first, frame, read) is { } both
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
        if (nth is < 1 or > 31 || !(scan.EatAny(Connectors) || IsBetween(text, at) && scan.Eat(" and ")))
            return null;

        if (read(scan.At, frame) is not { Ahead.Form: SpanForm.Day } last || !Names(text, scan.At, last.End))
            return null;

        return month is { } named ? InMonth(text, scan.At, at, last, (named, nth), frame) : Before(at, last, nth, frame);
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

    private static DateMention? Before(int at, DateMention last, int day, DateFrame frame) =>
        Calendars.Day(last.Ahead.First.Year, last.Ahead.First.Month, day) is { } ahead && ahead < last.Ahead.First
        && Calendars.Day(last.Back.First.Year, last.Back.First.Month, day) is { } back
            ? Running(new(at, last.End, DaySpan.Range(ahead, last.Ahead.First), DaySpan.Range(back, last.Back.First)), frame)
            : null;

    // 12月7日到1月9日 ends in a month of its own.
    private static DateMention? InMonth(string text, int second, int at, DateMention last, (int Month, int Day) first, DateFrame frame) =>
        text.AsSpan(second, last.End - second).IndexOfAny('月', '/') >= 0 ? null
        : DateMention.If(at, last.End, ahead => frame.InYear(
            year => Calendars.Day(year, first.Month, first.Day) is { } from && Calendars.Day(year, first.Month, last.Ahead.First.Day) is { } to && to > from ? DaySpan.Range(from, to) : null, ahead));
}
