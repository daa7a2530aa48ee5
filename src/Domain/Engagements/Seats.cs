namespace CoEduBot.Domain.Engagements;

/// <summary>Seats and the waiting list: first come, first served, never over capacity. Pure: the caller holds the writer.</summary>
public static class Seats
{
    /// <summary>How long a seat offered to the waiting list is held, at most until two hours before the start.</summary>
    public static readonly TimeSpan OfferLife = TimeSpan.FromHours(12);

    public static readonly TimeSpan LastOfferBefore = TimeSpan.FromHours(2);

    /// <summary>Writes a family's answer into its invitation and the engagement's seats.</summary>
    public static Decision<Invitation> Answer(Engagement engagement, Invitation invitation, Choice choice, int headcount, DateTimeOffset now)
    {
        if (engagement.State != EngagementState.Published)
            return new Refusal.NotInState(engagement.State);
        if (engagement.IsClosed(now))
            return new Refusal.Closed();

        if (invitation.Seat == Seat.Offered && now >= invitation.OfferExpiresAt)
            Lapse(engagement, invitation);
        if (choice == Choice.Yes && TooMany(engagement, invitation, headcount) is { } left)
            return new Refusal.SeatsLeft(left);

        if (choice == Choice.Yes)
            Claim(engagement, invitation, headcount, now);
        else
            Release(engagement, invitation);

        invitation.Choice = choice;
        invitation.Headcount = choice == Choice.Yes ? headcount : 0;
        invitation.AnsweredAt = now;
        return invitation;
    }

    /// <summary>How many seats there are for a family that asks for more than it can ever get; null when its wish can be met or can wait.</summary>
    private static int? TooMany(Engagement engagement, Invitation invitation, int headcount)
    {
        if (engagement.Capacity is not { } seats)
            return null;

        // A family with a seat that brings more people must not fall back into the queue for it.
        var free = seats - engagement.SeatsTaken + invitation.Headcount;

        return headcount > seats ? seats
             : invitation.HoldsSeat && headcount > free ? free
             : null;
    }

    private static void Claim(Engagement engagement, Invitation invitation, int headcount, DateTimeOffset now)
    {
        if (invitation.Seat == Seat.Waiting)
            return;

        var newcomer = !invitation.HoldsSeat;
        Release(engagement, invitation);

        // In the last hours no offers are made any more: then a free seat is for whoever asks.
        var behindOthers = engagement.WaitingFamilies > 0 && OfferUntil(engagement, now) is not null;
        if (newcomer && (behindOthers || engagement.IsFull(headcount)))
        {
            (invitation.Seat, invitation.QueueNo) = (Seat.Waiting, engagement.NextInQueue++);
            engagement.WaitingFamilies++;
        }
        else
        {
            invitation.Seat = Seat.Confirmed;
            engagement.SeatsTaken += headcount;
        }
    }

    /// <summary>Takes up an offer still open.</summary>
    public static Decision<Invitation> TakeOffer(Engagement engagement, Invitation invitation, DateTimeOffset now)
    {
        if (engagement.State != EngagementState.Published)
            return new Refusal.NotInState(engagement.State);
        if (invitation.Seat == Seat.Confirmed)
            return invitation;
        if (engagement.IsClosed(now))
            return new Refusal.Closed();
        if (invitation.Seat != Seat.Offered || now >= invitation.OfferExpiresAt)
            return new Refusal.OfferGone();

        (invitation.Seat, invitation.OfferExpiresAt, invitation.QueueNo) = (Seat.Confirmed, null, null);
        return invitation;
    }

    /// <summary>Lets an offer lapse; the family may answer again and joins the end of the queue.</summary>
    public static void Lapse(Engagement engagement, Invitation invitation)
    {
        Release(engagement, invitation);
        invitation.Seat = Seat.Lapsed;
    }

    /// <summary>
    /// Offers free seats down the queue, strictly in order: a family too large for what is free is not overtaken, so that
    /// nobody waits behind somebody who came later. Returns those offered.
    /// </summary>
    public static IReadOnlyList<Invitation> OfferFree(Engagement engagement, IEnumerable<Invitation> queue, DateTimeOffset now)
    {
        var offered = new List<Invitation>();
        if (engagement.State != EngagementState.Published || OfferUntil(engagement, now) is not { } until)
            return offered;

        foreach (var next in queue.OrderBy(waiting => waiting.QueueNo))
        {
            if (engagement.IsFull(next.Headcount))
                break;

            (next.Seat, next.OfferExpiresAt) = (Seat.Offered, until);
            engagement.WaitingFamilies--;
            engagement.SeatsTaken += next.Headcount;
            offered.Add(next);
        }

        return offered;
    }

    private static DateTimeOffset? OfferUntil(Engagement engagement, DateTimeOffset now)
    {
        var last = engagement.ClosesAt - LastOfferBefore;
        if (now >= last)
            return null;

        return now + OfferLife < last ? now + OfferLife : last;
    }

    private static void Release(Engagement engagement, Invitation invitation)
    {
        if (invitation.HoldsSeat)
            engagement.SeatsTaken -= invitation.Headcount;
        if (invitation.Seat == Seat.Waiting)
            engagement.WaitingFamilies--;

        (invitation.Seat, invitation.QueueNo, invitation.OfferExpiresAt) = (Seat.None, null, null);
    }
}
