using System.Globalization;
using System.Text;
using CoEduBot.Bot.Intents.Words;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Plans.Tables;

internal sealed record DayCell(DateOnly Day);

/// <summary>
/// Days as people write them into a cell: 2026/12/9, 2026-12-09, `12月9日 周三`, 12.9, `民國115年12月9日`, 9 Dec, or the number a spreadsheet keeps a
/// day by. Where two readings are possible, the one in the plan's month is meant.
/// </summary>
internal static class CellDays
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] HanWeekdays = ["星期", "礼拜", "周"];
    private static readonly DateOnly SerialsFrom = new(1899, 12, 30);

    private const int RepublicBegan = 1911;

    public static Decision<DayCell> Read(string said, YearMonth month)
    {
        var text = Clean(said);
        if (Serial(text) is { } serial)
            return new DayCell(serial);

        var readings = Readings(text, month).ToList();
        if (readings.Count == 0)
            return new Refusal.NotADay(PlanTable.Short(said));

        var days = readings.Select(Day).OfType<DateOnly>().ToList();

        return days.Count == 0 ? new Refusal.NoSuchDay(PlanTable.Short(said)) : new DayCell(days.Where(month.Has).DefaultIfEmpty(days[0]).First());
    }

    private static DateOnly? Day((int Year, int Month, int Day) it) =>
        it.Year is >= 1900 and <= 2200 && it.Month is >= 1 and <= 12 && it.Day >= 1 && it.Day <= DateTime.DaysInMonth(it.Year, it.Month) ? new(it.Year, it.Month, it.Day) : null;

    // One script, no weekday, nothing in brackets.
    private static string Clean(string said)
    {
        var text = NormalForm.OfWord(PlanTable.Short(said)).Trim();
        while (text.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && text.IndexOf(')', open) is > 0 and var shut)
            text = text.Remove(open, shut - open + 1);
        foreach (var word in HanWeekdays)
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && at + word.Length < text.Length && "一二三四五六日天".Contains(text[at + word.Length], StringComparison.Ordinal))
                text = text.Remove(at, word.Length + 1);

        return text.Trim();
    }

    // Days of 1982 to 2119, with whatever part of a day.
    private static DateOnly? Serial(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 30_000 and < 80_500 ? SerialsFrom.AddDays((int)number) : null;

    private static IEnumerable<(int Year, int Month, int Day)> Readings(string text, YearMonth month)
    {
        if (text.Any(char.IsAsciiLetter))
            return English(text, month);

        var republic = text.Contains("民国", StringComparison.Ordinal);
        if (Numbered(republic ? text[(text.IndexOf("民国", StringComparison.Ordinal) + 2)..] : text) is not { } numbers)
            return [];

        return numbers switch
        {
            [>= 10_000_000 and < 100_000_000 and var all] => [(all / 10_000, all / 100 % 100, all % 100)],
            [>= 1_000_000 and < 2_000_000 and var all]    => [((all / 10_000) + RepublicBegan, all / 100 % 100, all % 100)],
            [<= 31 and var day]                           => [(month.Year, month.Month, day)],
            [var one, var two] when !republic             => [(YearOf(one, month), one, two), (YearOf(two, month), two, one)],
            [var year, var m, var d] when republic        => [(year + RepublicBegan, m, d)],
            [>= 1000 and var year, var m, var d]          => [(year, m, d)],
            [>= 100 and < 200 and var year, var m, var d] => [(year + RepublicBegan, m, d)],
            [var one, var two, >= 1000 and var year]      => [(year, one, two), (year, two, one)],
            [< 100 and var year, var m, var d]            => [(2000 + year, m, d)],
            _                                             => [],
        };
    }

    // In January somebody may write of December: the year that is nearer.
    private static int YearOf(int month, YearMonth plan) => plan.Year + (month - plan.Month) switch { > 6 => -1, < -6 => 1, _ => 0 };

    // Numbers with one sign between them: anything else makes it no day.
    private static List<int>? Numbered(string text)
    {
        var numbers = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            if (Numbers.Read(text, at, out var end) is not { } number || numbers.Count == 3)
                return null;

            numbers.Add(number);
            at = end;
            while (at < text.Length && "年月日号/.- ".Contains(text[at], StringComparison.Ordinal))
                at++;
        }

        return numbers.Count > 0 ? numbers : null;
    }

    private static IEnumerable<(int Year, int Month, int Day)> English(string text, YearMonth plan)
    {
        var (month, numbers) = (0, new List<int>());
        foreach (var word in text.Split([' ', ',', '.', '/', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
            else if (Array.FindIndex(Months, name => word.StartsWith(name, StringComparison.Ordinal)) is >= 0 and var named)
                month = named + 1;
            else if (!Array.Exists(Weekdays, name => word.StartsWith(name, StringComparison.Ordinal)) && word != "of")
                return [];
        }

        return (month, numbers) switch
        {
            (> 0, [var day])                                      => [(YearOf(month, plan), month, day)],
            (> 0, [var day, >= 1000 and var year])                => [(year, month, day)],
            (> 0, [>= 1000 and var year, var day])                => [(year, month, day)],
            _                                                     => [],
        };
    }
}
