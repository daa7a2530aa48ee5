using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>A time for a visit.</summary>
public sealed record VisitTime(DateTimeOffset StartsAt)
{
    public DateTimeOffset EndsAt => StartsAt + WeekPlan.Length;

    public bool Meets(DateTimeOffset from, DateTimeOffset until) => from < EndsAt && StartsAt < until;
}

/// <summary>Reads and judges the time of a visit: to come, within reason, not at night, over nothing else the visitor has to do.</summary>
public static class VisitTimes
{
    /// <summary>Further ahead nobody plans a visit.</summary>
    public const int DaysAhead = 180;

    /// <param name="day">YYYY-MM-DD; <paramref name="start"/> HH:mm.</param>
    public static async Task<Decision<VisitTime>> Of(Turn turn, string? day, string? start, VisitId? except = null)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return new Refusal.Missing("day");
        if (!TimeOnly.TryParseExact(start, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return new Refusal.Missing("start");

        var time = new VisitTime(turn.Zone.At(on, clock));
        if (time.StartsAt <= turn.Now)
            return new Refusal.InThePast(time.StartsAt);
        if (on > turn.Today.AddDays(DaysAhead))
            return new Refusal.NotPlausible();
        if (QuietHours.Cover(time.StartsAt, turn.Zone) || QuietHours.Cover(time.EndsAt, turn.Zone))
            return new Refusal.VisitAtNight(time.StartsAt);

        var busy = await turn.Busy(time.StartsAt, time.EndsAt, except);

        return busy.Count > 0 ? new Refusal.VisitClash(busy[0].From) : time;
    }
}
