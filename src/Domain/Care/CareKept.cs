using CoEduBot.Domain.Entries;

namespace CoEduBot.Domain.Care;

/// <summary>A student on a list such as `care-list`. Who it is, is sealed; how many there are in a school is not.</summary>
public sealed class CareListed : Kept
{
    public required UnitId School { get; init; }

    public required string List { get; init; }

    /// <summary>The student's id; sealed. Why somebody is on the list is not kept at all.</summary>
    public required Sealed Student { get; init; }
}

/// <summary>Somebody is given a role for a student: a cadre who visits, a teacher who is paired. The student is sealed: whoever is assigned is on the list.</summary>
public sealed class AssignmentMade : Kept
{
    /// <summary>Kebab-case role code: `visiting-cadre`, `subject-teacher`.</summary>
    public required string Role { get; init; }

    public required PersonId Person { get; init; }

    public required UnitId School { get; init; }

    public required Sealed Student { get; init; }

    public DateOnly? FromDay { get; init; }

    public DateOnly? ToDay { get; init; }
}

/// <summary>A record rules ask for: `care-file`, `care-measure`, `family-form`, `care-list-checked`, … Its subject and what it says are sealed.</summary>
public sealed class RecordKept : Kept
{
    public required string Kind { get; init; }

    public required UnitId School { get; init; }

    /// <summary>Id of the student, person or unit it is about; sealed.</summary>
    public required Sealed Subject { get; init; }

    public required DateOnly Day { get; init; }

    public string State { get; init; } = "";

    /// <summary>`k=v|v;..`; sealed.</summary>
    public required Sealed Fields { get; init; }
}

/// <summary>Days a student was in a class, both included; open where null.</summary>
public sealed class ClassSpellKept
{
    public long Id { get; init; }

    public required StudentId Student { get; init; }

    public required UnitId Class { get; init; }

    public DateOnly? FromDay { get; init; }

    public DateOnly? ToDay { get; init; }
}
