using System.Net.Http.Headers;

namespace CoEduBot.Bot.Teams;

/// <summary>How long the connector asks us to wait, made sensible: never less than a second, never more than an hour.</summary>
internal static class RetryAfter
{
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Most = TimeSpan.FromHours(1);

    /// <summary>What the header says, uncut; null when there is none, or nothing one can make sense of.</summary>
    public static TimeSpan? Asked(string? header, DateTimeOffset now) =>
        !RetryConditionHeaderValue.TryParse(header, out var value) ? null : value.Delta ?? value.Date - now;

    public static TimeSpan Granted(TimeSpan asked) => asked < Least ? Least : asked > Most ? Most : asked;
}
