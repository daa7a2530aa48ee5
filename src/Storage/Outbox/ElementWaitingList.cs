using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Outbox;

/// <summary>Moves the waiting lists of an open day's elements on, as <see cref="WaitingList"/> does for whole engagements. Call inside the writer.</summary>
public static class ElementWaitingList
{
    /// <summary>Offers what is free in an element and tells those families.</summary>
    public static async Task Offer(Engagement engagement, Element element, CoEduDb db, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel)
    {
        if (engagement.State != EngagementState.Published || element.WaitingFamilies == 0 || element.IsFull(1))
            return;

        await db.SaveChangesAsync(cancel);
        var queue = await db.Bookings
            .Where(booking => booking.Element == element.Id && booking.Seat == Seat.Waiting)
            .OrderBy(booking => booking.QueueNo)
            .Take(50)
            .ToListAsync(cancel);
        foreach (var booking in ElementSeats.OfferFree(element, queue, now))
            await Tell(db, booking, new Notice.ElementOffered(engagement.Id.Value, element.Id.Value), "element-offered", QuietHours.After(now, zone), booking.OfferExpiresAt, cancel);

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Lets offers that have run out lapse, everywhere, and offers their seats on. Returns whether there was work.</summary>
    public static async Task<bool> Sweep(CoEduDb db, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel)
    {
        var lapsed = await db.Bookings.Where(booking => booking.Seat == Seat.Offered && booking.OfferExpiresAt <= now).Take(200).ToListAsync(cancel);
        foreach (var group in lapsed.GroupBy(booking => booking.Element))
        {
            var element = (await db.Elements.FindAsync([group.Key], cancel))!;
            var engagement = (await db.Engagements.FindAsync([element.Engagement], cancel))!;
            foreach (var booking in group)
            {
                await Tell(db, booking, new Notice.ElementOfferLapsed(engagement.Id.Value, element.Id.Value), "element-offer-lapsed", QuietHours.After(now, zone), element.StartsAt, cancel);
                ElementSeats.Lapse(element, booking);
            }

            await db.SaveChangesAsync(cancel);
            await Offer(engagement, element, db, now, zone, cancel);
        }

        return lapsed.Count > 0;
    }

    private static async Task Tell(CoEduDb db, Booking booking, Notice notice, string code, DateTimeOffset dueAt, DateTimeOffset? until, CancellationToken cancel)
    {
        var guardians = await db.Guardians.AsNoTracking().Where(guardian => guardian.Family == booking.Family).ToListAsync(cancel);
        var stamp = booking.OfferExpiresAt?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";
        foreach (var guardian in guardians)
            db.Add(new OutboxMessage
            {
                Key = $"{code}/{booking.Element.Value}/{guardian.Person.Value}/{stamp}",
                To = guardian.Person,
                Notice = NoticeJson.Write(notice),
                About = booking.Engagement,
                Lane = Lane.Interactive,
                DueAt = dueAt,
                Until = until,
            });
    }
}
