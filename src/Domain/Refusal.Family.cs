namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>What was answered has changed since the card was shown: another time, another visitor, another state.</summary>
    public sealed record VisitChanged : Refusal;

    /// <summary>The time of the visit has come: answers are closed.</summary>
    public sealed record VisitBegun : Refusal;
}
