namespace CoEduBot.Domain.Visits;

/// <summary>Where a home visit is between an intention and an entry of the ledger. Stored as numbers: only ever add at the end.</summary>
public enum VisitState
{
    /// <summary>Thought of by the visitor; the family knows nothing yet.</summary>
    Planned,

    /// <summary>The family was told a time and has not answered.</summary>
    Proposed,

    /// <summary>The family agreed to the time.</summary>
    Agreed,

    /// <summary>The family asks for another time.</summary>
    AnotherTime,

    /// <summary>The family does not want this visit.</summary>
    Declined,

    Held,

    /// <summary>The visitor was there and nobody was met.</summary>
    NotMet,

    CancelledBySchool,

    CancelledByFamily,

    /// <summary>A correction: it had been held, or so it was said.</summary>
    Reversed,
}

/// <summary>Which state may follow which: the only list of moves.</summary>
public static class VisitStates
{
    public static readonly IReadOnlyList<(VisitState From, VisitState To)> Moves =
    [
        (VisitState.Planned,     VisitState.Proposed),
        (VisitState.Planned,     VisitState.CancelledBySchool),
        (VisitState.Planned,     VisitState.Held),                // a teacher who happened to be there
        (VisitState.Planned,     VisitState.NotMet),

        (VisitState.Proposed,    VisitState.Proposed),            // another time, from the school
        (VisitState.Proposed,    VisitState.Agreed),
        (VisitState.Proposed,    VisitState.AnotherTime),
        (VisitState.Proposed,    VisitState.Declined),
        (VisitState.Proposed,    VisitState.CancelledBySchool),
        (VisitState.Proposed,    VisitState.Held),                // families answer at the door, too
        (VisitState.Proposed,    VisitState.NotMet),

        (VisitState.Agreed,      VisitState.Proposed),            // moved by the school: the family is asked again
        (VisitState.Agreed,      VisitState.AnotherTime),
        (VisitState.Agreed,      VisitState.CancelledBySchool),
        (VisitState.Agreed,      VisitState.CancelledByFamily),
        (VisitState.Agreed,      VisitState.Held),
        (VisitState.Agreed,      VisitState.NotMet),

        (VisitState.AnotherTime, VisitState.Proposed),
        (VisitState.AnotherTime, VisitState.Agreed),              // the family takes the old time after all
        (VisitState.AnotherTime, VisitState.AnotherTime),
        (VisitState.AnotherTime, VisitState.Declined),
        (VisitState.AnotherTime, VisitState.CancelledBySchool),
        (VisitState.AnotherTime, VisitState.Held),

        (VisitState.Declined,    VisitState.Proposed),            // asked once more, another day
        (VisitState.Declined,    VisitState.Agreed),              // the family thinks again
        (VisitState.Declined,    VisitState.CancelledBySchool),
        (VisitState.Declined,    VisitState.Held),

        (VisitState.Held,        VisitState.Reversed),
    ];

    /// <summary>States in which a visit is still to come.</summary>
    public static readonly IReadOnlyList<VisitState> Open = [VisitState.Planned, VisitState.Proposed, VisitState.Agreed, VisitState.AnotherTime, VisitState.Declined];

    public static bool MayFollow(this VisitState to, VisitState from) => Moves.Contains((from, to));

    public static bool IsOpen(this VisitState state) => Open.Contains(state);
}
