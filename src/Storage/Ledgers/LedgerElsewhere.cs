using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Ledgers;

/// <summary>
/// What was held outside a ledger's units and counts in it all the same: a student is reached whichever class hosted it, also before he came
/// or after he left; and whoever is assigned a student of another school answers for it at his own place.
/// </summary>
internal static class LedgerElsewhere
{
    public static async Task<List<Entry>> Entries(
        CoEduDb db, Unit top, IReadOnlyList<Unit> units, LedgerCare care, IReadOnlyList<Pupil> students, CancellationToken cancel)
    {
        var here = units.Where(top.Covers).Select(unit => unit.Id).ToHashSet();
        var strangers = students.Where(student => student.Classes.Any(unit => !here.Contains(unit))).ToList();
        if (strangers.Count == 0)
            return [];

        var ids = strangers.Select(student => student.Id).ToHashSet();
        var hosts = strangers.SelectMany(student => student.Classes).Where(unit => !here.Contains(unit)).Distinct().ToList();
        var leads = care.Assignments.Where(each => ids.Contains(new StudentId(each.Subject))).Select(each => each.Person).Distinct().ToList();
        var held = await db.LedgerEntries
            .Where(entry => entry.Students != "" && (EF.Parameter(hosts).Contains(entry.Host) || EF.Parameter(leads).Contains(entry.Lead)))
            .Select(entry => new { entry.Id, entry.Host, entry.Students })
            .ToListAsync(cancel);
        var naming = held.Where(entry => !here.Contains(entry.Host) && StudentsKept.Open(db, entry.Students).Any(ids.Contains)).Select(entry => entry.Id).ToList();

        return naming.Count == 0 ? [] : await LedgerEntries.Read(db, db.LedgerEntries.Where(entry => naming.Contains(entry.Id)), cancel);
    }
}
