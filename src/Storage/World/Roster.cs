using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Storage.World;

/// <summary>The rows a world asks for: paths worked out, families found, a teacher who is a parent made one person.</summary>
internal sealed record Roster(
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Person> People,
    IReadOnlyList<PersonRole> Roles,
    IReadOnlyList<Student> Students,
    IReadOnlyList<Guardian> Guardians)
{
    /// <param name="known">The families as they are stored, which keep their ids.</param>
    public static Roster Of(World world, IReadOnlyDictionary<StudentId, FamilyId> known)
    {
        var parents = Parents(world);
        var families = Families.Of(world.Students.Select(student => student.Id), parents.Select(parent => parent.Children), known);

        return new Roster(
            Tree(world),
            [.. Staff(world, parents), .. parents.Where(parent => parent.Staff is null).Select(parent => PersonOf(parent.Row))],
            [.. world.People.SelectMany(person => person.Roles.Select(role => new PersonRole { Person = person.Id, Code = role.Code, Unit = role.Unit }))],
            [.. world.Students.Select(student => StudentOf(student, families[student.Id]))],
            [.. parents.Select(parent => new Guardian { Person = parent.Id, Family = families[parent.Children[0]] })]);
    }

    /// <summary>The way from the top to a unit, `/county/t1/`.</summary>
    /// <exception cref="InvalidDataException">The units above are a circle, or one of them is missing.</exception>
    public static string Path(UnitId unit, IReadOnlyDictionary<UnitId, UnitId?> parents)
    {
        var path = "/";
        for (UnitId? step = unit; step is { } id; step = parents.TryGetValue(id, out var parent) ? parent : throw new InvalidDataException($"no unit {id}"))
        {
            path = $"/{id}{path}";
            if (path.Length > 4_000)
                throw new InvalidDataException($"units in a circle at {unit}");
        }

        return path;
    }

    /// <param name="Staff">The same person in people.csv; null for one who is a guardian only.</param>
    /// <param name="Children">Never empty, the same child never twice.</param>
    private sealed record Parent(PersonId Id, GuardianRow Row, PersonRow? Staff, IReadOnlyList<StudentId> Children);

    private static List<Parent> Parents(World world)
    {
        var byId = world.People.ToDictionary(person => person.Id);
        var byAccount = world.People.Where(person => person.AadId is not null).ToDictionary(person => person.AadId!);

        return
        [
            .. world.Guardians
                .Select(row => (row, staff: byId.GetValueOrDefault(row.Id) ?? byAccount.GetValueOrDefault(row.AadId ?? "")))
                .GroupBy(pair => pair.staff?.Id ?? pair.row.Id)
                .Select(rows => new Parent(
                    rows.Key, rows.First().row, rows.First().staff, [.. rows.SelectMany(pair => pair.row.Students).Distinct()])),
        ];
    }

    internal static List<Unit> Tree(World world)
    {
        var parents = world.Units.ToDictionary(unit => unit.Id, unit => unit.Parent);

        return
        [
            .. world.Units.Select(unit => new Unit
            {
                Id = unit.Id,
                Kind = unit.Kind,
                Parent = unit.Parent,
                Name = unit.Name,
                Path = Path(unit.Id, parents),
                Tags = unit.Tags,
                Attrs = unit.Attrs,
            }),
        ];
    }

    private static IEnumerable<Person> Staff(World world, List<Parent> parents)
    {
        var asParents = parents.Where(parent => parent.Staff is not null).ToDictionary(parent => parent.Id, parent => parent.Row);

        return world.People.Select(person => new Person
        {
            Id = person.Id,
            Name = person.Name,
            Locale = person.Locale ?? asParents.GetValueOrDefault(person.Id)?.Locale,
            AadId = person.AadId,
            PhoneTail = asParents.GetValueOrDefault(person.Id)?.PhoneTail,
            Tags = person.Tags,
            Attrs = person.Attrs,
        });
    }

    private static Person PersonOf(GuardianRow guardian) => new()
    {
        Id = guardian.Id,
        Name = guardian.Name,
        Locale = guardian.Locale,
        AadId = guardian.AadId,
        PhoneTail = guardian.PhoneTail,
    };

    private static Student StudentOf(StudentRow student, FamilyId family) => new()
    {
        Id = student.Id,
        Name = student.Name,
        Class = student.Class,
        Family = family,
        Attrs = student.Attrs,
    };
}
