using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Visits;

/// <summary>Which side did something.</summary>
public enum Side
{
    School,
    Family,
}

/// <summary>
/// A visit to one family, its children together: planned, agreed with the family, held or not. What was said on it is not here but
/// in sealed notes; what counts is the ledger's entry, made when it is recorded (<see cref="Entry"/>).
/// </summary>
public sealed class Visit
{
    public required VisitId Id { get; init; }

    public required PersonId Visitor { get; set; }

    /// <summary>The class of the first student named; where the visit is counted.</summary>
    public required UnitId Class { get; init; }

    public required FamilyId Family { get; init; }

    /// <summary>`;`-separated ids of the children it is about.</summary>
    public required string Students { get; init; }

    /// <summary>In-home, at-school, online: a mode of the kind.</summary>
    public required string Mode { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    public VisitState State { get; private set; } = VisitState.Planned;

    /// <summary>Raised by each change the other side was told of, so that an old card knows it is old.</summary>
    public int Version { get; private set; } = 1;

    public required DateTimeOffset PlannedAt { get; init; }

    public DateTimeOffset? ProposedAt { get; private set; }

    /// <summary>Which proposal the family is answering, so that a yes to another time or another visitor is not taken for one to this. Milliseconds, for cards pass through scripts that know no longer numbers.</summary>
    public long Proposal => ProposedAt?.ToUnixTimeMilliseconds() ?? 0;

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Via? AnsweredVia { get; private set; }

    /// <summary>What the family wishes or why it declines, in its own words; sealed.</summary>
    public Sealed? Wish { get; private set; }

    public int MovesBySchool { get; private set; }

    public int MovesByFamily { get; private set; }

    /// <summary>The ledger's entry, once recorded.</summary>
    public EngagementId? Entry { get; private set; }

    /// <summary>The last day for a return visit; null for none.</summary>
    public DateOnly? ReturnDue { get; private set; }

    /// <summary>The visit this one returns to.</summary>
    public VisitId? ReturnOf { get; set; }

    /// <summary>When the family said whether it had happened.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>What the family said: whether it happened.</summary>
    public bool? Happened { get; private set; }

    /// <summary>1 to 5, by the family.</summary>
    public int? Rating { get; private set; }

    /// <summary>A word of the family about it; sealed.</summary>
    public Sealed? Comment { get; private set; }

    /// <summary>The form it came by: a second press plans no second visit.</summary>
    public string Form { get; init; } = "";

    public IReadOnlyList<StudentId> Children => [.. Students.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(id => new StudentId(id))];

    public Decision<Visit> Propose(DateTimeOffset now)
    {
        if (StartsAt <= now)
            return new Refusal.InThePast(StartsAt);
        if (MoveTo(VisitState.Proposed).Refuses(out var why, out _))
            return why;

        (ProposedAt, AnsweredAt, AnsweredVia, Wish) = (now, null, null, null);
        return this;
    }

    /// <summary>Another time, from the school: a family that was told is asked again, one that knows nothing yet is not.</summary>
    public Decision<Visit> Reschedule(DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset now)
    {
        if (!State.IsOpen())
            return new Refusal.Closed();
        if (startsAt <= now)
            return new Refusal.InThePast(startsAt);

        var byFamily = State == VisitState.AnotherTime;
        (StartsAt, EndsAt) = (startsAt, endsAt);
        Version++;
        if (State == VisitState.Planned)
            return this;

        (MovesByFamily, MovesBySchool) = byFamily ? (MovesByFamily + 1, MovesBySchool) : (MovesByFamily, MovesBySchool + 1);
        return Propose(now);
    }

    /// <summary>The family's answer: Agreed, AnotherTime or Declined, and after having agreed CancelledByFamily.</summary>
    /// <param name="wish">Sealed; needed for all but agreeing.</param>
    public Decision<Visit> Answer(VisitState answer, Sealed? wish, Via via, DateTimeOffset now)
    {
        if (StartsAt <= now)
            return new Refusal.Closed();
        if (State == answer && answer == VisitState.Agreed)
            return this;
        if (MoveTo(answer).Refuses(out var why, out _))
            return why;

        (AnsweredAt, AnsweredVia, Wish) = (now, via, wish);
        Version++;
        return this;
    }

    public Decision<Visit> CancelBySchool()
    {
        if (MoveTo(VisitState.CancelledBySchool).Refuses(out var why, out _))
            return why;

        Version++;
        return this;
    }

    /// <summary>Somebody else comes instead: a family that agreed, or has not answered, is asked again.</summary>
    public Decision<Visit> TakeOver(PersonId visitor, DateTimeOffset now)
    {
        if (!State.IsOpen() || StartsAt <= now)
            return new Refusal.Closed();

        Visitor = visitor;
        Version++;

        return State is VisitState.Proposed or VisitState.Agreed ? Propose(now) : this;
    }

    /// <summary>The visitor was there, nobody was.</summary>
    public Decision<Visit> MissedThem(DateTimeOffset now) =>
        now < StartsAt ? new Refusal.NotOverYet(StartsAt) : MoveTo(VisitState.NotMet);

    /// <summary>It was held, and this is its entry.</summary>
    public Decision<Visit> Hold(EngagementId entry, DateOnly? returnDue)
    {
        if (MoveTo(VisitState.Held).Refuses(out var why, out _))
            return why;

        (Entry, ReturnDue) = (entry, returnDue);
        return this;
    }

    public Decision<Visit> Reverse() => MoveTo(VisitState.Reversed);

    /// <summary>The family says whether it happened and what it was like; the last word counts.</summary>
    public Decision<Visit> Confirm(bool happened, int? rating, Sealed? comment, DateTimeOffset now)
    {
        if (State != VisitState.Held)
            return new Refusal.Closed();
        if (rating is < 1 or > 5)
            return new Refusal.NotANumber("rating", 1, 5);

        (ConfirmedAt, Happened, Rating, Comment) = (now, happened, rating, comment);
        return this;
    }

    private Decision<Visit> MoveTo(VisitState next)
    {
        if (!next.MayFollow(State))
            return new Refusal.VisitNotSo(State);

        State = next;
        return this;
    }
}
