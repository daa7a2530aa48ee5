using CoEduBot.Domain;

namespace CoEduBot.Storage;

/// <summary>How a person is reached in Teams, kept from every authenticated message.</summary>
public sealed class Address
{
    public required PersonId Person { get; init; }

    public required string UserId { get; set; }

    public required string BotId { get; set; }

    /// <summary>Null when only the user id is known: the conversation is created at the first message.</summary>
    public string? ConversationId { get; set; }

    public required string ServiceUrl { get; set; }

    public string? TenantId { get; set; }

    /// <summary>Empty when reachable; otherwise `blocked`, `not-installed`.</summary>
    public string Unreachable { get; set; } = "";

    public required DateTimeOffset LastSeenAt { get; set; }
}

/// <summary>A step of the ladder that was worked out, so that it is not worked out again.</summary>
public sealed class ReminderRun
{
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A message that came in and was dealt with, with what was answered: a redelivery gets the same answer and changes nothing.</summary>
public sealed class InboxMessage
{
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The card a waiting press got, sealed (<see cref="KeptCard"/>); null for everything else.</summary>
    public string? Card { get; set; }
}

/// <summary>What a person can answer with a number or a plain yes: the newest card they have. Cards are sealed (<see cref="KeptCard"/>).</summary>
public sealed class LastCard
{
    public required PersonId Person { get; init; }

    public required string Card { get; set; }

    /// <summary>The one before it: a slip that was answered with "not understood" does not take a form away.</summary>
    public string Before { get; set; } = "";

    public required DateTimeOffset At { get; set; }
}

/// <summary>What a person changed last, so that they can take it back; one row for each person.</summary>
public sealed class LastChange
{
    public required PersonId Person { get; init; }

    public required DateTimeOffset At { get; set; }

    /// <summary>The newest row of the audit log when it was done: what others did to the same thing since has a higher one.</summary>
    public required long Seen { get; set; }

    /// <summary>The deed and what takes it back, as JSON.</summary>
    public required Sealed Deed { get; set; }
}

/// <summary>A signed link's record: only the hash of its id is kept.</summary>
public sealed class SignedLink
{
    /// <summary>SHA-256 of the opaque id, hex.</summary>
    public required string Hash { get; init; }

    public required EngagementId Engagement { get; init; }

    /// <summary>`class` (shared in a class group; <see cref="Holder"/> is the class) or `family`.</summary>
    public required string Purpose { get; init; }

    public required string Holder { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>The record of a link to a family's own page (purpose `home`, <see cref="Holder"/> is the family) or to the class's door to it (`class-home`, the class).</summary>
public sealed class HomeLink
{
    /// <summary>SHA-256 of the opaque id, hex.</summary>
    public required string Hash { get; init; }

    public required string Purpose { get; init; }

    public required string Holder { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>Who did what to what, and who read what is sensitive. Rows are only ever added.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    public required string Act { get; init; }

    public required string Subject { get; init; }

    public string Detail { get; init; } = "";
}

/// <summary>
/// What an engagement's invitations, marks and feedback add up to. Written by the database's own triggers (0014-counts) in the
/// transaction of whatever changes them; never written from here.
/// </summary>
public sealed class EngagementCount
{
    public required EngagementId Engagement { get; init; }

    public int Invited { get; init; }

    public int Answered { get; init; }

    /// <summary>Families marked present, late or walk-in.</summary>
    public int Families { get; init; }

    /// <summary>Heads those families came with.</summary>
    public int Heads { get; init; }

    /// <summary>Families marked in whatever way.</summary>
    public int Marked { get; init; }

    /// <summary>Marks of walk-ins without a family, like <see cref="GuestHeads"/>.</summary>
    public int GuestMarks { get; init; }

    public int GuestHeads { get; init; }

    /// <summary>Families that gave feedback.</summary>
    public int Feedback { get; init; }

    public int LecturerSum { get; init; }

    public int ContentSum { get; init; }
}
