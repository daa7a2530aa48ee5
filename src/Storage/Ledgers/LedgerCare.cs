using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Ledgers;

/// <summary>
/// Care lists, assignments and records, opened for counting alone. Nothing is opened but what schools in scope put down, and what people
/// in scope are assigned elsewhere.
/// </summary>
internal sealed record LedgerCare(ILookup<StudentId, string> Lists, IReadOnlyList<Assignment> Assignments, IReadOnlyList<KeptRecord> Records)
{
    /// <param name="units">Of the ledger, those above among them.</param>
    /// <param name="staff">Ids of people with a role at or below the top.</param>
    public static async Task<LedgerCare> Read(CoEduDb db, IEnumerable<Unit> units, Unit top, List<PersonId> staff, CancellationToken cancel)
    {
        // A class has its school's rows; of a school, nothing above it is opened.
        var schools = units.Where(unit => top.Covers(unit) || Tiers.Of(unit) == Tier.School).Where(unit => Tiers.Of(unit) is not (Tier.Class or Tier.Grade)).Select(unit => unit.Id).ToList();
        var assigned = await Standing(db.AssignmentsMade)
            .Where(made => EF.Parameter(schools).Contains(made.School) || EF.Parameter(staff).Contains(made.Person))
            .ToListAsync(cancel);
        // Whoever is assigned elsewhere is judged by that school's list.
        var listing = schools.Union(assigned.Select(made => made.School)).ToList();
        var listed = await Standing(db.CareListed).Where(each => EF.Parameter(listing).Contains(each.School)).ToListAsync(cancel);
        var kept = await Standing(db.RecordsKept).Where(each => EF.Parameter(schools).Contains(each.School)).ToListAsync(cancel);
        var suggested = await db.Suggestions.AsNoTracking().Where(each => EF.Parameter(schools).Contains(each.School)).ToListAsync(cancel);

        return new LedgerCare(
            listed.ToLookup(each => new StudentId(db.Seal.Open(each.Student)), each => each.List),
            [.. assigned.Select(made => new Assignment(made.Role, made.Person, db.Seal.Open(made.Student), made.FromDay, made.ToDay))],
            [.. kept.Select(each => Record(each, db.Seal)), .. suggested.Select(each => SuggestionRecords.Of(each, LocalTime.China))]);
    }

    /// <summary>Whom these people are assigned, wherever.</summary>
    public IReadOnlyCollection<StudentId> AssignedTo(IEnumerable<PersonId> staff)
    {
        var people = staff.ToHashSet();

        return [.. Assignments.Where(each => people.Contains(each.Person)).Select(each => new StudentId(each.Subject)).Distinct()];
    }

    /// <summary>The same without what is about other classes of the school, where the top is a class or a grade.</summary>
    public LedgerCare About(Unit top, IEnumerable<Pupil> students, IEnumerable<Unit> units)
    {
        if (Tiers.Of(top) is not (Tier.Class or Tier.Grade))
            return this;

        var here = students.Select(student => student.Id.Value).Concat(units.Select(unit => unit.Id.Value)).ToHashSet(StringComparer.Ordinal);

        return this with { Assignments = [.. Assignments.Where(each => here.Contains(each.Subject))], Records = [.. Records.Where(each => here.Contains(each.Subject))] };
    }

    private static IQueryable<T> Standing<T>(IQueryable<T> kept) where T : Kept => kept.AsNoTracking().Where(each => each.UndoneAt == null);

    // That there is one is counted; what it says about a family is nobody's to read on the way.
    private static KeptRecord Record(RecordKept kept, Seal seal) => new(
        kept.Kind, seal.Open(kept.Subject), kept.Day, kept.State, kept.By,
        RecordKinds.AboutFamilies.Contains(kept.Kind) ? Nothing : Pairs.Lists(seal.Open(kept.Fields)));

    private static readonly Dictionary<string, IReadOnlyList<string>> Nothing = [];
}
