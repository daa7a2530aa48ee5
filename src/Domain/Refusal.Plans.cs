using CoEduBot.Domain.Plans;

namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>The plan is in a state from which this does not follow.</summary>
    public sealed record PlanNotSo(PlanState State) : Refusal;
}
