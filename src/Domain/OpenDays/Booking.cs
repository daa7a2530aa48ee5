using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.OpenDays;

/// <summary>One family's place in one element.</summary>
public sealed class Booking
{
    public required ElementId Element { get; init; }

    public required EngagementId Engagement { get; init; }

    public required FamilyId Family { get; init; }

    public int Headcount { get; set; } = 1;

    public Seat Seat { get; set; }

    /// <summary>First come, first served: lower is earlier. Null outside the waiting list.</summary>
    public int? QueueNo { get; set; }

    public DateTimeOffset? OfferExpiresAt { get; set; }

    public required DateTimeOffset ChosenAt { get; set; }

    public required Via ChosenVia { get; set; }

    /// <summary>1 to 5, after the day; null for none.</summary>
    public int? Rating { get; set; }

    public bool HoldsSeat => Seat is Seat.Confirmed or Seat.Offered;
}
