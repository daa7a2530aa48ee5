using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
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
/// Worked out from what is true now; a day that was slept through, and days off, are made up for, once.
/// </summary>
public sealed class RuleNudges(Database database, TimeZoneInfo zone, Catalogue catalogue)
{
    public async Task Tick(DateTimeOffset now, CancellationToken cancel)
    {
        if (catalogue.Programmes.Count == 0 || QuietHours.Cover(now, zone))
            return;

        var today = now.DayIn(zone);
        if (await Past(today, cancel) is not { } past)
            return;

        // Outside the writer: judging a whole county takes longer than people who type should wait.
        var told = catalogue.Programmes.ToDictionary(programme => programme.Id, programme => NudgeDays.Of(today, programme.Calendar, past));
        var digests = told.Values.Any(days => days.Count > 0) ? await Digests(today, told, cancel) : [];
        await database.Writer.Run(db => Post(db, digests, [today, .. told.Values.SelectMany(days => days).Distinct().Where(day => day != today && !past.Run.Contains(day))], now, cancel), cancel);
    }

    // Null once today was told.
    private async Task<NudgedDays?> Past(DateOnly today, CancellationToken cancel)
    {
        await using var db = database.Read();
        if (await db.RemindersRun.AnyAsync(each => each.Key == Key(today), cancel))
            return null;

        var keys = Enumerable.Range(0, NudgeDays.Furthest).Select(back => Key(today.AddDays(-back))).ToList();
        var run = await db.RemindersRun.Where(each => EF.Parameter(keys).Contains(each.Key)).Select(each => each.Key).ToListAsync(cancel);
        var first = await db.RemindersRun.Where(each => each.Key.StartsWith("rules/")).MinAsync(each => each.Key, cancel);

        return new NudgedDays(run.Select(Day).ToHashSet(), first is null ? null : Day(first));
    }

    private async Task<Dictionary<PersonId, List<Notice.RuleLine>>> Digests(DateOnly today, Dictionary<string, IReadOnlyList<DateOnly>> told, CancellationToken cancel)
    {
        await using var db = database.Read();
        var digests = new Dictionary<PersonId, List<Notice.RuleLine>>();
        foreach (var top in await db.Units.AsNoTracking().Where(unit => unit.Parent == null).ToListAsync(cancel))
        {
            var ledger = await db.Ledger(top, cancel);
            var lines = new DigestLines();
            foreach (var programme in catalogue.Programmes.Where(programme => told[programme.Id].Count > 0))
                Add(lines, new Book(programme, ledger, today), told[programme.Id]);

            var above = Above(ledger);
            foreach (var (person, asked) in lines.ByPerson)
                digests[person] = [.. digests.GetValueOrDefault(person, []), .. above.Contains(person) ? DigestLines.ByRule(asked) : asked];
        }

        return digests;
    }

    private void Add(DigestLines lines, Book book, IReadOnlyList<DateOnly> days)
    {
        var (programme, today, inCharge) = (book.Programme, book.Today, new InCharge(book));
        foreach (var rule in programme.Rules)
        {
            // The same rule in two programmes is the first one's, as where standings are shown.
            if (rule.Ladder is null || !programme.Ladders.TryGetValue(rule.Ladder, out var ladder) || catalogue.Rule(rule.Id)?.Programme != programme)
                continue;

            foreach (var line in Evaluation.Of(rule, book))
            {
                var due = RuleLadder.DueDay(rule, line, book);
                foreach (var nudge in days.SelectMany(day => RuleLadder.On(day, ladder, rule, line, due).Select(nudge => nudge.After(today.DayNumber - day.DayNumber))))
                    foreach (var person in nudge.To is { } role ? inCharge.Above(line.Subject, role) : inCharge.Of(line.Subject))
                        lines.Add(person, line, nudge);
            }
        }
    }

    // Whoever has a role in a township or county hears of many schools: a line for each would be read by nobody.
    private static HashSet<PersonId> Above(Ledger ledger)
    {
        var wide = ledger.Units.Where(unit => Tiers.Of(unit) is Tier.Community or Tier.County).Select(unit => unit.Id).ToHashSet();

        return [.. ledger.People.Where(person => person.Roles.Any(held => wide.Contains(held.Unit))).Select(person => person.Id)];
    }

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
                Notice = NoticeJson.Write(new Notice.RuleDigest(lines.Count, [.. DigestLines.InOrder(lines).Take(Notice.RuleDigest.MostLines)])),
                Lane = Lane.Today,
                DueAt = now,
                Until = now.AddHours(14),
            });
        await db.SaveChangesAsync(cancel);
    }

    private static string Key(DateOnly day) => $"rules/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static DateOnly Day(string key) => DateOnly.ParseExact(key["rules/".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
