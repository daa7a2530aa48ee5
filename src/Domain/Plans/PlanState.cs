namespace CoEduBot.Domain.Plans;

/// <summary>Where a school's plan for a month is. Stored as numbers: only ever add at the end.</summary>
public enum PlanState
{
    /// <summary>The school works on it.</summary>
    Draft,

    /// <summary>The county office has it.</summary>
    Submitted,

    /// <summary>Back at the school, with a word on what is to be changed.</summary>
    Returned,

    Accepted,
}

/// <summary>Which state may follow which: the only list of moves.</summary>
public static class PlanStates
{
    public static readonly IReadOnlyList<(PlanState From, PlanState To)> Moves =
    [
        (PlanState.Draft,     PlanState.Submitted),
        (PlanState.Submitted, PlanState.Draft),       // taken back before anybody decided
        (PlanState.Submitted, PlanState.Returned),
        (PlanState.Submitted, PlanState.Accepted),
        (PlanState.Returned,  PlanState.Submitted),
    ];

    public static bool MayFollow(this PlanState to, PlanState from) => Moves.Contains((from, to));

    /// <summary>Whether the school may change its rows.</summary>
    public static bool IsOpen(this PlanState state) => state is PlanState.Draft or PlanState.Returned;
}
