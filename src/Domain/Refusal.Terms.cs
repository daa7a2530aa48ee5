namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>What single head teachers did is told in their school and not above it.</summary>
    public sealed record StaysInSchool : Refusal;

    /// <summary>Nothing was recommended for that term yet.</summary>
    public sealed record NoRecommendation : Refusal;

    /// <summary>The list of a term was published and stands.</summary>
    public sealed record AlreadyRecommended : Refusal;

    /// <summary>A recommendation without anything in it.</summary>
    public sealed record NothingPicked : Refusal;

    /// <summary>The list has fewer places than were said.</summary>
    public sealed record NoSuchPlace(int Places) : Refusal;
}
