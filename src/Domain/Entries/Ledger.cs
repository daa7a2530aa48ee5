using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Entries;

/// <summary>Everything rules are judged by: the roster, what was held, handed in, ticked, measured. Plain facts; nothing in it is judged yet.</summary>
public sealed record Ledger
{
    public IReadOnlyList<Unit> Units { get; init; } = [];

    public IReadOnlyList<Member> People { get; init; } = [];

    public IReadOnlyList<Learner> Students { get; init; } = [];

    public IReadOnlyList<Carer> Guardians { get; init; } = [];

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    public IReadOnlyList<HandedIn> Documents { get; init; } = [];

    public IReadOnlyList<KeptRecord> Records { get; init; } = [];

    public IReadOnlyList<Tick> Ticks { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Values set locally over the programme's own; flags are 0 or 1.</summary>
    public IReadOnlyDictionary<string, decimal> Params { get; init; } = new Dictionary<string, decimal>();
}

/// <summary>Somebody on the staff roster, with roles by unit.</summary>
public sealed record Member(
    PersonId Id, IReadOnlyList<RoleHeld> Roles, IReadOnlyList<string> Tags, IReadOnlyDictionary<string, string> Attrs);

public readonly record struct RoleHeld(string Code, UnitId Unit);

/// <param name="Lists">Lists the student is on, such as `care-list`.</param>
/// <param name="History">Classes of earlier days.</param>
public sealed record Learner(
    StudentId Id, UnitId Class, IReadOnlyDictionary<string, string> Attrs, IReadOnlyList<string> Lists, IReadOnlyList<ClassSpell> History);

/// <summary>Days in a class, both ends included; open where null.</summary>
public sealed record ClassSpell(UnitId Class, DateOnly? From, DateOnly? To);

/// <summary>A guardian and the students in his or her care.</summary>
public sealed record Carer(PersonId Id, IReadOnlyList<StudentId> Students);

/// <summary>A document handed in. Several of one kind, unit and <see cref="RefersTo"/> are resubmissions.</summary>
/// <param name="By">The unit or person it is from.</param>
/// <param name="RefersTo">YYYY-MM, an engagement's id, a term's id; empty is the period it was handed in.</param>
/// <param name="State">`submitted`, `returned`, `accepted`, …; empty is submitted.</param>
public sealed record HandedIn(
    string Kind, string By, string RefersTo, DateTimeOffset SubmittedAt, int? Chars, string State, DateTimeOffset? DecidedAt,
    IReadOnlyList<string> Parts, IReadOnlyList<string> Signers, IReadOnlyList<string> Recipients);

/// <param name="Subject">A unit, person or student.</param>
public sealed record KeptRecord(
    string Kind, string Subject, DateOnly On, string State, PersonId? By, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);

/// <summary>An item of a checklist, confirmed by somebody.</summary>
public sealed record Tick(string Rule, string Item, string Subject, DateOnly On, PersonId By);

/// <summary>A measured or attested figure; shares come as 0.79, 79 or counts.</summary>
/// <param name="Of">The second number of `79/100`; null otherwise.</param>
public sealed record Figure(string Name, string Subject, DateOnly On, decimal Value, decimal? Of);

/// <summary>A role a person is given over a student, a unit or another person, both days included.</summary>
public sealed record Assignment(string Role, PersonId Person, string Subject, DateOnly? From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}

/// <param name="Period">Code or id of a period, such as `2022-05`; empty is every period.</param>
public sealed record Waiver(string Rule, string Subject, string Period, string Reason, PersonId By);
