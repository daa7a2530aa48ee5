using CoEduBot.Domain.Visits;

namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>The visit is in a state from which this does not follow.</summary>
    public sealed record VisitNotSo(VisitState State) : Refusal;
}
