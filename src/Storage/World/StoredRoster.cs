using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.World;

/// <summary>The roster as it is stored, by key.</summary>
internal sealed record StoredRoster(
    IReadOnlyDictionary<UnitId, Unit> Units,
    IReadOnlyDictionary<PersonId, Person> People,
    IReadOnlyDictionary<(PersonId, string, UnitId), PersonRole> Roles,
    IReadOnlyDictionary<StudentId, Student> Students,
    IReadOnlyDictionary<PersonId, Guardian> Guardians,
    ILookup<StudentId, ClassSpellKept> Spells,
    IReadOnlySet<UnitId> UnitsWithHistory)
{
    public IReadOnlyDictionary<StudentId, FamilyId> Families => Students.ToDictionary(student => student.Key, student => student.Value.Family);

    public static async Task<StoredRoster> Read(CoEduDb db, CancellationToken cancel) => new(
        await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancel),
        await db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, cancel),
        await db.PersonRoles.AsNoTracking().ToDictionaryAsync(RosterChanges.Key, cancel),
        await db.Students.AsNoTracking().ToDictionaryAsync(student => student.Id, cancel),
        await db.Guardians.AsNoTracking().ToDictionaryAsync(guardian => guardian.Person, cancel),
        (await db.ClassSpells.AsNoTracking().ToListAsync(cancel)).ToLookup(spell => spell.Student),
        (await db.Engagements.Select(engagement => engagement.Audience)
            .Union(db.LedgerEntries.Select(entry => entry.Host))
            .Union(db.LedgerEntries.Select(entry => entry.Organiser))
            .Union(db.Visits.Select(visit => visit.Class))
            // Who was in a class is judged by it; one that an old file alone names was never here.
            .Union(db.ClassSpells.Where(spell => db.Units.Any(unit => unit.Id == spell.Class)).Select(spell => spell.Class))
            .Union(db.CareListed.Select(listed => listed.School))
            .Union(db.AssignmentsMade.Select(made => made.School))
            .Union(db.RecordsKept.Select(kept => kept.School))
            .Union(db.Elements.Select(element => element.Audience))
            .Union(db.Suggestions.Select(suggestion => suggestion.School))
            .Union(db.RankingRows.Select(row => row.School)).Union(db.Rankings.Select(ranking => ranking.County)).Union(db.Bulletins.Select(bulletin => bulletin.County)).Union(db.LearningPoints.Select(point => point.School))
            .Union(db.Recommendations.Select(it => it.County)).Union(db.GoodPractices.Select(practice => practice.School))
            .Union(db.YearScores.Select(scores => scores.County)).Union(db.YearScoreRows.Select(row => row.School)).Union(db.YearScoreRows.Where(row => row.Township != null).Select(row => row.Township!.Value))
            .Union(db.MonthPlans.Select(plan => plan.School)).Union(db.PlanRows.Select(row => row.Audience))
            .ToListAsync(cancel)).ToHashSet());
}
