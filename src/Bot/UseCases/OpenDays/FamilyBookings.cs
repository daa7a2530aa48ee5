using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>Writes a family's bookings, and moves on the waiting lists of what it gave up. Inside the writer, so that nobody comes between.</summary>
internal static class FamilyBookings
{
    /// <summary>Puts the wishes in the place of what the family had. Returns those that could not be met.</summary>
    public static async Task<IReadOnlyList<WishResult>> Put(Invited invited, FamilyDay day, IReadOnlyList<Element> wishes, int headcount, Turn turn)
    {
        var bookings = day.Bookings.ToDictionary();
        var before = bookings.ToDictionary(one => one.Key, one => (one.Value.Seat, one.Value.Headcount));
        var results = Rebooking.Apply(wishes, day.Elements, Booking, headcount, turn.Now);

        foreach (var booking in bookings.Values)
            if (before.TryGetValue(booking.Element, out var was) ? was.Seat != booking.Seat : booking.Seat != Seat.None)
                (booking.ChosenAt, booking.ChosenVia) = (turn.Now, turn.Via);
        turn.Db.AddRange(bookings.Values.Where(booking => !before.ContainsKey(booking.Element) && booking.Seat != Seat.None));
        await turn.Db.SaveChangesAsync(turn.Cancel);
        await Offer(invited.Engagement, day.Elements.Where(element => before.ContainsKey(element.Id)), turn);

        return [.. results.Where(result => result.Refused is not null)];

        Booking Booking(Element element)
        {
            if (!bookings.TryGetValue(element.Id, out var booking))
                bookings[element.Id] = booking = new Booking
                {
                    Element = element.Id, Engagement = element.Engagement, Family = invited.Invitation.Family, Headcount = headcount, ChosenAt = turn.Now, ChosenVia = turn.Via,
                };

            return booking;
        }
    }

    /// <summary>After an answer: who is not coming gives up everything; who brings more or fewer people does so everywhere. Returns what could not follow.</summary>
    public static async Task<IReadOnlyList<WishResult>> Follow(Invited invited, Turn turn)
    {
        var (engagement, invitation, _) = invited;
        var bookings = await turn.Db.Bookings.Where(booking => booking.Engagement == engagement.Id && booking.Family == invitation.Family && booking.Seat != Seat.None).ToListAsync(turn.Cancel);
        if (invitation.Choice != Choice.Yes)
            await GiveUp(engagement, bookings, turn);

        return invitation.Choice == Choice.Yes && bookings.Exists(booking => booking.Headcount != invitation.Headcount) && await FamilyDay.Of(turn, engagement.Id, invitation.Family) is { } day
            ? await Put(invited, day, day.Held, invitation.Headcount, turn)
            : [];
    }

    private static async Task GiveUp(Engagement engagement, List<Booking> bookings, Turn turn)
    {
        var ids = bookings.Select(booking => booking.Element).ToList();
        var elements = await turn.Db.Elements.Where(element => ids.Contains(element.Id)).ToListAsync(turn.Cancel);
        foreach (var booking in bookings)
            ElementSeats.Release(elements.Single(element => element.Id == booking.Element), booking);

        await turn.Db.SaveChangesAsync(turn.Cancel);
        await Offer(engagement, elements, turn);
    }

    private static async Task Offer(Engagement engagement, IEnumerable<Element> elements, Turn turn)
    {
        foreach (var element in elements)
            await ElementWaitingList.Offer(engagement, element, turn.Db, turn.Now, turn.Zone, turn.Cancel);
    }
}
