using System.Globalization;

namespace CoEduBot.Domain.Visits;

/// <summary>When a family would rather be visited: a day, a clock, or just words. Kept as one sealed text, `2026-12-05 10:00 or in the evening`.</summary>
public sealed record VisitWish(DateOnly? Day, TimeOnly? Clock, string Text)
{
    public const int Longest = 200;

    private const string DayForm = "yyyy-MM-dd";
    private const string ClockForm = "HH:mm";

    public bool IsEmpty => Day is null && Clock is null && Text.Length == 0;

    /// <summary>Reads it back; what is no day is words.</summary>
    public static VisitWish Parse(string kept)
    {
        var (day, rest) = Take(kept, DayForm, text => DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : (DateOnly?)null);
        var (clock, words) = Take(rest, ClockForm, text => TimeOnly.TryParseExact(text, ClockForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : (TimeOnly?)null);

        return new VisitWish(day, clock, words);
    }

    public override string ToString() => string.Join(' ', new[]
    {
        Day?.ToString(DayForm, CultureInfo.InvariantCulture), Clock?.ToString(ClockForm, CultureInfo.InvariantCulture), Text,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static (T? Found, string Left) Take<T>(string text, string form, Func<string, T?> read) where T : struct =>
        text.Length >= form.Length && (text.Length == form.Length || text[form.Length] == ' ') && read(text[..form.Length]) is { } found
            ? (found, text[form.Length..].TrimStart())
            : (null, text);
}
