using System.Globalization;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
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

    /// <summary>A day named at the beginning, and what is left: `周三 11:30 陪餐`, `Wednesday, 11:30, lunch`. A weekday is that of the week it is about.</summary>
    public static (string? Day, string Left) Cut(string text, Engagement engagement, Turn turn)
    {
        var piece = PartWords.Pieces(text).FirstOrDefault() ?? "";
        if (!engagement.IsSeveralDays || text.IndexOf(piece, StringComparison.Ordinal) is var at && (piece.Length == 0 || at < 0))
            return (null, text);

        // Read as of the eve, so that a weekday without a date is the next after it.
        var eve = engagement.StartsAt.AddDays(-1);
        var said = turn.Site.Reader.Read(new Utterance($"安排讲座 {piece}", eve, Locale.ZhHans, turn.Who.Leading)).Slots;

        return said is { Day: { } day, Start: null } ? (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text[(at + piece.Length)..].TrimStart(',', '，', ' ')) : (null, text);
    }
}
