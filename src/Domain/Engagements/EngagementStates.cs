namespace CoEduBot.Domain.Engagements;

/// <summary>The states of an engagement; codes as in the world folder (`draft`, `published`, …).</summary>
public enum EngagementState
{
    Draft,
    Published,
    Held,
    Cancelled,
    Reversed,
}

/// <summary>Which state may follow which: the only list of moves.</summary>
public static class EngagementStates
{
    public static readonly IReadOnlyList<(EngagementState From, EngagementState To)> Moves =
    [
        (EngagementState.Draft,     EngagementState.Published),
        (EngagementState.Draft,     EngagementState.Cancelled),
        (EngagementState.Published, EngagementState.Held),
        (EngagementState.Published, EngagementState.Cancelled),
        (EngagementState.Held,      EngagementState.Reversed),   // a correction: nothing held is edited away
    ];

    public static bool MayFollow(this EngagementState to, EngagementState from) => Moves.Contains((from, to));
}
