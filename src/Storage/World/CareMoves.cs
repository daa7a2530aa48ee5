using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.World;

/// <summary>What is kept about a student goes along to another school: the care list, who is assigned, the records. Whoever is there now answers for it.</summary>
internal sealed class CareMoves(CoEduDb db, CancellationToken cancel)
{
    /// <summary>To be run once the roster is stored.</summary>
    public async Task Run(RosterChanges changes, StoredRoster before, Roster after)
    {
        var units = before.Units.Values.Concat(after.Units).DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id);
        var movers = changes.Students.Changed
            .Select(student => (student.Id, From: SchoolOf(before.Students[student.Id].Class, units), To: SchoolOf(student.Class, units)))
            .Where(mover => mover.From != mover.To)
            .ToList();
        if (movers.Count == 0)
            return;

        var left = movers.Select(mover => mover.From).Distinct().ToList();
        var into = movers.ToDictionary(mover => (mover.Id.Value, mover.From), mover => mover.To);

        var listed = await db.CareListed.AsNoTracking().Where(row => left.Contains(row.School)).ToListAsync(cancel);
        foreach (var (school, ids) in Moving(listed, row => (row.Id, row.School, row.Student), into))
            await db.CareListed.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(row => row.SetProperty(each => each.School, school), cancel);
        var made = await db.AssignmentsMade.AsNoTracking().Where(row => left.Contains(row.School)).ToListAsync(cancel);
        foreach (var (school, ids) in Moving(made, row => (row.Id, row.School, row.Student), into))
            await db.AssignmentsMade.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(row => row.SetProperty(each => each.School, school), cancel);
        var kept = await db.RecordsKept.AsNoTracking().Where(row => left.Contains(row.School)).ToListAsync(cancel);
        foreach (var (school, ids) in Moving(kept, row => (row.Id, row.School, row.Subject), into))
            await db.RecordsKept.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(row => row.SetProperty(each => each.School, school), cancel);
    }

    private IEnumerable<(UnitId School, List<long> Ids)> Moving<T>(
        IEnumerable<T> rows, Func<T, (long Id, UnitId School, Sealed About)> of, Dictionary<(string, UnitId), UnitId> into) => rows
        .Select(of)
        .Select(row => (row.Id, To: into.TryGetValue((db.Seal.Open(row.About), row.School), out var school) ? school : (UnitId?)null))
        .Where(row => row.To is not null)
        .GroupBy(row => row.To!.Value, row => row.Id)
        .Select(group => (group.Key, group.ToList()));

    private static UnitId SchoolOf(UnitId inClass, Dictionary<UnitId, Unit> units) =>
        units[inClass].Chain.Reverse().FirstOrDefault(id => units.TryGetValue(id, out var unit) && Tiers.Of(unit) == Tier.School) is { Value: not null } school ? school : inClass;
}
