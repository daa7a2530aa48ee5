namespace CoEduBot.Domain.Summaries;

/// <summary>The days a summary is about, both included; as instants half-open, [<see cref="StartsAt"/>, <see cref="EndsAt"/>).</summary>
public sealed record Week(DateOnly From, DateOnly To, TimeZoneInfo Zone)
{
    /// <summary>More than a year at once is surely a slip.</summary>
    private const int MostDays = 366;

    public DateTimeOffset StartsAt => Zone.At(From, TimeOnly.MinValue);

    public DateTimeOffset EndsAt => Zone.At(To.AddDays(1), TimeOnly.MinValue);

    /// <summary>As many days just before.</summary>
    public Week Before() => new(From.AddDays(From.DayNumber - To.DayNumber - 1), From.AddDays(-1), Zone);

    public bool Has(DateTimeOffset instant) => instant >= StartsAt && instant < EndsAt;

    /// <summary>Monday to Sunday of today's week where nothing is said; a week from the one day that is.</summary>
    public static Decision<Week> Of(DateOnly? from, DateOnly? to, DateOnly today, TimeZoneInfo zone)
    {
        if (from is { } start && !IsPlausible(start) || to is { } end && !IsPlausible(end))
            return new Refusal.NotPlausible();

        var first = from ?? to?.AddDays(-6) ?? today.Monday();
        var last = to ?? first.AddDays(6);

        return last < first ? new Refusal.EndsBeforeStart()
             : last.DayNumber - first.DayNumber >= MostDays ? new Refusal.NotPlausible()
             : new Week(first, last, zone);
    }

    private static bool IsPlausible(DateOnly day) => day.Year is >= 2000 and < 2200;
}
