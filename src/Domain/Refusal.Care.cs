namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>The student is not on the care list.</summary>
    public sealed record NotOnList(string Student) : Refusal;

    /// <summary>What is followed up has to be put down first.</summary>
    public sealed record NoMeasureYet : Refusal;

    /// <summary>Nobody of the name has the role here, or is a cadre of the county.</summary>
    /// <param name="Name">As it was said.</param>
    public sealed record NobodyToAssign(string Name) : Refusal;
}
