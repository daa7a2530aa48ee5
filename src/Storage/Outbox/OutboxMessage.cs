using CoEduBot.Domain;

namespace CoEduBot.Storage.Outbox;

/// <summary>Which messages leave first.</summary>
public enum Lane
{
    /// <summary>Somebody is waiting for it.</summary>
    Interactive,
    Today,
    Bulk,
}

/// <summary>Where a message stands. Everyone a message is meant for ends in one of the last four.</summary>
public enum OutboxState
{
    Waiting,
    Sent,
    Failed,

    /// <summary>Not sent on purpose: cancelled meanwhile, too late to be of use.</summary>
    Skipped,

    /// <summary>Cannot be reached in Teams: the class's shared link stands in.</summary>
    Linked,
}

/// <summary>One message to one person. <see cref="Key"/> is unique: asking for it twice adds it once.</summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }

    /// <summary>`rule/engagement/person/day`.</summary>
    public required string Key { get; init; }

    public required PersonId To { get; init; }

    /// <summary>A <see cref="Domain.Notice"/> as JSON.</summary>
    public required string Notice { get; init; }

    public EngagementId? About { get; init; }

    public required Lane Lane { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>From here on it is skipped instead of sent.</summary>
    public DateTimeOffset? Until { get; init; }

    public OutboxState State { get; set; }

    /// <summary>Raised by each claim; settling names it, so a sender that overslept its lease changes nothing.</summary>
    public int Attempt { get; set; }

    /// <summary>How often it failed for a reason of its own; too often is for good.</summary>
    public int Tries { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public string Cause { get; set; } = "";

    /// <summary>The channel's id of what was sent.</summary>
    public string? MessageId { get; set; }
}
