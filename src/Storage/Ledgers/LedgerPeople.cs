using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Ledgers;

/// <summary>Who is in a ledger: staff, students with the classes they were in, guardians.</summary>
internal static class LedgerPeople
{
    // Those with a role above are there too: they confirm.
    public static async Task<List<Member>> Staff(CoEduDb db, IQueryable<Unit> here, CancellationToken cancel)
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

    /// <summary>
    /// Students who are in a class of these units, those who were and are elsewhere now (a period that is closed is judged by who was there
    /// on its last day), and any others asked for.
    /// </summary>
    public static async Task<List<Pupil>> Students(CoEduDb db, IQueryable<Unit> below, IReadOnlyCollection<StudentId> others, CancellationToken cancel)
    {
        var here = db.Students.Where(student => below.Any(unit => unit.Id == student.Class));
        var left = await db.ClassSpells
            .Where(spell => below.Any(unit => unit.Id == spell.Class) && !here.Any(student => student.Id == spell.Student))
            .Select(spell => spell.Student)
            .ToListAsync(cancel);
        var elsewhere = left.Concat(others).Distinct().ToList();
        var students = await here.AsNoTracking().Select(Taken).ToListAsync(cancel);
        if (elsewhere.Count > 0)
            students = [.. students.Concat(await db.Students.AsNoTracking().Where(student => elsewhere.Contains(student.Id)).Select(Taken).ToListAsync(cancel)).DistinctBy(student => student.Id)];
        var spells = await Spells(db, here, elsewhere, cancel);

        return [.. students.Select(student => student with { History = [.. spells[student.Id]] })];
    }

    /// <summary>A guardian cares for the students of the family.</summary>
    public static async Task<List<Carer>> Guardians(CoEduDb db, IQueryable<Unit> below, IEnumerable<Pupil> students, CancellationToken cancel)
    {
        var children = students.ToLookup(student => student.Family, student => student.Id);
        var guardians = await db.Guardians.AsNoTracking()
            .Where(guardian => db.Students.Any(student => student.Family == guardian.Family && below.Any(unit => unit.Id == student.Class)))
            .ToListAsync(cancel);

        return [.. guardians.Select(guardian => new Carer(guardian.Person, [.. children[guardian.Family]]))];
    }

    private static readonly System.Linq.Expressions.Expression<Func<Student, Pupil>> Taken =
        student => new Pupil(student.Id, student.Class, student.Family, student.Attrs);

    private static async Task<ILookup<StudentId, ClassSpell>> Spells(CoEduDb db, IQueryable<Student> here, List<StudentId> elsewhere, CancellationToken cancel)
    {
        var spells = await db.ClassSpells.AsNoTracking()
            .Where(spell => here.Any(student => student.Id == spell.Student) || elsewhere.Contains(spell.Student))
            .OrderBy(spell => spell.Id)
            .ToListAsync(cancel);

        return spells.ToLookup(spell => spell.Student, spell => new ClassSpell(spell.Class, spell.FromDay, spell.ToDay));
    }
}

/// <summary>A student as the tables have it.</summary>
internal sealed record Pupil(StudentId Id, UnitId Class, FamilyId Family, string Attrs)
{
    public IReadOnlyList<ClassSpell> History { get; init; } = [];

    /// <summary>Classes the student is or was in.</summary>
    public IEnumerable<UnitId> Classes => History.Select(spell => spell.Class).Append(Class);
}
