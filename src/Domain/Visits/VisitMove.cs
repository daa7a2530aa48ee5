namespace CoEduBot.Domain.Visits;

/// <summary>One change of a visit's time, or its end; rows are only ever added.</summary>
public sealed class VisitMove
{
    public long Id { get; init; }

    public required VisitId Visit { get; init; }

    public required Side Side { get; init; }

    /// <summary>Null when a link was used, which knows the family but not who held the phone.</summary>
    public PersonId? By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required VisitState Became { get; init; }

    public required DateTimeOffset WasAt { get; init; }

    /// <summary>The new time; null where it did not change.</summary>
    public DateTimeOffset? NowAt { get; init; }

    /// <summary>Why, in their words; sealed.</summary>
    public Sealed? Reason { get; init; }
}
