namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>Classes, teachers and students are never ranked, whoever asks.</summary>
    public sealed record OnlySchoolsAreRanked : Refusal;

    /// <summary>No ranking was published for that month.</summary>
    public sealed record NoRanking : Refusal;

    /// <summary>No bulletin was published for that week.</summary>
    public sealed record NoBulletin : Refusal;
}
