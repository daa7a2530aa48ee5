namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>Only who answers for a family's child can suggest something to its school.</summary>
    public sealed record OnlyFamilies : Refusal;

    /// <summary>The roster names nobody who could answer for the school.</summary>
    public sealed record NobodyAnswers(string School) : Refusal;

    /// <summary>Nobody of that name works at the school.</summary>
    public sealed record NotOnStaff(string Name) : Refusal;

    /// <summary>The step before this one has not been made.</summary>
    public sealed record NotItsTurn : Refusal;
}
