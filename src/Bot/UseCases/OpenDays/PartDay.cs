using System.Globalization;
using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>Which day of an open week a part is on.</summary>
internal static class PartDay
{
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
    /// A day named in what was said about an open week, and what is left of it: `周三 11:30 陪餐`, `Wednesday, 11:30, lunch`. A weekday is the
    /// first from <paramref name="first"/> on. Nothing is cut where there is no day.
    /// </summary>
    public static (DateOnly? Day, string Left) Cut(string text, DateOnly first)
    {
        var folded = PartWords.Fold(text);
        if (TimeWords.Read(folded, new DateFrame(first, SchoolCalendar.Assumed)).Dates is not [var said, ..] || said.Ahead.Form != SpanForm.Day)
            return (null, text);

        // Where folding changed the length the places are those of the folded text.
        var whole = text.Trim().Length == folded.Length ? text.Trim() : folded;

        return (said.Ahead.First, $"{Trimmed(whole[..said.Start])} {Trimmed(whole[said.End..])}".Trim());
    }

    private static string Trimmed(string text) => text.Trim(' ', ',', '，', '、');
}
