using System.Diagnostics;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.FamilyVisits;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Visits;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>Draws what is said unasked about home visits, from what is true at the moment it leaves; or says why it is not worth sending.</summary>
internal sealed class VisitNotice(Database database, Site site)
{
    public static bool Concerns(Notice notice) => VisitOf(notice) is not null || notice is Notice.VisitDoubted or Notice.ShareHome;

    public async Task<Drawing> Draw(Notice notice, OutboxMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        // Making a link and writing down that a family's words were read need the writer; it is not kept busy with what only reads.
        if (notice is Notice.VisitAnswered or Notice.AskVisitHeld or Notice.ShareHome)
            return await database.Writer.Run(db => Draw(db, notice, message.To, now, cancel), cancel);

        await using var db = database.Read();

        return await Draw(db, notice, message.To, now, cancel);
    }

    private async Task<Drawing> Draw(CoEduDb db, Notice notice, PersonId to, DateTimeOffset now, CancellationToken cancel)
    {
        var visit = VisitOf(notice) is { } id ? await db.Visits.AsNoTracking().SingleOrDefaultAsync(it => it.Id == new VisitId(id), cancel) : null;
        if (visit is null && VisitOf(notice) is not null)
            return new Drawing.Skip("gone");

        var morning = QuietHours.After(now, site.Zone);
        if (morning > now && !CannotWait(notice, visit, morning))
            return new Drawing.Wait(morning);

        var person = await db.People.SingleAsync(known => known.Id == to, cancel);
        var turn = new Turn(db, await Callers.Of(db, person, cancel), now, site.WordsIn(person.Locale ?? Locale.ZhHans), OneToOne: true, Via.Teams, site, cancel);

        return visit is null ? await ClassNotice.Draw(notice, turn)
            : IsForFamily(notice, visit, turn.Who) ? await FamilyVisitNotice.Draw(notice, visit, turn)
            : await VisitorNotice.Draw(notice, visit, turn);
    }

    /// <summary>A card whose buttons can be pressed by typing.</summary>
    public static Drawing Ready(PersonId to, JsonObject card) => new Drawing.Ready(new Parcel(to, (string)card["fallbackText"]!, card), Answerable: true);

    /// <summary>Whether a notice speaks of the visit as it was before it changed; 0 fits every version.</summary>
    public static bool IsOld(int version, Visit visit) => version != 0 && version != visit.Version;

    private static string? VisitOf(Notice notice) => notice switch
    {
        Notice.VisitProposed it     => it.Visit,
        Notice.VisitMoved it        => it.Visit,
        Notice.VisitCancelled it    => it.Visit,
        Notice.VisitReminder it     => it.Visit,
        Notice.VisitAnswered it     => it.Visit,
        Notice.AskVisitHeld it      => it.Visit,
        Notice.AskVisitConfirmed it => it.Visit,
        Notice.VisitInherited it    => it.Visit,
        Notice.ReturnVisitDue it    => it.Visit,
        _                           => null,
    };

    // Both sides get reminders; whoever makes the visit hears of it as its visitor, even where they are a parent too.
    private static bool IsForFamily(Notice notice, Visit visit, Caller who) => notice switch
    {
        Notice.VisitProposed or Notice.VisitMoved or Notice.VisitCancelled or Notice.AskVisitConfirmed                    => true,
        Notice.VisitReminder                                                                                              => who.Id != visit.Visitor && who.Family == visit.Family,
        Notice.VisitAnswered or Notice.AskVisitHeld or Notice.VisitInherited or Notice.ReturnVisitDue                     => false,
        _                                                                                                                 => throw new UnreachableException(),
    };

    // Only what keeps somebody from waiting in vain is worth a night's rest.
    private static bool CannotWait(Notice notice, Visit? visit, DateTimeOffset morning) => notice switch
    {
        Notice.VisitMoved moved                                               => QuietHours.ComeTooLate(morning, moved.WasAt, visit!.StartsAt),
        Notice.VisitProposed or Notice.VisitCancelled or Notice.VisitAnswered => QuietHours.ComeTooLate(morning, visit!.StartsAt),
        _                                                                     => false,
    };
}
