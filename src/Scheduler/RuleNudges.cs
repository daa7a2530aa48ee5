using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Scheduler;

/// <summary>
/// Once a day, when the quiet hours end: what the ladders of all programmes ask for, as one digest for each person.
/// Worked out from what is true now; a day that was slept through is made up for, once.
/// </summary>
public sealed class RuleNudges(Database database, TimeZoneInfo zone, Catalogue catalogue)
{
    // Longer ago, and the next step of a ladder says it anyway.
    private const int DaysMadeUp = 3;

    public async Task Tick(DateTimeOffset now, CancellationToken cancel)
    {
        if (catalogue.Programmes.Count == 0 || QuietHours.Cover(now, zone))
            return;

        var today = now.DayIn(zone);
        if (await NotRun(today, cancel) is not { Count: > 0 } days)
            return;

        // Outside the writer: judging a whole county takes longer than people who type should wait.
        var digests = await Digests(today, days, cancel);
        await database.Writer.Run(db => Post(db, digests, days, now, cancel), cancel);
    }

    private async Task<List<DateOnly>> NotRun(DateOnly today, CancellationToken cancel)
    {
        await using var db = database.Read();
        if (await db.RemindersRun.AnyAsync(each => each.Key == Key(today), cancel))
            return [];

        var days = Enumerable.Range(0, DaysMadeUp).Select(back => today.AddDays(-back)).ToList();
        var keys = days.ConvertAll(Key);
        var run = await db.RemindersRun.Where(each => keys.Contains(each.Key)).Select(each => each.Key).ToListAsync(cancel);
        var first = await db.RemindersRun.Where(each => each.Key.StartsWith("rules/")).MinAsync(each => each.Key, cancel);

        // Before the very first day there is nothing to make up for. Days in a key sort as they follow each other; one that a
        // wrong clock left ahead of today silences nobody.
        return days.FindAll(day => day == today || (first is not null && !run.Contains(Key(day)) && string.CompareOrdinal(Key(day), first) > 0));
    }

    private async Task<Dictionary<PersonId, List<Notice.RuleLine>>> Digests(DateOnly today, List<DateOnly> days, CancellationToken cancel)
    {
        await using var db = database.Read();
        var digests = new Dictionary<PersonId, List<Notice.RuleLine>>();
        foreach (var top in await db.Units.AsNoTracking().Where(unit => unit.Parent == null).ToListAsync(cancel))
        {
            var ledger = await db.Ledger(top, cancel);
            foreach (var programme in catalogue.Programmes)
                Add(digests, programme, ledger, today, days, catalogue);
        }

        return digests;
    }

    private static void Add(Dictionary<PersonId, List<Notice.RuleLine>> digests, Programme programme, Ledger ledger, DateOnly today, List<DateOnly> days, Catalogue catalogue)
    {
        var book = new Book(programme, ledger, today);
        var inCharge = new InCharge(book);
        foreach (var rule in programme.Rules)
        {
            // The same rule in two programmes is the first one's, as where standings are shown.
            if (rule.Ladder is null || !programme.Ladders.TryGetValue(rule.Ladder, out var ladder) || catalogue.Rule(rule.Id)?.Programme != programme)
                continue;

            foreach (var line in Evaluation.Of(rule, book))
                foreach (var nudge in days.SelectMany(day => RuleLadder.On(day, ladder, rule, line, RuleLadder.DueDay(rule, line, book)).Select(nudge => nudge.After(today.DayNumber - day.DayNumber))))
                    foreach (var person in nudge.To is { } role ? inCharge.Above(line.Subject, role) : inCharge.Of(line.Subject))
                        Add(digests, person, Line(line, nudge));
        }
    }

    private static void Add(Dictionary<PersonId, List<Notice.RuleLine>> digests, PersonId person, Notice.RuleLine line)
    {
        if (!digests.TryGetValue(person, out var lines))
            digests[person] = lines = [];
        if (!lines.Exists(each => each.Rule == line.Rule && each.Subject == line.Subject && each.Period == line.Period))
            lines.Add(line);
    }

    private static Notice.RuleLine Line(ScoreLine line, RuleNudge nudge) =>
        new(line.Rule, line.Subject, line.Period.Id, nudge.Reason, nudge.Days, line.Have, line.Need);

    // The day's key and its digests in one commit: nobody is nudged twice, whatever happens between.
    private static async Task Post(
        CoEduDb db, Dictionary<PersonId, List<Notice.RuleLine>> digests, List<DateOnly> days, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.RemindersRun.AnyAsync(each => each.Key == Key(days[0]), cancel))
            return;

        foreach (var day in days)
            db.Add(new ReminderRun { Key = Key(day), At = now });
        foreach (var (person, lines) in digests)
            db.Outbox.Add(new OutboxMessage
            {
                Key = $"{Key(days[0])}/{person.Value}",
                To = person,
                Notice = NoticeJson.Write(new Notice.RuleDigest(lines.Count, [.. lines.OrderBy(line => Urgency(line.Reason)).ThenBy(line => line.Days).Take(Notice.RuleDigest.MostLines)])),
                Lane = Lane.Today,
                DueAt = now,
                Until = now.AddHours(14),
            });
        await db.SaveChangesAsync(cancel);
    }

    private static int Urgency(NudgeReason reason) => reason switch
    {
        NudgeReason.Escalated => 0,
        NudgeReason.Overdue   => 1,
        NudgeReason.Due       => 2,
        NudgeReason.AtRisk    => 3,
    };

    private static string Key(DateOnly day) => $"rules/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
