using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using CoEduBot.Storage.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Scheduler;

/// <summary>What the clock says about home visits: worked out at each tick from what is true then. Asking twice adds nothing.</summary>
internal sealed class VisitNotices(Database database, TimeZoneInfo zone)
{
    public async Task Tick(DateTimeOffset now, CancellationToken cancel)
    {
        if (QuietHours.Cover(now, zone))
            return;

        foreach (var (visit, due) in await NotYetRun(now, cancel))
            await database.Writer.Run(db => Remind(db, visit, due, now, cancel), cancel);

        foreach (var visit in await WithoutVisitor(now, cancel))
            await database.Writer.Run(db => TellSuccessor(db, visit, now, cancel), cancel);

        await ShareDoors(now, cancel);
    }

    private async Task<IReadOnlyList<(Visit Visit, DueVisitReminder Due)>> NotYetRun(DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Read();
        List<Visit> near = [.. await db.ToRemindOf(now).ToListAsync(cancel), .. await db.ToConfirm(now).ToListAsync(cancel), .. await db.ToReturn(now.DayIn(zone)).ToListAsync(cancel)];
        var (ids, entries) = (near.Select(visit => (VisitId?)visit.Id).ToList(), near.Select(visit => visit.Entry).OfType<EngagementId>().ToList());
        var recorded = await db.LedgerEntries.Where(entry => entries.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, entry => entry.RecordedAt, cancel);
        var returned = (await db.ReturnsTo(ids).ToListAsync(cancel))
            .Where(visit => visit.State == VisitState.Held || visit.State.IsOpen()).Select(visit => visit.ReturnOf!.Value).ToHashSet();

        var due = from visit in near.DistinctBy(visit => visit.Id)
                  let at = new VisitAt(visit, visit.Entry is { } entry && recorded.TryGetValue(entry, out var when) ? when : null, returned.Contains(visit.Id))
                  from step in VisitCalendar.Due(at, zone, now)
                  select (Visit: visit, Due: step);
        var asked = due.ToList();
        var keys = asked.Select(one => RunKey(one.Visit, one.Due)).ToList();
        var run = (await db.RemindersRun.Where(row => keys.Contains(row.Key)).Select(row => row.Key).ToListAsync(cancel)).ToHashSet();

        return [.. asked.Where(one => !run.Contains(RunKey(one.Visit, one.Due)))];
    }

    private async Task Remind(CoEduDb db, Visit visit, DueVisitReminder due, DateTimeOffset now, CancellationToken cancel)
    {
        // Read again inside the writer: it may have been moved or answered since.
        var current = await db.Visits.AsNoTracking().SingleAsync(it => it.Id == visit.Id, cancel);
        if (current.State != visit.State || current.StartsAt != visit.StartsAt || current.Happened != visit.Happened)
            return;

        db.Add(new ReminderRun { Key = RunKey(visit, due), At = now });
        var lost = due.Rule.Anchor is VisitAnchor.Start or VisitAnchor.ReturnDue && !await StandingDuties.Stands(db, current, now.DayIn(zone), cancel);
        var says = lost && due.Rule.Anchor == VisitAnchor.Start ? new Notice.VisitInherited(visit.Id.Value) : Says(due.Rule, current);
        foreach (var person in lost ? await StandingDuties.HeadTeachers(db, current, cancel) : await Recipients(db, due.Rule.To, current, cancel))
            Tell(db, $"{RunKey(visit, due)}/{person.Value}", person, says, now, due.Until);
    }

    private static Notice Says(VisitReminderRule rule, Visit visit) => rule.Anchor switch
    {
        VisitAnchor.Start                          => new Notice.VisitReminder(visit.Id.Value) { Version = visit.Version },
        VisitAnchor.End or VisitAnchor.NextMorning => new Notice.AskVisitHeld(visit.Id.Value),
        VisitAnchor.Recorded                       => new Notice.AskVisitConfirmed(visit.Id.Value),
        VisitAnchor.ReturnDue                      => new Notice.ReturnVisitDue(visit.Id.Value),
    };

    private static async Task<IReadOnlyList<PersonId>> Recipients(CoEduDb db, VisitReminderTo to, Visit visit, CancellationToken cancel)
    {
        var guardians = to == VisitReminderTo.Visitor ? [] : await db.Guardians.Where(guardian => guardian.Family == visit.Family).Select(guardian => guardian.Person).ToListAsync(cancel);

        return to == VisitReminderTo.Family ? guardians : [.. guardians, visit.Visitor];
    }

    private async Task<IReadOnlyList<Visit>> WithoutVisitor(DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Read();

        return await StandingDuties.Lost(db, await db.PerhapsInherited(now).ToListAsync(cancel), now.DayIn(zone), cancel);
    }

    // A class without a head teacher is asked about again at the next tick.
    private static async Task TellSuccessor(CoEduDb db, Visit visit, DateTimeOffset now, CancellationToken cancel)
    {
        var key = $"visit-inherited/{visit.Id.Value}/{visit.Visitor.Value}";
        var successors = await StandingDuties.HeadTeachers(db, visit, cancel);
        if (successors.Count == 0 || await db.RemindersRun.FindAsync([key], cancel) is not null)
            return;

        db.Add(new ReminderRun { Key = key, At = now });
        foreach (var person in successors)
            Tell(db, $"{key}/{person.Value}", person, new Notice.VisitInherited(visit.Id.Value), now, visit.StartsAt);
    }

    // Where nobody of a family asked is in Teams, the head teacher gets the class's door for the class group; once a month is enough.
    private async Task ShareDoors(DateTimeOffset now, CancellationToken cancel)
    {
        var month = now.In(zone).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        await using (var db = database.Read())
            if (!await db.DoorsToShare(now, month).AnyAsync(cancel))
                return;

        await database.Writer.Run(
            async db =>
            {
                foreach (var door in await db.DoorsToShare(now, month).ToListAsync(cancel))
                    Tell(db, $"share-home/{door.Class}/{door.Person}/{month}", new PersonId(door.Person), new Notice.ShareHome(door.Class), now, until: null);
            },
            cancel);
    }

    private static void Tell(CoEduDb db, string key, PersonId to, Notice notice, DateTimeOffset now, DateTimeOffset? until) =>
        db.Add(new OutboxMessage { Key = key, To = to, Notice = NoticeJson.Write(notice), Lane = Lane.Today, DueAt = now, Until = until });

    private static string RunKey(Visit visit, DueVisitReminder due) =>
        string.Create(CultureInfo.InvariantCulture, $"{due.Rule.Code}/{visit.Id.Value}/{due.Stamp.UtcTicks}");
}
