namespace CoEduBot.Bot.Demo;

/// <summary>A unit of the demo county, as units.csv writes it.</summary>
internal sealed record DemoUnit(string Id, string Kind, string Parent, string Name, string Tags = "", string Attrs = "");

/// <summary>
/// One county, three townships of four schools, 120 classes: a large school, a middling one and two of one class a grade.
/// Beside them a department, a community parent school in each township and two kindergartens, whose classes are not on the roster.
/// </summary>
internal static class DemoUnits
{
    public const string County = "county";
    public const string Department = "d1";

    private const int Kindergartens = 2;

    /// <summary>From this grade on pupils are screened: programmes call it upper primary.</summary>
    private const int UpperFrom = 4;

    private static readonly IReadOnlyList<IReadOnlyList<int>> ClassesByGrade =
    [
        [3, 3, 3, 3, 2, 2],
        [2, 2, 2, 2, 2, 2],
        [1, 1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1, 1],
    ];

    public static readonly IReadOnlyList<DemoUnit> All = [.. Trees().OrderBy(unit => Depth(unit.Kind)).ThenBy(unit => unit.Id, StringComparer.Ordinal)];

    public static readonly IReadOnlyList<DemoUnit> Classes = [.. All.Where(unit => unit.Kind == "class")];

    public static IEnumerable<DemoUnit> OfKind(string kind) => All.Where(unit => unit.Kind == kind);

    /// <summary>`s01` of `s01-g3-c2`.</summary>
    public static string SchoolOf(string unit) => unit.Split('-')[0];

    private static IEnumerable<DemoUnit> Trees()
    {
        yield return new DemoUnit(County, "county", "", DemoNames.County);
        yield return new DemoUnit(Department, "department", County, DemoNames.County + DemoNames.Department);

        for (var township = 0; township < DemoNames.Townships.Count; township++)
        {
            var (id, name) = ($"t{township + 1}", DemoNames.Townships[township]);
            yield return new DemoUnit(id, "township", County, name);
            yield return new DemoUnit($"cps{township + 1}", "community-parent-school", id, name + DemoNames.CommunitySchool);
            if (township < Kindergartens)
                yield return new DemoUnit($"k{township + 1:00}", "kindergarten", id, name + DemoNames.Kindergarten, Attrs: "stage=preschool");

            for (var school = 0; school < DemoNames.Schools[township].Count; school++)
            {
                foreach (var unit in School(township, school))
                    yield return unit;
            }
        }
    }

    private static IEnumerable<DemoUnit> School(int township, int school)
    {
        var id = $"s{(township * ClassesByGrade.Count) + school + 1:00}";
        var name = DemoNames.Townships[township] + DemoNames.Schools[township][school];
        yield return new DemoUnit(id, "school", $"t{township + 1}", name, school == 0 ? "pilot" : "", "stage=primary");

        for (var grade = 1; grade <= DemoNames.Grades.Count; grade++)
        {
            var tags = grade == 1 ? "entry-grade" : "";
            var attrs = GradeAttrs(grade);
            yield return new DemoUnit($"{id}-g{grade}", "grade", id, DemoNames.Grades[grade - 1], tags, attrs);

            for (var number = 1; number <= ClassesByGrade[school][grade - 1]; number++)
                yield return new DemoUnit($"{id}-g{grade}-c{number}", "class", $"{id}-g{grade}", $"{DemoNames.Grades[grade - 1]}{number}班", tags, attrs);
        }
    }

    private static string GradeAttrs(int grade) => grade switch
    {
        1            => $"grade={grade};stage=primary;is-entry-grade=true",
        >= UpperFrom => $"grade={grade};stage=upper-primary",
        _            => $"grade={grade};stage=primary",
    };

    private static int Depth(string kind) => kind switch
    {
        "county"                   => 0,
        "department" or "township" => 1,
        // A school stands before its own grades and classes, and they before the next school.
        _                          => 2,
    };
}
