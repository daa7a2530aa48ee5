namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>What single head teachers did is told in their school and not above it.</summary>
    public sealed record StaysInSchool : Refusal;

    /// <summary>Nothing was recommended for that term yet.</summary>
    public sealed record NoRecommendation : Refusal;

    /// <summary>What was published or confirmed stands.</summary>
    public sealed record AlreadyPublished : Refusal;

    /// <summary>A recommendation without anything in it.</summary>
    public sealed record NothingPicked : Refusal;

    /// <summary>The list has fewer places than were said.</summary>
    public sealed record NoSuchPlace(int Places) : Refusal;

    /// <summary>That year is not scored, or there is nothing to score by.</summary>
    public sealed record NoYearScores : Refusal;

    /// <summary>A year cannot be confirmed before its last days.</summary>
    public sealed record YearStillRuns(DateOnly From) : Refusal;
}
