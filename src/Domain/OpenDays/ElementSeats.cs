using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.OpenDays;

/// <summary>
/// Seats and the waiting list of one element, as <see cref="Seats"/> keeps those of a whole engagement: first come, first served,
/// never over capacity. Pure: the caller holds the writer.
/// </summary>
public static class ElementSeats
{
    /// <summary>How long a seat offered to the waiting list is held, at most until two hours before the element begins.</summary>
    public static readonly TimeSpan OfferLife = Seats.OfferLife;

    public static readonly TimeSpan LastOfferBefore = Seats.LastOfferBefore;

    /// <summary>Takes seats for a family, or a place in the queue. A family that holds seats and brings more people never falls back into the queue: it is refused.</summary>
    public static Decision<Booking> Claim(Element element, Booking booking, int headcount, DateTimeOffset now)
    {
        if (element.Dropped)
            return new Refusal.Stale();
        if (now >= element.StartsAt)
            return new Refusal.Closed();

        if (booking.Seat == Seat.Offered && now >= booking.OfferExpiresAt)
            Lapse(element, booking);
        if (TooMany(element, booking, headcount) is { } left)
            return new Refusal.SeatsLeft(left);

        if (booking.Seat == Seat.Waiting)
            booking.Headcount = headcount;
        else
            Take(element, booking, headcount, now);

        return booking;
    }

    private static int? TooMany(Element element, Booking booking, int headcount)
    {
        if (element.Capacity is not { } seats)
            return null;

        var wanted = element.Seats(headcount);
        var free = seats - element.SeatsTaken + element.Seats(booking.Headcount);

        return wanted > seats ? seats
             : booking.HoldsSeat && wanted > free ? free
             : null;
    }

    private static void Take(Element element, Booking booking, int headcount, DateTimeOffset now)
    {
        var newcomer = !booking.HoldsSeat;
        Release(element, booking);
        booking.Headcount = headcount;

        // In the last hours no offers are made any more: then a free seat is for whoever asks.
        var behindOthers = element.WaitingFamilies > 0 && OfferUntil(element, now) is not null;
        if (newcomer && (behindOthers || element.IsFull(element.Seats(headcount))))
        {
            (booking.Seat, booking.QueueNo) = (Seat.Waiting, element.NextInQueue++);
            element.WaitingFamilies++;
        }
        else
        {
            booking.Seat = Seat.Confirmed;
            element.SeatsTaken += element.Seats(headcount);
        }
    }

    /// <summary>Gives back exactly what was taken.</summary>
    public static void Release(Element element, Booking booking)
    {
        if (booking.HoldsSeat)
            element.SeatsTaken -= element.Seats(booking.Headcount);
        if (booking.Seat == Seat.Waiting)
            element.WaitingFamilies--;

        (booking.Seat, booking.QueueNo, booking.OfferExpiresAt) = (Seat.None, null, null);
    }

    /// <summary>Takes up an offer still open.</summary>
    public static Decision<Booking> TakeOffer(Element element, Booking booking, DateTimeOffset now)
    {
        if (booking.Seat == Seat.Confirmed)
            return booking;
        if (element.Dropped)
            return new Refusal.Stale();
        if (now >= element.StartsAt)
            return new Refusal.Closed();
        if (booking.Seat != Seat.Offered || now >= booking.OfferExpiresAt)
            return new Refusal.OfferGone();

        (booking.Seat, booking.OfferExpiresAt, booking.QueueNo) = (Seat.Confirmed, null, null);
        return booking;
    }

    /// <summary>Lets an offer lapse; the family may choose again and joins the end of the queue.</summary>
    public static void Lapse(Element element, Booking booking)
    {
        Release(element, booking);
        booking.Seat = Seat.Lapsed;
    }

    /// <summary>Offers free seats down the queue, strictly in order: nobody is overtaken. Returns those offered.</summary>
    public static IReadOnlyList<Booking> OfferFree(Element element, IEnumerable<Booking> queue, DateTimeOffset now)
    {
        var offered = new List<Booking>();
        if (element.Dropped || OfferUntil(element, now) is not { } until)
            return offered;

        foreach (var next in queue.OrderBy(waiting => waiting.QueueNo))
        {
            if (element.IsFull(element.Seats(next.Headcount)))
                break;

            (next.Seat, next.OfferExpiresAt) = (Seat.Offered, until);
            element.WaitingFamilies--;
            element.SeatsTaken += element.Seats(next.Headcount);
            offered.Add(next);
        }

        return offered;
    }

    private static DateTimeOffset? OfferUntil(Element element, DateTimeOffset now)
    {
        var last = element.StartsAt - LastOfferBefore;
        if (now >= last)
            return null;

        return now + OfferLife < last ? now + OfferLife : last;
    }
}
