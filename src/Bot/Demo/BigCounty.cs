using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Demo;

/// <summary>The roster of a county of any size, for benchmarks: ten classes of forty a school, a township to eighteen schools. Made the same way every time.</summary>
internal sealed class BigCounty
{
    private const int ClassesPerSchool = 10, ClassesPerGrade = 2, StudentsPerClass = 40, SubjectTeachersPerSchool = 20, SchoolsPerTownship = 18;

    private static readonly string[] Stages = ["primary", "upper-primary", "junior", "senior", "upper-primary"];

    private readonly Dice _dice = new(2026);

    public BigCounty(int schools)
    {
        Add("county", "county", null);
        Add("office", "department", "county");
        for (var number = 0; number * SchoolsPerTownship < schools; number++)
            Township(Id("t", number));
        for (var number = 0; number < schools; number++)
            School(Id("s", number), Id("t", number / SchoolsPerTownship), number);

        Person("officer", ("county-office", "county"), ("county-officer", "county"));
        for (var number = 0; number < schools / 2; number++)
            Person(Id("cadre", number), ("visiting-cadre", "county"));
    }

    public List<Unit> Units { get; } = [];

    public List<Member> People { get; } = [];

    public List<Learner> Students { get; } = [];

    public List<Assignment> Assignments { get; } = [];

    /// <summary>Students of each class.</summary>
    public Dictionary<string, List<StudentId>> Classes { get; } = [];

    private readonly Dictionary<string, string> _paths = [];

    private void Township(string township)
    {
        Add(township, "township", "county");
        Person($"{township}-lead", ("township-lead", township));
        for (var number = 0; number < 3; number++)
        {
            Add($"{township}-community{number}", "community-parent-school", township);
            Person($"{township}-volunteer{number}", ("volunteer", $"{township}-community{number}"), ("lecturer", $"{township}-community{number}"));
        }
    }

    private void School(string school, string township, int number)
    {
        var kindergarten = number % 8 == 7;
        Add(school, kindergarten ? "kindergarten" : "school", township, number < 10 && !kindergarten ? "pilot;primary" : "primary");
        Person($"{school}-principal", ("principal", school), ("lecturer", school));
        Person($"{school}-moral", ("moral-director", school), ("manager", school));
        for (var teacher = 0; teacher < SubjectTeachersPerSchool; teacher++)
            Person($"{school}-teacher{teacher}", ("subject-teacher", school));
        for (var place = 0; place < ClassesPerSchool; place++)
            Class(school, place, number);
    }

    private void Class(string school, int place, int number)
    {
        var grade = $"{school}-g{place / ClassesPerGrade}";
        var id = $"{grade}-c{place % ClassesPerGrade}";
        if (place % ClassesPerGrade == 0)
            Add(grade, "grade", school, attrs: $"stage={Stages[place / ClassesPerGrade]};is-entry-grade={(place == 0 ? "true" : "false")}");
        Add(id, "class", grade);
        Person($"{id}-head", ("head-teacher", id), ("subject-teacher", school));

        var students = Classes[id] = [];
        for (var seat = 0; seat < StudentsPerClass; seat++)
            students.Add(Student($"{id}-{seat:00}", id, school, number));
    }

    private StudentId Student(string id, string inClass, string school, int number)
    {
        var cared = _dice.Chance(5);
        var student = new StudentId(id);
        Students.Add(new Learner(student, new UnitId(inClass), NoAttrs, cared ? CareList : [], []));
        if (cared)
        {
            Assignments.Add(new Assignment("visiting-cadre", new PersonId(Id("cadre", number / 2)), id, null, null));
            Assignments.Add(new Assignment("subject-teacher", new PersonId($"{school}-teacher{_dice.Below(SubjectTeachersPerSchool)}"), id, null, null));
        }

        return student;
    }

    private void Add(string id, string kind, string? parent, string tags = "", string attrs = "")
    {
        _paths[id] = $"{(parent is null ? "/" : _paths[parent])}{id}/";
        Units.Add(new Unit { Id = new(id), Kind = kind, Parent = parent is null ? null : new UnitId(parent), Name = id, Path = _paths[id], Tags = tags, Attrs = attrs });
    }

    private void Person(string id, params IReadOnlyList<(string Code, string Unit)> roles) =>
        People.Add(new Member(new PersonId(id), [.. roles.Select(role => new RoleHeld(role.Code, new UnitId(role.Unit)))], [], NoAttrs));

    private static string Id(string letter, int number) => letter + (number + 1).ToString(CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, string> NoAttrs = [];

    private static readonly string[] CareList = ["care-list", "care-students"];
}
