namespace CoEduBot.Bot.Tests.Programmes.Recount;

/// <summary>Days in a class, both included; open where null.</summary>
internal sealed record RawSpell(string Class, DateOnly? From, DateOnly? To);

internal sealed record RawStudent(string Id, int Family, IReadOnlyList<RawSpell> Spells, bool Listed);

/// <param name="Whole">With all the evidence its kind asks for, on all its topics.</param>
internal sealed record RawEntry(
    string Id, string Kind, string Host, DateOnly Day, string Lead, IReadOnlyList<string> Present, IReadOnlyList<string> Students, string Mode, string VisitType, bool Whole, bool Reversed);

internal sealed record RawDuty(string Role, string Person, string Student, DateOnly? From, DateOnly? To);

internal sealed record RawRecord(string Kind, string Subject, DateOnly Day);

/// <summary>
/// A year and a half of two schools, as somebody might have written it down: siblings in different classes, students who change
/// class or school in mid-year, visits by head teachers, cadres, paired teachers and people without any duty, whole and not.
/// </summary>
internal sealed class RawYear
{
    public static readonly DateOnly First = new(2025, 9, 1), Last = new(2027, 1, 31);

    /// <summary>Class, its school, whether it is of an entry grade.</summary>
    public static readonly IReadOnlyList<(string Class, string School, bool Entry)> Classes =
        [("c1", "s1", true), ("c2", "s1", false), ("c3", "s1", false), ("c4", "s2", true), ("c5", "s2", false)];

    /// <summary>Roles by person; the second head teacher of c2 is also paired.</summary>
    public static readonly IReadOnlyList<(string Person, string Roles, string Tags)> People =
    [
        ("h1", "head-teacher@c1", ""), ("h2", "head-teacher@c2;subject-teacher@s1", "paired-helper"), ("h3", "head-teacher@c3", ""),
        ("h4", "head-teacher@c4", ""), ("h5", "head-teacher@c5", ""), ("w1", "subject-teacher@s1", "paired-helper"),
        ("w2", "subject-teacher@s2", ""), ("k1", "visiting-cadre@county", ""), ("k2", "visiting-cadre@county", ""), ("p1", "principal@s1", ""),
    ];

    private static readonly string[] VisitModes = ["in-home", "at-school", "online", "by-pigeon"], ContactModes = ["onsite", "online", "phone"];

    private readonly Random _random;

    public RawYear(int seed)
    {
        _random = new Random(seed);
        Students = [.. Enumerable.Range(1, 14).Select(Student)];
        Duties = [.. Enumerable.Range(0, 12).Select(_ => Duty())];
        Entries = [.. Enumerable.Range(1, 140).Select(Entry)];
        Records = [.. Enumerable.Range(0, 24).Select(_ => Record())];
    }

    public IReadOnlyList<RawStudent> Students { get; }

    public IReadOnlyList<RawDuty> Duties { get; }

    public IReadOnlyList<RawEntry> Entries { get; }

    public IReadOnlyList<RawRecord> Records { get; }

    // Every third student shares the family of the one before; every third changed class once, some of them school.
    private RawStudent Student(int number)
    {
        var classes = Classes.Select(each => each.Class).OrderBy(_ => _random.Next()).ToList();
        var moved = Day();
        IReadOnlyList<RawSpell> spells = number % 3 == 0
            ? [new(classes[0], null, moved), new(classes[1], moved.AddDays(1), null)]
            : [new(classes[0], null, null)];

        return new RawStudent($"x{number}", number % 3 == 1 ? number : number - 1, spells, _random.Next(2) == 0);
    }

    private RawDuty Duty()
    {
        var from = _random.Next(2) == 0 ? (DateOnly?)null : Day();
        var to = _random.Next(3) > 0 ? (DateOnly?)null : Day();

        return _random.Next(2) == 0
            ? new("visiting-cadre", One("k1", "k2"), One(Students).Id, from, to)
            : new("subject-teacher", One("w1", "w2", "h2"), One(Students).Id, from, to);
    }

    private RawEntry Entry(int number)
    {
        var kind = One("home-visit", "home-visit", "home-visit", "care-contact", "consultation", "screening");
        var duty = kind == "home-visit" && _random.Next(2) == 0 ? One(Duties) : null;
        var first = duty is null ? One(Students) : Students.Single(each => each.Id == duty.Student);
        var siblings = Students.Where(each => each.Family == first.Family).Select(each => each.Id).ToList();
        IReadOnlyList<string> students = _random.Next(3) == 0 ? siblings : [first.Id];

        return new RawEntry(
            $"e{number}", kind, One(Classes).Class, Day(), duty?.Person ?? One(People).Person,
            _random.Next(3) == 0 ? [One(People).Person] : [], students,
            kind == "home-visit" ? One(VisitModes) : kind == "screening" ? "" : One(ContactModes),
            One("first", "return"), _random.Next(8) > 0, _random.Next(10) == 0);
    }

    private RawRecord Record()
    {
        var kind = One("care-file", "care-measure", "family-form", "care-list-checked");

        return new(kind, kind == "care-list-checked" ? One(Classes).Class : One(Students).Id, Day());
    }

    private DateOnly Day() => First.AddDays(_random.Next(Last.DayNumber - First.DayNumber + 1));

    private T One<T>(params IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
