namespace CoEduBot.Bot.Demo;

/// <summary>What programmes ask of the demo county beyond its roster: some students on the care list and who visits them, and numbers of its size.</summary>
internal static class DemoCare
{
    public const string List = "care-list";

    private const int EveryClasses = 5;
    private const int Number = 7;

    /// <summary>The programmes speak of a county of 17 townships; this one has three.</summary>
    public static readonly IReadOnlyList<(string Name, int Value)> Params =
    [
        ("pilot-schools", 3),
        ("training-batches", 1),
        ("batch-from", 100),
        ("batch-to", 130),
        ("families-county", 10_000),
    ];

    private static readonly HashSet<string> Classes = [.. DemoUnits.Classes.Where((_, place) => place % EveryClasses == 0).Select(unit => unit.Id)];

    /// <summary>One student in every fifth class, by number and nothing else: the demo invents no troubles.</summary>
    public static bool IsListed(DemoCounty.Student student) => student.Number == Number && Classes.Contains(student.Class);

    /// <summary>
    /// Lines of assignments.csv: for each a cadre, in turn, and the teacher of the school who is paired with students. The school one plays
    /// first has something left to assign.
    /// </summary>
    public static IEnumerable<string> Assignments(IReadOnlyList<DemoCounty.Student> students, IReadOnlyList<DemoStaffer> staff)
    {
        var cadres = staff.Where(person => person.Roles.StartsWith("visiting-cadre@", StringComparison.Ordinal)).ToList();
        var listed = students.Where(IsListed).ToList();

        for (var place = 0; place < listed.Count; place++)
        {
            var left = Left(listed, listed[place]);
            if (left > 2)
                yield return $"visiting-cadre,{cadres[place % cadres.Count].Id},{listed[place].Id}";
            if (left > 1)
                yield return $"subject-teacher,{PairedTeacher(staff, listed[place])},{listed[place].Id}";
        }
    }

    // In the school one plays first the last but one has no cadre, the last has nobody.
    private static int Left(List<DemoCounty.Student> listed, DemoCounty.Student student)
    {
        var school = DemoUnits.SchoolOf(student.Class);
        var own = listed.FindAll(other => DemoUnits.SchoolOf(other.Class) == school);

        return school == DemoUnits.SchoolOf(DemoFamilies.PersonasClass) ? own.Count - own.IndexOf(student) : own.Count + 2;
    }

    private static string PairedTeacher(IReadOnlyList<DemoStaffer> staff, DemoCounty.Student student) => staff.First(person =>
        person.Tags == DemoStaff.PairedHelper
        && person.Roles.StartsWith($"subject-teacher@{DemoUnits.SchoolOf(student.Class)}-", StringComparison.Ordinal)).Id;
}
