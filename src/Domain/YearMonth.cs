using System.Globalization;

namespace CoEduBot.Domain;

/// <summary>A month of a year, written `2026-12`.</summary>
public readonly record struct YearMonth(int Year, int Month)
{
    public DateOnly First => new(Year, Month, 1);

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    public YearMonth Add(int months) => Of(First.AddMonths(months));

    public bool Has(DateOnly day) => day.Year == Year && day.Month == Month;

    public static YearMonth? Read(string? text) =>
        DateOnly.TryParseExact($"{text?.Trim()}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? Of(first) : null;

    public bool IsAfter(YearMonth other) => First > other.First;

    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
