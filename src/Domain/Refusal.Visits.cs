using CoEduBot.Domain.Visits;

namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>The visit is in a state from which this does not follow.</summary>
    public sealed record VisitNotSo(VisitState State) : Refusal;

    /// <summary>Everybody was visited or has a visit planned.</summary>
    public sealed record NobodyToVisit : Refusal;

    /// <summary>No time for a visit on these days: not in term, or the visitor has other things to do.</summary>
    public sealed record NoTimeToVisit(DateOnly From, DateOnly To) : Refusal;

    /// <summary>Families are not visited at night.</summary>
    public sealed record VisitAtNight(DateTimeOffset StartsAt) : Refusal;

    /// <summary>The visitor has something else to do then; of what, only the time is said.</summary>
    public sealed record VisitClash(DateTimeOffset StartsAt) : Refusal;

    /// <summary>A visit is recorded with the visitor's word that nothing was taken or asked for.</summary>
    public sealed record NoIntegrityAck : Refusal;
}
