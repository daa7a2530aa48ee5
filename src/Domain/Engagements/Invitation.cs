namespace CoEduBot.Domain.Engagements;

/// <summary>
/// One family's place in one engagement: invited, what they answered (the last answer that was acknowledged), their seat,
/// how they were marked at the door. Earlier answers and marks are kept in <see cref="AnswerGiven"/> and <see cref="MarkMade"/>.
/// </summary>
public sealed class Invitation
{
    public required EngagementId Engagement { get; init; }

    public required FamilyId Family { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    public Choice? Choice { get; set; }

    /// <summary>People coming; 0 unless the choice is yes.</summary>
    public int Headcount { get; set; }

    /// <summary>To the lecturer; shown to the host without a name.</summary>
    public string Question { get; set; } = "";

    public DateTimeOffset? AnsweredAt { get; set; }

    public Via? AnsweredVia { get; set; }

    public Seat Seat { get; set; }

    /// <summary>First come, first served: lower is earlier. Null outside the waiting list.</summary>
    public int? QueueNo { get; set; }

    public DateTimeOffset? OfferExpiresAt { get; set; }

    public Presence? Presence { get; set; }

    /// <summary>People who came, as checked in; for a mark made by the host the number announced, at least one.</summary>
    public int Came { get; set; }

    public DateTimeOffset? MarkedAt { get; set; }

    public Via? MarkedVia { get; set; }

    public int WrongCodes { get; set; }

    public DateTimeOffset? WrongCodeAt { get; set; }

    public bool HoldsSeat => Seat is Seat.Confirmed or Seat.Offered;

    public bool WasThere => Presence is Engagements.Presence.Present or Engagements.Presence.Late or Engagements.Presence.WalkIn;
}

/// <summary>One answer as it was given; rows are only ever added.</summary>
public sealed class AnswerGiven
{
    public long Id { get; init; }

    public required EngagementId Engagement { get; init; }

    public required FamilyId Family { get; init; }

    /// <summary>Null when a shared link was used, which knows the family but not who held the phone.</summary>
    public PersonId? By { get; init; }

    public required Choice Choice { get; init; }

    public required int Headcount { get; init; }

    public required Via Via { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>One mark at the door, or its undoing (<see cref="Presence"/> null); rows are only ever added.</summary>
public sealed class MarkMade
{
    public long Id { get; init; }

    public required EngagementId Engagement { get; init; }

    /// <summary>Null for a walk-in who is no family of the roster.</summary>
    public FamilyId? Family { get; init; }

    /// <summary>What a walk-in said their name was.</summary>
    public string WalkIn { get; init; } = "";

    public Presence? Presence { get; init; }

    public Presence? Before { get; init; }

    public required int Came { get; init; }

    public required PersonId? By { get; init; }

    public required Via Via { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>An undone mark no longer counts.</summary>
    public bool Undone { get; set; }
}

/// <summary>What one family thought of it: one per family, the last one counts.</summary>
public sealed class FeedbackGiven
{
    public required EngagementId Engagement { get; init; }

    /// <summary>Kept only so that a family has one voice; never shown beside what was said.</summary>
    public required FamilyId Family { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Lecturer { get; set; }

    /// <summary>1 to 5.</summary>
    public required int Content { get; set; }

    public string Comment { get; set; } = "";

    public required DateTimeOffset At { get; set; }
}
