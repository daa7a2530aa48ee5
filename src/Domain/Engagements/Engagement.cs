using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Engagements;

/// <summary>
/// Something planned for families and, in time, held: a lecture, a home visit, an open day. <see cref="Kind"/> is the
/// programme's code. A change to what families were told raises <see cref="Version"/>, so that an old card knows it is old.
/// </summary>
public sealed class Engagement
{
    public required EngagementId Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>The unit whose families are invited; also where the engagement is counted.</summary>
    public required UnitId Audience { get; init; }

    public required Tier Tier { get; init; }

    /// <summary>Who planned it and is told about it: the host.</summary>
    public required PersonId Lead { get; init; }

    public required string Topic { get; set; }

    public string Lecturer { get; set; } = "";

    /// <summary>Onsite, online, …: a mode its kind names; empty where it names none.</summary>
    public string Mode { get; init; } = "";

    public required string Place { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>Seats, in people; null is no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>Seats confirmed or held by an open offer, in people. Kept in the same commit as each answer; equals a recount.</summary>
    public int SeatsTaken { get; set; }

    /// <summary>Families in the waiting list with no offer yet.</summary>
    public int WaitingFamilies { get; set; }

    /// <summary>The number the next family in the waiting list gets.</summary>
    public int NextInQueue { get; set; } = 1;

    public EngagementState State { get; private set; } = EngagementState.Draft;

    public int Version { get; private set; } = 1;

    public required DateTimeOffset PlannedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When families were last told of another time or place: reminders that had been due before need not follow on its heels.</summary>
    public DateTimeOffset? MovedAt { get; private set; }

    public DateTimeOffset? CheckInOpenedAt { get; private set; }

    /// <summary>Seeds the rotating check-in codes; never shown.</summary>
    public string CheckInSeed { get; private set; } = "";

    public DateTimeOffset? HeldAt { get; private set; }

    public string CancelReason { get; private set; } = "";

    /// <summary>When the form that made it was shown: a second press of the same form finds this instead of making another.</summary>
    public string Form { get; init; } = "";

    public bool IsFull(int more) => Capacity is { } seats && SeatsTaken + more > seats;

    public bool HasBegun(DateTimeOffset now) => now >= StartsAt;

    public bool IsOver(DateTimeOffset now) => now >= EndsAt;

    /// <summary>An open week, a festival: from the first day's start to the last day's end, each day between the same hours.</summary>
    public bool IsSeveralDays => Sittings.Of(StartsAt, EndsAt).Count > 1;

    /// <summary>Until when families can answer: who comes on Wednesday may say so on Tuesday.</summary>
    public DateTimeOffset ClosesAt => Sittings.Of(StartsAt, EndsAt)[^1].From;

    public bool IsClosed(DateTimeOffset now) => now >= ClosesAt;

    public Decision<Engagement> Publish(DateTimeOffset now)
    {
        if (StartsAt <= now)
            return new Refusal.InThePast(StartsAt);
        if (MoveTo(EngagementState.Published).Refuses(out var why, out _))
            return why;

        PublishedAt = now;
        return this;
    }

    public Decision<Engagement> Reschedule(Slot slot, DateTimeOffset now)
    {
        if (State is not (EngagementState.Draft or EngagementState.Published))
            return new Refusal.NotInState(State);
        if (HasBegun(now))
            return new Refusal.Closed();

        // Check-in opened for the old time is not open at the new one; another room changes nothing at the door.
        if (slot.StartsAt != StartsAt)
            (CheckInOpenedAt, CheckInSeed) = (null, "");

        (StartsAt, EndsAt, Place, MovedAt) = (slot.StartsAt, slot.EndsAt, slot.Place, now);
        Version++;
        return this;
    }

    public Decision<Engagement> Cancel(string reason, DateTimeOffset now)
    {
        if (State == EngagementState.Published && IsOver(now) && CheckInOpenedAt is not null)
            return new Refusal.NotInState(EngagementState.Held);
        if (MoveTo(EngagementState.Cancelled).Refuses(out var why, out _))
            return why;

        CancelReason = reason;
        Version++;
        return this;
    }

    /// <summary>Check-in opens an hour before the start and closes two hours after the end, each day anew.</summary>
    public Decision<Engagement> OpenCheckIn(string seed, DateTimeOffset now)
    {
        if (State is not (EngagementState.Published or EngagementState.Held))
            return new Refusal.NotInState(State);
        if (now < StartsAt - CheckInRules.OpensBefore)
            return new Refusal.CheckInNotOpenYet(StartsAt - CheckInRules.OpensBefore);
        if (now >= EndsAt + CheckInRules.ClosesAfter)
            return new Refusal.CheckInOver();
        if (!Sittings.IsAtTheDoor(this, now))
            return new Refusal.CheckInNotOpenYet(Sittings.NextStart(this, now) - CheckInRules.OpensBefore);

        CheckInOpenedAt ??= now;
        CheckInSeed = CheckInSeed.Length > 0 ? CheckInSeed : seed;
        return this;
    }

    /// <summary>Held is what counts: only after the end.</summary>
    public Decision<Engagement> Hold(DateTimeOffset now)
    {
        if (!IsOver(now))
            return new Refusal.NotOverYet(EndsAt);
        if (MoveTo(EngagementState.Held).Refuses(out var why, out _))
            return why;

        HeldAt = now;
        return this;
    }

    /// <summary>It had not been held after all, or not so.</summary>
    public Decision<Engagement> Reverse() => MoveTo(EngagementState.Reversed);

    private Decision<Engagement> MoveTo(EngagementState next)
    {
        if (!next.MayFollow(State))
            return new Refusal.NotInState(State);

        State = next;
        return this;
    }
}

/// <summary>When and where.</summary>
public sealed record Slot(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place);
