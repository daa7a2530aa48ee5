using System.Collections.Concurrent;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Domain.Rules;

/// <summary>Who is where on the roster, by unit: found in one step however large the county.</summary>
public sealed class Rosters
{
    private readonly ILookup<string, Learner> settled;
    private readonly IReadOnlyList<Learner> movers;
    private readonly ConcurrentDictionary<DateOnly, ILookup<string, Learner>> moved = new();

    public Rosters(Ledger ledger)
    {
        settled = ledger.Students.Where(student => student.History.Count == 0).ToLookup(student => student.Class.Value, StringComparer.Ordinal);
        movers = [.. ledger.Students.Where(student => student.History.Count > 0)];
        PeopleAt = ledger.People
            .SelectMany(person => person.Roles.Select(held => (held.Unit, held.Code, Person: person)))
            .ToLookup(each => each.Unit.Value, each => (each.Code, each.Person), StringComparer.Ordinal);
        AssignedTo = ledger.Assignments.ToLookup(each => each.Subject, StringComparer.Ordinal);
        GuardedBy = ledger.Guardians.ToLookup(carer => carer.Id.Value, StringComparer.Ordinal);
    }

    /// <summary>People with a role at the unit itself, once for each role.</summary>
    public ILookup<string, (string Role, Member Person)> PeopleAt { get; }

    /// <summary>Assignments by what they are over: a student, a unit, a person.</summary>
    public ILookup<string, Assignment> AssignedTo { get; }

    /// <summary>Guardians by id.</summary>
    public ILookup<string, Carer> GuardedBy { get; }

    /// <summary>Students who are in the class on a day.</summary>
    public IEnumerable<Learner> StudentsIn(string unit, DateOnly day)
    {
        if (movers.Count == 0)
            return settled[unit];

        var there = moved.GetOrAdd(day, on => movers.ToLookup(student => ClassOf(student, on), StringComparer.Ordinal));

        return settled[unit].Concat(there[unit]);
    }

    /// <summary>The class of a student on a day; empty before he came to any.</summary>
    public static string ClassOf(Learner student, DateOnly day)
    {
        if (student.History.Count == 0)
            return student.Class.Value;

        var spell = student.History
            .Where(each => (each.From is null || day >= each.From) && (each.To is null || day <= each.To))
            .OrderByDescending(each => each.From ?? DateOnly.MinValue)
            .ThenBy(each => each.Class.Value, StringComparer.Ordinal)
            .FirstOrDefault();

        // Where no spell says otherwise it is the class the roster names, unless that one is known to begin later.
        return spell is not null ? spell.Class.Value
            : student.History.Any(each => each.Class == student.Class && each.From > day) ? ""
            : student.Class.Value;
    }
}
