namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>Every school's plan is in.</summary>
    public sealed record NoPlanMissing : Refusal;

    /// <summary>The school has handed in: it is not reminded.</summary>
    public sealed record PlanIsIn(string School) : Refusal;

    /// <summary>The plan is not as the card showed it.</summary>
    public sealed record PlanChanged : Refusal;
}
