using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.People;

namespace CoEduBot.Storage.World;

/// <summary>
/// What turns the stored roster into the world's; pure. Of those no longer in the files a person keeps the row (answers and
/// engagements name it) but loses account, phone, roles and children, and so every right; a unit with engagements stays as a
/// closed one (<see cref="ClosedUnits"/>); students, links and other units go. A language once stored stays: it may be the
/// person's own choice.
/// </summary>
internal sealed record RosterChanges(
    Difference<Unit> Units,
    Difference<Person> People,
    Difference<PersonRole> Roles,
    Difference<Student> Students,
    Difference<Guardian> Guardians,
    Difference<ClassSpellKept> Spells)
{
    /// <param name="today">The local day a change of class is noted on.</param>
    public static RosterChanges Between(StoredRoster before, Roster after, World world, DateOnly today) => new(
        Difference<Unit>.Between(
            before.Units,
            after.Units.Concat(ClosedUnits.Of(before, after)),
            unit => unit.Id,
            unit => (unit.Kind, unit.Parent, unit.Name, unit.Path, unit.Tags, unit.Attrs)),
        PeopleBetween(before, after),
        Difference<PersonRole>.Between(before.Roles, after.Roles, Key, role => Key(role)),
        Difference<Student>.Between(
            before.Students,
            after.Students,
            student => student.Id,
            student => (student.Name, student.Class, student.Family, student.Attrs)),
        Difference<Guardian>.Between(before.Guardians, after.Guardians, guardian => guardian.Person, guardian => guardian.Family),
        ClassHistory.Between(before, after, world, today));

    public static (PersonId, string, UnitId) Key(PersonRole role) => (role.Person, role.Code, role.Unit);

    /// <summary>Those gone are given as they shall be: bare.</summary>
    private static Difference<Person> PeopleBetween(StoredRoster before, Roster after)
    {
        foreach (var person in after.People)
            person.Locale = before.People.GetValueOrDefault(person.Id)?.Locale ?? person.Locale;

        var all = Difference<Person>.Between(
            before.People,
            after.People,
            person => person.Id,
            person => (person.Name, person.Locale, person.AadId, person.PhoneTail, person.Tags, person.Attrs));
        var withRoles = before.Roles.Values.Select(role => role.Person).ToHashSet();

        return all with { Gone = [.. all.Gone.Where(HasAnyPart).Select(Bare)] };

        bool HasAnyPart(Person person) =>
            person is not { AadId: null, PhoneTail: null, Tags: "", Attrs: "" }
            || withRoles.Contains(person.Id)
            || before.Guardians.ContainsKey(person.Id);
    }

    private static Person Bare(Person person) => new() { Id = person.Id, Name = person.Name, Locale = person.Locale };
}
