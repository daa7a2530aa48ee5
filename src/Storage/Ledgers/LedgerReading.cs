using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Ledgers;

/// <summary>Reads the ledger of a unit and all below it from the database, a query a table.</summary>
public static class LedgerReading
{
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
        var staff = await db.PersonRoles.Where(role => below.Any(unit => unit.Id == role.Unit)).Select(role => role.Person).Distinct().ToListAsync(cancel);
        var held = await entries.Select(entry => entry.Id).ToListAsync(cancel);
        // One parameter however many there are; the tables are found by it, for a school must not read the whole county's.
        // Units, people and, for waivers, single entries.
        List<string> subjects = [.. units.Select(unit => unit.Id.Value), .. staff.Select(person => person.Value), .. held.Select(entry => entry.Value)];
        var care = await LedgerCare.Read(db, units, top, staff, cancel);
        var students = await LedgerPeople.Students(db, below, care.AssignedTo(staff), cancel);
        care = care.About(top, students, units);

        return new Ledger
        {
            Units = units,
            People = await LedgerPeople.Staff(db, around, cancel),
            Students = [.. students.Select(student => new Learner(student.Id, student.Class, Pairs.Of(student.Attrs), [.. care.Lists[student.Id].Distinct()], student.History))],
            Guardians = await LedgerPeople.Guardians(db, below, students, cancel),
            Entries = [.. await LedgerEntries.Read(db, entries, cancel), .. await LedgerElsewhere.Entries(db, top, units, care, students, cancel)],
            Assignments = care.Assignments,
            Records = care.Records,
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
            People = await LedgerPeople.Staff(db, db.Units.Where(unit => ids.Contains(unit.Id)), cancel),
            Entries = await LedgerEntries.Read(db, db.LedgerEntries.Where(each => each.Id == entry.Id), cancel),
        };
    }

    /// <summary>What was put down and not taken back.</summary>
    private static IQueryable<T> Standing<T>(IQueryable<T> kept) where T : Kept => kept.AsNoTracking().Where(each => each.UndoneAt == null);

    private static HandedIn Handed(DocumentHandedIn each) => new(
        each.Kind, each.Unit, each.RefersTo, each.At, null, "", null, each.Parts.Split(';', StringSplitOptions.RemoveEmptyEntries), [], []);
}
