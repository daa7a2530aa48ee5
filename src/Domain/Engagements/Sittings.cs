namespace CoEduBot.Domain.Engagements;

/// <summary>
/// The days of an engagement: one, or, where it lasts more than a day, one for each with the same hours. A day is taken as 24 hours, which
/// is off by one on either side of a change of the clocks.
/// </summary>
public static class Sittings
{
    /// <summary>More than a week is no open week: it would be several.</summary>
    public const int MostDays = 7;

    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Of(DateTimeOffset startsAt, DateTimeOffset endsAt)
    {
        var further = Math.Max(0, (endsAt - startsAt).Days);

        return [.. Enumerable.Range(0, further + 1).Select(n => (startsAt.AddDays(n), endsAt.AddDays(n - further)))];
    }

    /// <summary>The day that is on, or the last that was: the first before it begins.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) At(Engagement engagement, DateTimeOffset now) =>
        Of(engagement).LastOrDefault(day => day.From - CheckInRules.OpensBefore <= now, Of(engagement)[0]);

    /// <summary>When the next day begins; the first day's start when none is to come.</summary>
    public static DateTimeOffset NextStart(Engagement engagement, DateTimeOffset now) =>
        Of(engagement).Select(day => day.From).FirstOrDefault(from => from > now, engagement.StartsAt);

    /// <summary>Whether somebody can come in: from an hour before one of the days begins to two hours after it ends.</summary>
    public static bool IsAtTheDoor(Engagement engagement, DateTimeOffset now) =>
        Of(engagement).Any(day => now >= day.From - CheckInRules.OpensBefore && now < day.To + CheckInRules.ClosesAfter);

    /// <summary>Whether two share an hour of a day.</summary>
    public static bool Overlap(Slot slot, Engagement other) =>
        (from one in Of(slot.StartsAt, slot.EndsAt) from two in Of(other) select one.From < two.To && two.From < one.To).Any(both => both);

    private static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Of(Engagement engagement) => Of(engagement.StartsAt, engagement.EndsAt);
}
