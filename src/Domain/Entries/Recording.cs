using System.Globalization;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Entries;

/// <summary>What somebody says was held, as text.</summary>
public sealed record Said(string? Day, string? Topic, string? Headcount, string? Hours, string? HalfDays, string? Mode);

/// <summary>The same, checked.</summary>
public sealed record Held(DateOnly Day, string Topic, int? Headcount, decimal? Hours, int? HalfDays, string Mode);

/// <summary>Judges what is to be entered into the ledger.</summary>
public static class Recording
{
    /// <summary>Letters.</summary>
    public const int LongestTopic = 100;

    public const int MostPeople = 100_000;

    /// <summary>Lessons of one day.</summary>
    public const int MostHours = 16;

    /// <summary>A year and a bit: what is older belongs to a year that was reported.</summary>
    public const int DaysBack = 400;

    public static Decision<Held> Check(Said said, KindForm kind, DateOnly today)
    {
        if (!DateOnly.TryParseExact(said.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Refusal.Missing("day");
        if (day > today)
            return new Refusal.NotHeldYet(day);
        if (day < today.AddDays(-DaysBack))
            return new Refusal.NotPlausible();
        if ((said.Topic ?? "").Trim() is { Length: > LongestTopic })
            return new Refusal.TooLong("topic", LongestTopic);
        if (!Fits(said.Headcount, MostPeople, out var people))
            return new Refusal.NotANumber("headcount", 1, MostPeople);
        if (!Fits(said.Hours, MostHours, out var hours))
            return new Refusal.NotANumber("hours", 1, MostHours);
        if (!Fits(said.HalfDays, 2, out var halfDays))
            return new Refusal.NotANumber("halfDays", 1, 2);

        var mode = string.IsNullOrWhiteSpace(said.Mode) ? (kind.Modes.Count > 0 ? kind.Modes[0] : "") : Codes.Normal(said.Mode);
        if (kind.Modes.Count > 0 && !kind.Modes.Contains(mode))
            return new Refusal.Missing("mode");

        return new Held(day, (said.Topic ?? "").Trim(), people, hours, halfDays, mode);
    }

    private static bool Fits(string? text, int most, out int? number)
    {
        number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

        return string.IsNullOrWhiteSpace(text) || number is >= 1 && number <= most;
    }
}
