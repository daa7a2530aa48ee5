using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Outbox;

/// <summary>
/// Tells one side of a visit what the other did. Call inside the writer, after the visit changed: the visit's version makes the key, so
/// saying the same twice adds nothing.
/// </summary>
public static class VisitNews
{
    public static Task TellProposed(this CoEduDb db, Visit visit, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel) =>
        db.TellFamily("visit-proposed", visit, new Notice.VisitProposed(visit.Id.Value) { Version = visit.Version }, Unless(visit.StartsAt, now, zone), visit.StartsAt, cancel);

    /// <param name="wasAt">When it would have been.</param>
    public static Task TellMoved(this CoEduDb db, Visit visit, DateTimeOffset wasAt, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel) =>
        db.TellFamily("visit-moved", visit, new Notice.VisitMoved(visit.Id.Value, wasAt) { Version = visit.Version }, Unless(wasAt, now, zone), visit.StartsAt, cancel);

    /// <summary>Only to families that had been told of it.</summary>
    public static Task TellCancelled(this CoEduDb db, Visit visit, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel) =>
        visit.ProposedAt is null
            ? Task.CompletedTask
            : db.TellFamily("visit-cancelled", visit, new Notice.VisitCancelled(visit.Id.Value), Unless(visit.StartsAt, now, zone), visit.StartsAt, cancel);

    /// <summary>What the family answered. Answered twice and back again is told each time: each raised the version.</summary>
    public static Task TellVisitor(this CoEduDb db, Visit visit, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel) =>
        db.Tell("visit-answered", visit, visit.Visitor, new Notice.VisitAnswered(visit.Id.Value) { Version = visit.Version }, Unless(visit.StartsAt, now, zone), visit.EndsAt, cancel);

    /// <summary>A recorded visit did not happen, says the family: which one is not told.</summary>
    public static Task TellDoubt(this CoEduDb db, Visit visit, PersonId principal, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel) =>
        db.Tell("visit-doubted", visit, principal, new Notice.VisitDoubted(visit.Class.Value), QuietHours.After(now, zone), null, cancel);

    /// <summary>To every guardian of the visit's family.</summary>
    public static async Task TellFamily(this CoEduDb db, string code, Visit visit, Notice notice, DateTimeOffset dueAt, DateTimeOffset? until, CancellationToken cancel)
    {
        var guardians = await db.Guardians.AsNoTracking().Where(guardian => guardian.Family == visit.Family).Select(guardian => guardian.Person).ToListAsync(cancel);
        foreach (var guardian in guardians)
            await db.Tell(code, visit, guardian, notice, dueAt, until, cancel);
    }

    /// <summary>To one person; nothing where the like was said before.</summary>
    public static async Task Tell(this CoEduDb db, string code, Visit visit, PersonId to, Notice notice, DateTimeOffset dueAt, DateTimeOffset? until, CancellationToken cancel)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{code}/{visit.Id.Value}/{to.Value}/{visit.Version}");
        if (db.Outbox.Local.Any(message => message.Key == key) || await db.Outbox.AnyAsync(message => message.Key == key, cancel))
            return;

        db.Outbox.Add(new OutboxMessage { Key = key, To = to, Notice = NoticeJson.Write(notice), Lane = Lane.Interactive, DueAt = dueAt, Until = until });
    }

    // The night's rest is broken only where somebody would otherwise wait in vain.
    private static DateTimeOffset Unless(DateTimeOffset start, DateTimeOffset now, TimeZoneInfo zone)
    {
        var morning = QuietHours.After(now, zone);

        return QuietHours.ComeTooLate(morning, start) ? now : morning;
    }
}
