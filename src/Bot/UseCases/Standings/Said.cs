using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Reads what people fill into the forms of a standing.</summary>
public static class Said
{
    private const int Longest = 200;
    private const decimal Most = 1_000_000_000;

    /// <summary>A few words, at least one.</summary>
    public static Refusal? Text(string? said, string field) =>
        string.IsNullOrWhiteSpace(said) ? new Refusal.Missing(field)
        : said.Trim().Length > Longest ? new Refusal.TooLong(field, Longest)
        : null;

    /// <summary>A day that has been; empty is today.</summary>
    public static Decision<DayRead> Day(string? said, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(said))
            return new DayRead(today);
        if (!DateOnly.TryParseExact(said.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Refusal.Missing("day");

        return day <= today && day > today.AddYears(-3) ? new DayRead(day) : new Refusal.NotThatDay();
    }

    /// <summary>`a,b` as clients send several choices; only what was offered counts.</summary>
    public static IReadOnlyList<string> Choices(string? said, IReadOnlyList<string> offered)
    {
        var chosen = (said ?? "").Split([',', ';', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return [.. offered.Where(chosen.Contains)];
    }

    /// <summary>`79`, `0.79`, `79%`, `79/100`.</summary>
    public static Decision<FigureRead> Figure(string? said)
    {
        var text = (said ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim();
        var parts = text.EndsWith('%') ? [text[..^1]] : text.Split('/', 2);
        if (!Number(parts[0], out var value) || value > Most)
            return new Refusal.NotAFigure();
        if (parts.Length == 1)
            return new FigureRead(value, null);

        return Number(parts[1], out var of) && of > 0 && of <= Most ? new FigureRead(value, of) : new Refusal.NotAFigure();
    }

    private static bool Number(string text, out decimal value) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}

public sealed record DayRead(DateOnly Day);

public sealed record FigureRead(decimal Value, decimal? Of);
