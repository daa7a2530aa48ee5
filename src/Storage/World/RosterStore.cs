using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.World;

/// <summary>Writes roster changes in an order that foreign keys and unique indexes allow.</summary>
internal sealed class RosterStore(CoEduDb db, CancellationToken cancel)
{
    public async Task Store(RosterChanges changes)
    {
        // Whatever points at units and people and is no longer true goes first, the units nobody points at last.
        await new Bulk<Guardian>(db, cancel).Delete(changes.Guardians.Gone);
        await new Bulk<PersonRole>(db, cancel).Delete(changes.Roles.Gone);
        await new Bulk<Student>(db, cancel).Delete(changes.Students.Gone);

        await Units(changes.Units);
        await People(changes.People);

        await new Bulk<PersonRole>(db, cancel).Insert(changes.Roles.Added);
        await new Bulk<Student>(db, cancel).Insert(changes.Students.Added);
        await new Bulk<Student>(db, cancel).Update(changes.Students.Changed, nameof(Student.Name), nameof(Student.Class), nameof(Student.Family), nameof(Student.Attrs));
        await new Bulk<Guardian>(db, cancel).Insert(changes.Guardians.Added);
        await new Bulk<Guardian>(db, cancel).Update(changes.Guardians.Changed, nameof(Guardian.Family));

        await Spells(changes.Spells);

        await new Bulk<Unit>(db, cancel).Delete(changes.Units.Gone);
    }

    private async Task Spells(Difference<ClassSpellKept> spells)
    {
        var id = await db.ClassSpells.MaxAsync(spell => (long?)spell.Id, cancel) ?? 0;
        var bulk = new Bulk<ClassSpellKept>(db, cancel);

        await bulk.Delete(spells.Gone);
        await bulk.Insert(spells.Added.Select(spell => new ClassSpellKept { Id = ++id, Student = spell.Student, Class = spell.Class, FromDay = spell.FromDay, ToDay = spell.ToDay }));
    }

    private async Task Units(Difference<Unit> units)
    {
        var bulk = new Bulk<Unit>(db, cancel);

        await bulk.Insert(units.Added);
        await bulk.Update(units.Changed, nameof(Unit.Kind), nameof(Unit.Parent), nameof(Unit.Name), nameof(Unit.Path), nameof(Unit.Tags), nameof(Unit.Attrs));
    }

    private async Task People(Difference<Person> people)
    {
        var bulk = new Bulk<Person>(db, cancel);

        // Accounts are unique and may go from one row to another.
        await bulk.Update(people.Changed.Select(person => new Person { Id = person.Id, Name = person.Name }), nameof(Person.AadId));
        await bulk.Update(people.Gone, nameof(Person.AadId), nameof(Person.PhoneTail), nameof(Person.Tags), nameof(Person.Attrs));
        await bulk.Insert(people.Added);
        await bulk.Update(people.Changed, nameof(Person.Name), nameof(Person.Locale), nameof(Person.AadId), nameof(Person.PhoneTail), nameof(Person.Tags), nameof(Person.Attrs));
        await Forget(people.Gone);
    }

    /// <summary>Where somebody who left was reached, and what they last saw.</summary>
    private async Task Forget(IReadOnlyList<Person> gone)
    {
        foreach (var some in gone.Select(person => person.Id).Chunk(500))
        {
            await db.Addresses.Where(address => some.Contains(address.Person)).ExecuteDeleteAsync(cancel);
            await db.LastCards.Where(card => some.Contains(card.Person)).ExecuteDeleteAsync(cancel);
        }
    }
}
