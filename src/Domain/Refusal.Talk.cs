namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>The caller changed nothing within the last day that is not taken back already.</summary>
    public sealed record NothingToTakeBack : Refusal;

    /// <summary>Somebody else has been at it since: taking it back would take back theirs.</summary>
    public sealed record ChangedSince : Refusal;
}
