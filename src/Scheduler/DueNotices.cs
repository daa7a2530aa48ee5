using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Scheduler;

/// <summary>One tick: works out what is due from what is true now and puts it in the outbox. Asking twice adds nothing.</summary>
public sealed class DueNotices(Database database, TimeProvider clock, TimeZoneInfo zone, Catalogue catalogue)
{
    // The longest reach of the ladder to either side of now; what comes after the end comes after the last day of a week.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(8);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(Sittings.MostDays);

    public async Task Tick(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await database.Writer.Run(db => HoldWhatWasCheckedIn(db, now, cancel), cancel);
        while (await database.Writer.Run(db => WaitingList.Sweep(db, now, zone, cancel), cancel)) { }
        while (await database.Writer.Run(db => ElementWaitingList.Sweep(db, now, zone, cancel), cancel)) { }

        foreach (var (engagement, due) in await NotYetRun(now, cancel))
            await database.Writer.Run(db => Remind(db, engagement, due, now, cancel), cancel);

        await new VisitNotices(database, zone).Tick(now, cancel);
        await new RuleNudges(database, zone, catalogue).Tick(now, cancel);
        await new SuggestionReminders(database, zone).Tick(now, cancel);
        await new CountyReports(database, zone, catalogue).Tick(now, cancel);
        await new TermReports(database, zone, catalogue).Tick(now, cancel);
    }

    // Where families checked in nobody needs to be asked whether it was held.
    private async Task HoldWhatWasCheckedIn(CoEduDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var over = await db.Engagements
            .Where(e => e.State == EngagementState.Published && e.StartsAt <= now && e.EndsAt <= now && e.CheckInOpenedAt != null)
            .Where(e => db.MarksMade.Any(mark => mark.Engagement == e.Id && !mark.Undone && mark.Came > 0))
            .ToListAsync(cancel);
        foreach (var engagement in over)
            if (!(await db.Hold(engagement, engagement.Lead, catalogue, zone, now, cancel)).Refuses(out _, out _))
                db.Audit.Add(new AuditEntry { At = now, Who = "clock", Act = "confirm-held", Subject = engagement.Id.Value, Detail = "" });
    }

    private async Task<IReadOnlyList<(Engagement Engagement, DueReminder Due)>> NotYetRun(DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Read();
        var near = await db.Engagements
            .Where(e => e.State == EngagementState.Published || e.State == EngagementState.Held)
            .Starting(now - Reach - Longest, now + Reach)
            .ToListAsync(cancel);
        var run = (await db.RemindersRun.Where(r => r.At >= now - 2 * Reach).Select(r => r.Key).ToListAsync(cancel)).ToHashSet();

        return [.. from engagement in near
                   from due in ReminderCalendar.Due(engagement, zone, now)
                   where !run.Contains(RunKey(engagement, due.Rule))
                   select (engagement, due)];
    }

    private static async Task Remind(CoEduDb db, Engagement engagement, DueReminder due, DateTimeOffset now, CancellationToken cancel)
    {
        // Read again inside the writer: it may have been moved or cancelled since.
        var current = await db.Engagements.AsNoTracking().SingleAsync(e => e.Id == engagement.Id, cancel);
        if (current.State != engagement.State || current.StartsAt != engagement.StartsAt)
            return;

        db.Add(new ReminderRun { Key = RunKey(engagement, due.Rule), At = now });
        await db.SaveChangesAsync(cancel);
        await Announce(db, engagement, due, now, cancel);
    }

    private static async Task Announce(CoEduDb db, Engagement engagement, DueReminder due, DateTimeOffset now, CancellationToken cancel)
    {
        var (rule, id) = (due.Rule, engagement.Id.Value);
        var day = engagement.StartsAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Announcement Say(Notice notice, string stamp) => new(rule.Code, notice, stamp, Lane.Today, now, due.Until);

        await (rule.To switch
        {
            ReminderTo.ComingOrUndecided => db.Announce(engagement, Say(new Notice.Reminder(id), day), Families.ComingOrUndecided, due.Before, cancel),
            ReminderTo.Silent            => db.Announce(engagement, Say(new Notice.Nudge(id), ""), Families.Silent, due.Before, cancel),
            ReminderTo.Attended          => db.Announce(engagement, Say(new Notice.AskFeedback(id), ""), Families.Attended, due.Before, cancel),
            ReminderTo.HeadTeachers      => AnnounceToGroups(db, engagement, Say(new Notice.ShareLink(id, "", rule.FromEnd ? "feedback" : "eve"), day), cancel),
            ReminderTo.Host              => TellHost(db, engagement, Say(new Notice.AskHeld(id), day), cancel),
        });
    }

    private static async Task AnnounceToGroups(CoEduDb db, Engagement engagement, Announcement say, CancellationToken cancel)
    {
        var audience = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == engagement.Audience, cancel);
        await db.AnnounceToHeadTeachers(engagement, say, audience.Path, cancel);
    }

    private static async Task TellHost(CoEduDb db, Engagement engagement, Announcement say, CancellationToken cancel)
    {
        db.Add(new OutboxMessage
        {
            Key = $"{say.Code}/{engagement.Id.Value}/{engagement.Lead.Value}/{say.Stamp}",
            To = engagement.Lead,
            Notice = NoticeJson.Write(say.Notice),
            About = engagement.Id,
            Lane = say.Lane,
            DueAt = say.DueAt,
            Until = say.Until,
        });
        await db.SaveChangesAsync(cancel);
    }

    private static string RunKey(Engagement engagement, ReminderRule rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule.Code}/{rule.Due.TotalHours}/{engagement.Id.Value}/{engagement.StartsAt.UtcTicks}");
}
