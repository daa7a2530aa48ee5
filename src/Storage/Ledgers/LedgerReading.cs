using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Ledgers;

/// <summary>Reads the ledger of a unit and all below it from the database, a query a table.</summary>
public static class LedgerReading
{
    /// <summary>Before an aspect: answers that were counted elsewhere, on paper, kept as evidence of an entry loaded with them.</summary>
    internal const string FeedbackOn = "feedback-";

    /// <summary>
    /// Facts of everything at or below <paramref name="top"/>. Units above it are there by name and attributes only:
    /// what rules say of them is not to be relied on.
    /// </summary>
    public static async Task<Ledger> Ledger(this CoEduDb db, Unit top, CancellationToken cancel)
    {
        var path = top.Path;
        var above = top.Chain;
        var below = db.Units.Below(path);
        var around = db.Units.Where(unit => below.Any(each => each.Id == unit.Id) || above.Contains(unit.Id));
        var units = await around.AsNoTracking().ToListAsync(cancel);
        var entries = db.LedgerEntries.Where(entry => below.Any(unit => unit.Id == entry.Host));
        // One parameter however many there are; the tables are found by it, for a school must not read the whole county's.
        var subjects = await SubjectIds(db, units, below, entries, cancel);

        return new Ledger
        {
            Units = units,
            People = await People(db, around, cancel),
            Students = await Students(db, below, cancel),
            Entries = await Entries(db, entries, cancel),
            Documents = [.. (await Standing(db.DocumentsHandedIn).Where(each => EF.Parameter(subjects).Contains(each.Unit)).ToListAsync(cancel)).Select(Handed)],
            Ticks = [.. (await Standing(db.TicksMade).Where(each => EF.Parameter(subjects).Contains(each.Subject)).ToListAsync(cancel))
                .Select(each => new Tick(each.Rule, each.Item, each.Subject, each.Day, each.By))],
            Figures = [.. (await Standing(db.FiguresEntered).Where(each => EF.Parameter(subjects).Contains(each.Subject)).ToListAsync(cancel))
                .Select(each => new Figure(each.Name, each.Subject, each.Day, each.Value, each.Of))],
            Waivers = [.. (await Standing(db.WaiversGiven).Where(each => EF.Parameter(subjects).Contains(each.Subject)).ToListAsync(cancel))
                .Select(each => new Waiver(each.Rule, each.Subject, each.Period, each.Reason, each.By))],
        };
    }

    /// <summary>One entry with what judging it alone needs: its host with the units above, and who has a role there.</summary>
    public static async Task<Ledger> LedgerOf(this CoEduDb db, LedgerEntry entry, CancellationToken cancel)
    {
        var host = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == entry.Host, cancel);
        var units = await db.Chain(host, cancel);
        var ids = host.Chain;

