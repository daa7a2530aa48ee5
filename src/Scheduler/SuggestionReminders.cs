using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Scheduler;

/// <summary>
/// Once a morning, when the quiet hours end: whoever answers for suggestions hears in one message of what came in and what comes
/// near its day; those above hear how many are a week late. Days slept through are made up for.
/// </summary>
public sealed class SuggestionReminders(Database database, TimeZoneInfo zone)
{
    // Longer ago, and the next step says it anyway.
    private const int DaysMadeUp = 3;
    private const string Prefix = "suggestions/";

    public async Task Tick(DateTimeOffset now, CancellationToken cancel)
    {
        if (QuietHours.Cover(now, zone))
            return;

        var today = now.DayIn(zone);
        await using (var db = database.Read())
            if (await db.RemindersRun.AnyAsync(run => run.Key == Key(today), cancel))
                return;

        await database.Writer.Run(db => Post(db, now, today, cancel), cancel);
    }

    private static async Task Post(CoEduDb db, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        if (await db.RemindersRun.AnyAsync(run => run.Key == Key(today), cancel))
            return;

        var (after, since) = await Last(db, now, today, cancel);
        var open = await db.Suggestions.AsNoTracking().Open().ToListAsync(cancel);
        var schools = await Schools(db, open, cancel);
        await TellOwners(db, open, schools, new Told(after, since, now, today), cancel);
        await TellAbove(db, open.FindAll(suggestion => SuggestionRules.AboveHearOf(suggestion, after, today)), schools, now, today, cancel);

        db.Add(new ReminderRun { Key = Key(today), At = now });
        await db.SaveChangesAsync(cancel);
    }

    private sealed record Told(DateOnly After, DateTimeOffset Since, DateTimeOffset Now, DateOnly Today);

    // The first morning of all makes up for nothing but the night before. A day that a wrong clock left ahead is none.
    private static async Task<(DateOnly After, DateTimeOffset Since)> Last(CoEduDb db, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        var last = await db.RemindersRun.Where(run => run.Key.StartsWith(Prefix) && run.At < now).OrderByDescending(run => run.At).FirstOrDefaultAsync(cancel);
        if (last is null || !DateOnly.TryParseExact(last.Key[Prefix.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day >= today)
            return (today.AddDays(-1), now.AddDays(-1));

        return (day > today.AddDays(-1 - DaysMadeUp) ? day : today.AddDays(-1 - DaysMadeUp), last.At);
    }

    private static async Task<Dictionary<UnitId, Unit>> Schools(CoEduDb db, List<Suggestion> open, CancellationToken cancel)
    {
        var ids = open.Select(suggestion => suggestion.School).Distinct().ToList();

        return await db.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancel);
    }

    private static async Task TellOwners(CoEduDb db, List<Suggestion> open, Dictionary<UnitId, Unit> schools, Told told, CancellationToken cancel)
    {
        var hear = new Dictionary<PersonId, int>();
        foreach (var suggestion in open)
        {
            var isNew = suggestion.ReceivedAt >= told.Since;
            if (!isNew && !SuggestionRules.OwnerHearsOf(suggestion, told.After, told.Today))
                continue;
            if (await Responsible(db, suggestion, schools[suggestion.School], cancel) is { } person)
                hear[person] = hear.GetValueOrDefault(person) + (isNew ? 1 : 0);
        }

        foreach (var (person, count) in hear)
            db.Outbox.Add(Message($"{Key(told.Today)}/{person.Value}", person, new Notice.SuggestionsToAnswer(count), told.Now));
    }

    // Who left the school answers for nothing there any more: then whoever is in charge does.
    private static async Task<PersonId?> Responsible(CoEduDb db, Suggestion suggestion, Unit school, CancellationToken cancel) =>
        await db.StillServes(suggestion.Owner, school, cancel) ? suggestion.Owner : await db.AnswersFor(school, cancel);

    private static async Task TellAbove(
        CoEduDb db, List<Suggestion> late, Dictionary<UnitId, Unit> schools, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        var hear = new Dictionary<PersonId, UnitId>();
        foreach (var school in late.Select(suggestion => suggestion.School).Distinct())
            foreach (var (person, unit) in await Above(db, schools[school], cancel))
                hear.TryAdd(person, unit);

        foreach (var (person, unit) in hear)
            db.Outbox.Add(Message($"suggestions-overdue/{today:yyyy-MM-dd}/{person.Value}", person, new Notice.SuggestionsOverdue(unit.Value), now));
    }

    // The township; where nobody is there, the county.
    private static async Task<List<(PersonId Person, UnitId Unit)>> Above(CoEduDb db, Unit school, CancellationToken cancel)
    {
        var chain = school.Chain;
        var held = (await db.PersonRoles.AsNoTracking().Where(role => chain.Contains(role.Unit)).ToListAsync(cancel)).ConvertAll(role => (role.Person, role.Unit, Role: Roles.Of(role.Code)));
        var township = held.FindAll(each => each.Role == Role.TownshipLead);

        return (township.Count > 0 ? township : held.FindAll(each => each.Role == Role.CountyOfficer)).ConvertAll(each => (each.Person, each.Unit));
    }

    private static OutboxMessage Message(string key, PersonId person, Notice notice, DateTimeOffset now) => new()
    {
        Key = key, To = person, Notice = NoticeJson.Write(notice), Lane = Lane.Today, DueAt = now, Until = now.AddHours(14),
    };

    private static string Key(DateOnly day) => Prefix + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
