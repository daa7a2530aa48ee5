using System.Buffers;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

internal static class Weeks
{
    private static readonly string[] Names = ["周", "星期", "礼拜"];

    private static readonly string[] Between = [" (", "(", ", ", " ", ""];

    private static readonly SearchValues<char> MonthOrNumber = SearchValues.Create("月0123456789");

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Whether a day is named by nothing but its weekday.</summary>
    public static bool IsBare(string text, DateMention day)
    {
        var scan = new Scan(text, day.Start);
        return scan.EatAny(Names) ? day.End - scan.At == 1 : scan.EatWord(EnglishDates.Weekdays, out _) && scan.At == day.End;
    }

    /// <summary>Friday, 13 November and 11月13日(周五) name one day: the date counts, the weekday beside it only confirms it; beside a bare 20号 it must agree.</summary>
    public static DateMention Merged(string text, DateMention first, DateFrame frame, Func<int, DateFrame, DateMention?> read)
    {
        if (first.Ahead.Form != SpanForm.Day)
            return first;

        var scan = new Scan(text, first.End);
        _ = scan.EatAny(Between);
        if (read(scan.At, frame) is not { Ahead.Form: SpanForm.Day } second || IsBare(text, first) == IsBare(text, second))
            return first;

        var (day, date) = IsBare(text, first) ? (first, second) : (second, first);
        if (!NamesMonth(text, date) && !AreOne(day, date))
            return first;

        scan.At = second.End;
        _ = text.AsSpan(first.End, second.Start - first.End).Contains('(') && scan.Eat(")");
        return date with { Start = first.Start, End = scan.At };
    }

    // It comes once a year, or a year is said.
    private static bool NamesMonth(string text, DateMention date) =>
        date.Ahead.First.DayNumber - date.Back.First.DayNumber is var apart && (apart > 62 || (apart == 0 && text.AsSpan(date.Start, date.End - date.Start).IndexOfAny(MonthOrNumber) >= 0));

    private static bool AreOne(DateMention day, DateMention date) =>
        day.Ahead.First.DayOfWeek == date.Ahead.First.DayOfWeek || day.Back.First.DayOfWeek == date.Back.First.DayOfWeek;
}
