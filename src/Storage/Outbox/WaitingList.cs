using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Outbox;

/// <summary>Moves the waiting list on: free seats are offered in order, offers that ran out go to the next. Call inside the writer.</summary>
public static class WaitingList
{
    /// <summary>Offers what is free and tells those families.</summary>
    public static async Task Offer(Engagement engagement, CoEduDb db, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel)
    {
        if (engagement.WaitingFamilies == 0 || engagement.IsFull(1))
            return;

        await db.SaveChangesAsync(cancel);
        var queue = await db.Invitations
            .Where(i => i.Engagement == engagement.Id && i.Seat == Seat.Waiting)
            .OrderBy(i => i.QueueNo)
            .Take(50)
            .ToListAsync(cancel);
        var offered = Seats.OfferFree(engagement, queue, now);
        foreach (var invitation in offered)
            await Tell(db, invitation, new Notice.SeatOffered(engagement.Id.Value), "seat-offered", QuietHours.After(now, zone), invitation.OfferExpiresAt, cancel);

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Lets offers that have run out lapse, everywhere, and offers their seats on. Returns whether there was work.</summary>
    public static async Task<bool> Sweep(CoEduDb db, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel)
    {
        var lapsed = await db.Invitations.Where(i => i.Seat == Seat.Offered && i.OfferExpiresAt <= now).Take(200).ToListAsync(cancel);
        foreach (var group in lapsed.GroupBy(i => i.Engagement))
        {
            var engagement = (await db.Engagements.FindAsync([group.Key], cancel))!;
            foreach (var invitation in group)
            {
                await Tell(db, invitation, new Notice.OfferLapsed(engagement.Id.Value), "offer-lapsed", QuietHours.After(now, zone), engagement.ClosesAt, cancel);
                Seats.Lapse(engagement, invitation);
            }

            await db.SaveChangesAsync(cancel);
            await Offer(engagement, db, now, zone, cancel);
        }

        return lapsed.Count > 0;
    }

    private static async Task Tell(CoEduDb db, Invitation invitation, Notice notice, string code, DateTimeOffset dueAt, DateTimeOffset? until, CancellationToken cancel)
    {
        var guardians = await db.Guardians.AsNoTracking().Where(guardian => guardian.Family == invitation.Family).ToListAsync(cancel);
        var stamp = invitation.OfferExpiresAt?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";
        foreach (var guardian in guardians)
            db.Add(new OutboxMessage
            {
                Key = $"{code}/{invitation.Engagement.Value}/{guardian.Person.Value}/{stamp}",
                To = guardian.Person,
                Notice = NoticeJson.Write(notice),
                About = invitation.Engagement,
                Lane = Lane.Interactive,
                DueAt = dueAt,
                Until = until,
            });
    }
}
