using System.Globalization;
using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>Which day of an open week a part is on.</summary>
internal static class PartDay
{
    private static readonly string[] Daily = ["每一天", "每天", "天天", "every day", "each day", "daily"];

    /// <summary>The day said, the first where none is; null for one that does not belong to it.</summary>
    public static DateOnly? Read(string? said, Engagement engagement, TimeZoneInfo zone) =>
        string.IsNullOrWhiteSpace(said) ? engagement.StartsAt.DayIn(zone)
        : DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Days(engagement, zone).Contains(day) ? day
        : null;

    public static IReadOnlyList<DateOnly> Days(Engagement engagement, TimeZoneInfo zone) =>
        [.. Sittings.Of(engagement.StartsAt, engagement.EndsAt).Select(sitting => sitting.From.DayIn(zone))];

    /// <summary>Zero for the first day; outside of it the count goes on.</summary>
    public static int Index(DateTimeOffset at, Engagement engagement, TimeZoneInfo zone) => at.DayIn(zone).DayNumber - engagement.StartsAt.DayIn(zone).DayNumber;

    /// <summary>
    /// The days named in what was said about an open week, and what is left of it: `周三 11:30 陪餐`, `周一到周三 11:30 陪餐`, `每天 11:30 陪餐`,
    /// `Wednesday, 11:30, lunch`. A weekday is the first from the week's first day on. Empty where no day is named; then nothing is cut.
    /// </summary>
    public static (IReadOnlyList<DateOnly> Days, string Left) Cut(string text, IReadOnlyList<DateOnly> days)
    {
        var folded = PartWords.Fold(text);
        // Where folding changed the length the places are those of the folded text.
        var whole = text.Trim().Length == folded.Length ? text.Trim() : folded;
        foreach (var word in Daily)
            if (folded.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                return (days, Without(whole, at, at + word.Length));

        return TimeWords.Read(folded, new DateFrame(days[0], SchoolCalendar.Assumed)).Dates is not [var said, ..] || said.Ahead.Form is not (SpanForm.Day or SpanForm.Range) ? ([], text)
             : (Within(said.Ahead, days), Without(whole, said.Start, said.End));
    }

    // Days the week does not have are said to be so, by the first of them.
    private static IReadOnlyList<DateOnly> Within(DaySpan said, IReadOnlyList<DateOnly> days) =>
        said.First < days[0] || said.Last > days[^1] ? [said.First < days[0] ? said.First : said.Last] : [.. days.Where(day => said.First <= day && day <= said.Last)];

    private static string Without(string text, int start, int end) => $"{Trimmed(text[..start])} {Trimmed(text[end..])}".Trim();

    private static string Trimmed(string text) => text.Trim(' ', ',', '，', '、');
}