        return new Ledger
        {
            Units = units,
            People = await People(db, db.Units.Where(unit => ids.Contains(unit.Id)), cancel),
            Entries = await Entries(db, db.LedgerEntries.Where(each => each.Id == entry.Id), cancel),
        };
    }

    /// <summary>What was put down and not taken back.</summary>
    private static IQueryable<T> Standing<T>(IQueryable<T> kept) where T : Kept => kept.AsNoTracking().Where(each => each.UndoneAt == null);

    // Units, people and, for waivers, single entries.
    private static async Task<List<string>> SubjectIds(
        CoEduDb db, List<Unit> units, IQueryable<Unit> below, IQueryable<LedgerEntry> entries, CancellationToken cancel)
    {
        var people = await db.PersonRoles.Where(role => below.Any(unit => unit.Id == role.Unit)).Select(role => role.Person).Distinct().ToListAsync(cancel);
        var held = await entries.Select(entry => entry.Id).ToListAsync(cancel);

        return [.. units.Select(unit => unit.Id.Value), .. people.Select(person => person.Value), .. held.Select(entry => entry.Value)];
    }

    // Those with a role above are there too: they confirm.
    private static async Task<List<Member>> People(CoEduDb db, IQueryable<Unit> here, CancellationToken cancel)
    {
        var held = (await db.PersonRoles.AsNoTracking()
            .Where(role => db.PersonRoles.Any(other => other.Person == role.Person && here.Any(unit => unit.Id == other.Unit)))
            .ToListAsync(cancel)).GroupBy(role => role.Person);
        var people = await db.People.AsNoTracking()
            .Where(person => db.PersonRoles.Any(role => role.Person == person.Id && here.Any(unit => unit.Id == role.Unit)))
            .Select(person => new { person.Id, person.Tags, person.Attrs })
            .ToDictionaryAsync(person => person.Id, cancel);

        return [.. held.Select(roles => new Member(
            roles.Key,
            [.. roles.Select(role => new RoleHeld(role.Code, role.Unit))],
            people[roles.Key].Tags.Split(';', StringSplitOptions.RemoveEmptyEntries),
            Pairs.Of(people[roles.Key].Attrs)))];
    }

    private static async Task<List<Learner>> Students(CoEduDb db, IQueryable<Unit> below, CancellationToken cancel)
    {
        var students = await db.Students.AsNoTracking()
            .Where(student => below.Any(unit => unit.Id == student.Class))
            .Select(student => new { student.Id, student.Class, student.Attrs })
            .ToListAsync(cancel);

        return [.. students.Select(student => new Learner(student.Id, student.Class, Pairs.Of(student.Attrs), [], []))];
    }

    private static async Task<List<Entry>> Entries(CoEduDb db, IQueryable<LedgerEntry> entries, CancellationToken cancel)
    {
        var rows = await entries.AsNoTracking().ToListAsync(cancel);
        var evidence = (await db.EvidenceGiven.AsNoTracking()
            .Where(given => given.UndoneAt == null && entries.Any(entry => entry.Id == given.Entry))
            .ToListAsync(cancel)).ToLookup(given => given.Entry);
        var came = await db.Invitations
            .Where(invitation => invitation.Came > 0 && entries.Any(entry => entry.Id == invitation.Engagement))
            .GroupBy(invitation => invitation.Engagement)
            .Select(group => new { Engagement = group.Key, Families = group.Count(), People = group.Sum(each => each.Came) })
            .ToDictionaryAsync(group => group.Engagement, group => (group.Families, group.People), cancel);
        var answers = await db.Feedback
            .Where(given => entries.Any(entry => entry.Id == given.Engagement))
            .GroupBy(given => given.Engagement)
            .Select(group => new { group.Key, Count = group.Count(), Lecturer = group.Average(each => each.Lecturer), Content = group.Average(each => each.Content) })
            .ToDictionaryAsync(group => group.Key, cancel);

        return [.. rows.Select(row => Entry(
            row,
            [.. evidence[row.Id]],
            came.TryGetValue(row.Id, out var there) ? there : null,
            answers.TryGetValue(row.Id, out var said) ? Feedback(said.Count, said.Lecturer, said.Content) : new Dictionary<string, Feedback>()))];
    }

    private static Entry Entry(
        LedgerEntry row, IReadOnlyCollection<EvidenceGiven> evidence, (int Families, int People)? came, IReadOnlyDictionary<string, Feedback> feedback) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Host = row.Host,
        Organiser = row.Organiser,
        Day = row.Day,
        Start = row.Start,
        End = row.End,
        Mode = row.Mode,
        Lead = row.Lead,
        Participants = row.Participants.Split(';', StringSplitOptions.RemoveEmptyEntries),
        Students = [.. row.Students.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(id => new StudentId(id))],
        Hours = row.Hours,
        HalfDays = row.HalfDays,
        Families = row.Families ?? came?.Families,
        OnSite = row.OnSite ?? came?.People,
        Fields = Pairs.Lists(row.Fields),
        // Families checked in one by one are an attendance list.
        Evidence = [.. evidence.Where(given => !IsFeedback(given)).Select(given => new Proof(given.Kind, given.Count, given.At)), .. came is null ? [] : new[] { new Proof("attendance", 1, null) }],
        Feedback = feedback.Count > 0 ? feedback : Counted(evidence),
        State = row.State,
        ConfirmedBy = row.ConfirmedBy,
        ReportedAt = row.RecordedAt,
    };

    private static bool IsFeedback(EvidenceGiven given) => given.Kind.StartsWith(FeedbackOn, StringComparison.Ordinal);

    private static Dictionary<string, Feedback> Counted(IEnumerable<EvidenceGiven> evidence) => evidence
        .Where(IsFeedback)
        .GroupBy(given => given.Kind[FeedbackOn.Length..])
        .ToDictionary(answers => answers.Key, answers => new Feedback(answers.Sum(given => given.Count), null));

    private static Dictionary<string, Feedback> Feedback(int count, double lecturer, double content) => new()
    {
        ["lecturer"] = new Feedback(count, (decimal)lecturer),
        ["content"] = new Feedback(count, (decimal)content),
    };

    private static HandedIn Handed(DocumentHandedIn each) => new(
        each.Kind, each.Unit, each.RefersTo, each.At, null, "", null, each.Parts.Split(';', StringSplitOptions.RemoveEmptyEntries), [], []);
}
