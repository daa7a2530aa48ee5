namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>What single head teachers did is told in their school and not above it.</summary>
    public sealed record StaysInSchool : Refusal;
}
