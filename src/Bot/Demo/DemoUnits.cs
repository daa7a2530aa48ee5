namespace CoEduBot.Bot.Demo;

/// <summary>A unit of the demo county, as units.csv writes it.</summary>
internal sealed record DemoUnit(string Id, string Kind, string Parent, string Name, string Tags = "", string Attrs = "");

/// <summary>One county, three townships of four schools, 120 classes: a large school, a middling one and two of one class a grade.</summary>
internal static class DemoUnits
{
    public const string County = "county";

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

        for (var township = 0; township < DemoNames.Townships.Count; township++)
        {
            yield return new DemoUnit($"t{township + 1}", "township", County, DemoNames.Townships[township]);

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
            yield return new DemoUnit($"{id}-g{grade}", "grade", id, DemoNames.Grades[grade - 1], tags, $"grade={grade}");

            for (var number = 1; number <= ClassesByGrade[school][grade - 1]; number++)
                yield return new DemoUnit($"{id}-g{grade}-c{number}", "class", $"{id}-g{grade}", $"{DemoNames.Grades[grade - 1]}{number}班", tags, $"grade={grade}");
        }
    }

    private static int Depth(string kind) => kind switch
    {
        "county"   => 0,
        "township" => 1,
        // A school stands before its own grades and classes, and they before the next school.
        _          => 2,
    };
}
