using System.Globalization;

namespace CoEduBot.Domain.Engagements;

/// <summary>What somebody filled in, as text; judged by <see cref="Scheduling"/>.</summary>
public sealed record Wish(string? Topic, string? Lecturer, string? Place, string? Day, string? Start, string? End, string? Capacity)
{
    /// <summary>YYYY-MM-DD of an open week's last day; empty is the first.</summary>
    public string? LastDay { get; init; }
}

/// <summary>A wish that holds.</summary>
public sealed record Draft(string Topic, string Lecturer, Slot Slot, int? Capacity);

/// <summary>Whether what somebody filled in can be planned.</summary>
public static class Scheduling
{
    public const int LongestTopic = 60;
    public const int LongestName = 40;
    public const int LongestPlace = 60;
    public const int MostSeats = 100_000;

    /// <summary>When no end is given.</summary>
    public static readonly TimeSpan UsualLength = TimeSpan.FromMinutes(90);

    /// <summary>Further ahead than the next school year's end is surely a slip of the year.</summary>
    public const int MonthsAhead = 18;

    public static Decision<Draft> Check(Wish wish, TimeZoneInfo zone, DateTimeOffset now)
    {
        var topic = (wish.Topic ?? "").Trim();
        if (topic.Length == 0)
            return new Refusal.Missing("topic");
        if (Length(topic) > LongestTopic)
            return new Refusal.TooLong("topic", LongestTopic);
        var lecturer = (wish.Lecturer ?? "").Trim();
        if (Length(lecturer) > LongestName)
            return new Refusal.TooLong("lecturer", LongestName);
        if (CheckSlot(wish, zone, now).Refuses(out var why, out var slot))
            return why;
        if (!ReadSeats(wish.Capacity, out var seats))
            return new Refusal.NotANumber("capacity", 1, MostSeats);

        return new Draft(topic, lecturer, slot, seats);
    }

    /// <summary>The time and place of a wish; for moving what exists, fill in what stays before.</summary>
    public static Decision<Slot> CheckSlot(Wish wish, TimeZoneInfo zone, DateTimeOffset now)
    {
        var place = (wish.Place ?? "").Trim();
        if (place.Length == 0)
            return new Refusal.Missing("place");
        if (Length(place) > LongestPlace)
            return new Refusal.TooLong("place", LongestPlace);
        if (!DateOnly.TryParseExact(wish.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Refusal.Missing("day");
        if (day > now.DayIn(zone).AddMonths(MonthsAhead))
            return new Refusal.NotPlausible();
        if (!ReadClock(wish.Start, out var start))
            return new Refusal.Missing("start");
        if (!ReadClock(wish.End, out var end) && !string.IsNullOrWhiteSpace(wish.End))
            return new Refusal.Missing("end");

        if (!ReadLast(wish.LastDay, day, out var last))
            return new Refusal.Missing("lastDay");

        var startsAt = zone.At(day, start);
        var dayEndsAt = string.IsNullOrWhiteSpace(wish.End) ? startsAt + UsualLength : zone.At(day, end);
        var endsAt = last == day ? dayEndsAt : zone.At(last, dayEndsAt.ClockIn(zone));

        return startsAt <= now ? new Refusal.InThePast(startsAt)
             : last < day ? new Refusal.LastDayBeforeFirst()
             : last.DayNumber - day.DayNumber >= Sittings.MostDays ? new Refusal.TooManyDays(Sittings.MostDays)
             : last > day && dayEndsAt.DayIn(zone) != day ? new Refusal.EndsBeforeStart()
             : dayEndsAt <= startsAt ? new Refusal.EndsBeforeStart()
             : endsAt <= startsAt ? new Refusal.EndsBeforeStart()
             : new Slot(startsAt, endsAt, place);
    }

    /// <summary>Two engagements clash when they share a place and their half-open times overlap.</summary>
    public static Engagement? Clash(Slot slot, IEnumerable<Engagement> others) =>
        others.FirstOrDefault(other => other.State is EngagementState.Draft or EngagementState.Published
                                       && string.Equals(other.Place, slot.Place, StringComparison.OrdinalIgnoreCase)
                                       && Sittings.Overlap(slot, other));

    private static bool ReadLast(string? text, DateOnly first, out DateOnly last)
    {
        last = first;

        return string.IsNullOrWhiteSpace(text) || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out last);
    }

    private static bool ReadClock(string? text, out TimeOnly clock) =>
        TimeOnly.TryParseExact((text ?? "").Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out clock);

    private static bool ReadSeats(string? text, out int? seats)
    {
        seats = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostSeats)
            return false;

        seats = number;
        return true;
    }

    // What a reader would count: an emoji of four code units is one sign.
    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
