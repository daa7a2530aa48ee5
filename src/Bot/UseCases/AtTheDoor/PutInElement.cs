using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.AtTheDoor;

/// <summary>At the door: whoever has come gets a free place in something that is not over yet. What families booked themselves stays theirs.</summary>
public static class PutInElement
{
    public static async Task<Reply> Run(Intent.PutInElement ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);
        if (Door.ShutToStaff(hosted.Engagement, turn.Now) is { } shut)
            return new Reply.No(shut);

        var (family, id) = (new FamilyId(ask.Family ?? ""), new ElementId(ask.Element ?? ""));
        var invitation = await turn.Db.Invitations.FindAsync([hosted.Engagement.Id, family], turn.Cancel);
        var element = await turn.Db.Elements.SingleOrDefaultAsync(each => each.Id == id && each.Engagement == hosted.Engagement.Id && !each.Dropped, turn.Cancel);
        if (invitation is null or { WasThere: false } || element is null || turn.Now >= element.EndsAt)
            return new Reply.No(new Refusal.Stale());

        var booking = await turn.Db.Bookings.FindAsync([id, family], turn.Cancel);
        var refused = ask.Out ? TakeBack(element, booking) : await Give(element, booking, invitation, turn);
        if (refused is not null)
            return await ShowAttendance.Refused(refused, hosted, ask.Page, turn);

        turn.Deed = new Deed("put-in-element", hosted.Engagement.Topic) { Back = [ask with { Out = !ask.Out }] };

        return await ShowAttendance.One(hosted, new Intent.ShowAttendance(ask.Engagement) { Family = ask.Family, Page = ask.Page }, turn);
    }

    // A second press finds them seated.
    private static async Task<Refusal?> Give(Element element, Booking? booking, Invitation invitation, Turn turn)
    {
        if (booking is { Seat: Seat.Confirmed })
            return null;

        var people = int.Max(1, invitation.Came);
        if (element.IsFull(element.Seats(people)))
            return new Refusal.SeatsLeft(element.Capacity!.Value - element.SeatsTaken);

        // Who waited for it, or had an offer, has it now: out of the queue, and the seat of the offer is the seat.
        if (booking is { Seat: Seat.Waiting })
            element.WaitingFamilies--;
        if (booking is { Seat: Seat.Offered })
            element.SeatsTaken -= element.Seats(booking.Headcount);
        if (booking is not null)
            turn.Db.Remove(booking);
        await turn.Db.SaveChangesAsync(turn.Cancel);

        element.SeatsTaken += element.Seats(people);
        turn.Db.Add(new Booking
        {
            Element = element.Id, Engagement = element.Engagement, Family = invitation.Family, Headcount = people, Seat = Seat.Confirmed, ChosenAt = turn.Now, ChosenVia = Via.Proxy,
        });
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return null;
    }

    private static Refusal.NothingToUndo? TakeBack(Element element, Booking? booking)
    {
        if (booking is not { Seat: Seat.Confirmed, ChosenVia: Via.Proxy })
            return new Refusal.NothingToUndo();

        (booking.Seat, element.SeatsTaken) = (Seat.None, element.SeatsTaken - element.Seats(booking.Headcount));

        return null;
    }
}
