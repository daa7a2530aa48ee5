using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Ledgers;

/// <summary>What was held becomes an entry of the ledger, in the same commit.</summary>
public static class HeldEngagements
{
    /// <summary>Holds an engagement and enters it. Refuses what <see cref="Engagement.Hold"/> refuses.</summary>
    public static async Task<Decision<Engagement>> Hold(
        this CoEduDb db, Engagement engagement, PersonId by, Catalogue catalogue, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        if (engagement.Hold(now).Refuses(out var why, out _))
            return why;

        var host = (await db.Units.FindAsync([engagement.Audience], cancel))!;
        var starts = TimeZoneInfo.ConvertTime(engagement.StartsAt, zone);
        var ends = TimeZoneInfo.ConvertTime(engagement.EndsAt, zone);

        db.LedgerEntries.Add(new LedgerEntry
        {
            Id = engagement.Id,
            Kind = engagement.Kind,
            Host = engagement.Audience,
            Organiser = catalogue.Organiser(engagement.Kind, await db.Chain(host, cancel)).Id,
            // Of an open week the first day: YX-36 asks how near it was to the fixed date, and the hours are those of each day.
            Day = DateOnly.FromDateTime(starts.DateTime),
            Start = TimeOnly.FromDateTime(starts.DateTime),
            End = TimeOnly.FromDateTime(ends.DateTime),
            Topic = engagement.Topic,
            Mode = engagement.Mode,
            Lead = engagement.Lead,
            Fields = await db.Contents(engagement, catalogue, cancel),
            RecordedBy = by,
            RecordedAt = now,
        });

        return engagement;
    }

    // What was planned in elements stands in the record: only what proves it is still to be added.
    private static async Task<string> Contents(this CoEduDb db, Engagement engagement, Catalogue catalogue, CancellationToken cancel)
    {
        var elements = await db.Elements.AsNoTracking().Where(element => element.Engagement == engagement.Id).ToListAsync(cancel);
        if (elements.Count == 0)
            return "";

        var booked = await db.Bookings.Where(booking => booking.Engagement == engagement.Id && booking.Seat == Seat.Confirmed).Select(booking => booking.Element).Distinct().ToListAsync(cancel);
        var asked = await db.Invitations.AnyAsync(invitation => invitation.Engagement == engagement.Id && (invitation.Choice == Choice.Yes || invitation.Came > 0), cancel);

        return HeldElements.Fields(elements, booked.ToHashSet(), asked, catalogue.Kind(engagement.Kind));
    }

    /// <summary>A unit and those above it, itself first.</summary>
    public static async Task<IReadOnlyList<Unit>> Chain(this CoEduDb db, Unit unit, CancellationToken cancel)
    {
        var ids = unit.Chain;
        var units = await db.Units.AsNoTracking().Where(each => ids.Contains(each.Id)).ToListAsync(cancel);

        return [.. units.OrderByDescending(each => each.Path.Length)];
    }
}
