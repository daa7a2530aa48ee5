using System.Globalization;
using System.Text.RegularExpressions;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>From one month to another, as people write it: `2026年9月到12月`, `2026-09 至 2026-12`, `September to December 2026`.</summary>
internal static partial class MonthRange
{
    private static readonly string[] English = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first and the last day; null where the text names no two months. Without a year, the last such months that have begun.</summary>
    /// <param name="said">Folded: lower case, plain digits.</param>
    public static (DateOnly? From, DateOnly? To)? In(string said, DateOnly today)
    {
        if (Numbers().Match(said) is { Success: true } numbers && (numbers.Value.Contains('月', StringComparison.Ordinal) || numbers.Groups["y1"].Success))
            return Range(Number(numbers, "y1"), Number(numbers, "m1"), Number(numbers, "y2"), Number(numbers, "m2"), today);
        if (Names().Match(said) is { Success: true } names)
            return Range(Number(names, "y1"), Named(names, "m1"), Number(names, "y2"), Named(names, "m2"), today);

        return null;
    }

    private static (DateOnly? From, DateOnly? To)? Range(int? fromYear, int? from, int? toYear, int? to, DateOnly today)
    {
        if (from is not (>= 1 and <= 12) || to is not (>= 1 and <= 12))
            return null;

        var wraps = to < from ? 1 : 0;
        var year = fromYear ?? (toYear is { } given ? given - wraps : from <= today.Month ? today.Year : today.Year - 1);
        var until = toYear ?? year + wraps;

        return year is < 2000 or > 2199 || until is < 2000 or > 2199 ? null : (new YearMonth(year, from.Value).First, new YearMonth(until, to.Value).Last);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    private static int? Named(Match match, string group) => Array.IndexOf(English, match.Groups[group].Value[..3]) + 1;

    [GeneratedRegex(@"(?:(?<y1>20[0-9]{2})[年./-])?(?<m1>[0-9]{1,2})月?份?\s?(?:到|至|—|–|-|~|to)\s?(?:(?<y2>20[0-9]{2})[年./-])?(?<m2>[0-9]{1,2})(?:月|$|\s)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<m1>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?(?<y1>20[0-9]{2})?\s?(?:to|until|through|till|–|-|—)\s?(?<m2>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?(?<y2>20[0-9]{2})?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
