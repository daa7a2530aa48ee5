using System.Globalization;

namespace CoEduBot.Bot.Demo;

/// <summary>Somebody of people.csv; all staff have Teams.</summary>
internal sealed record DemoStaffer(string Id, string Name, string Roles, string Tags, string Attrs, string AadId)
{
    public bool Has(string role, string unit) => Roles.Split(';').Contains($"{role}@{unit}");
}

/// <summary>
/// Two county officers, a lead for each township; for each school a principal, a moral-education director, head teachers,
/// subject teachers; then those of the department, the kindergartens and the community parent schools.
/// </summary>
internal static class DemoStaff
{
    /// <summary>Tag of subject teachers who help students of the care list, one to one.</summary>
    public const string PairedHelper = "paired-helper";

    private static readonly IReadOnlyList<string> Subjects = ["english", "music", "sports"];

    public static IReadOnlyList<DemoStaffer> Of(Dice dice)
    {
        var staff = new List<DemoStaffer>();
        foreach (var (roles, attrs, tags) in SchoolPosts().Concat(OtherPosts()))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"w{staff.Count + 1:000}");
            staff.Add(new DemoStaffer(id, NewName(staff, dice), roles, tags, attrs, dice.Guid()));
        }

        return staff;
    }

    private static IEnumerable<(string Roles, string Attrs, string Tags)> SchoolPosts()
    {
        yield return ($"county-officer@{DemoUnits.County}", "", "");
        yield return ($"county-officer@{DemoUnits.County};lecturer@{DemoUnits.County}", "source=in-school", "");

        foreach (var township in DemoUnits.OfKind("township"))
            yield return ($"township-lead@{township.Id}", "", "");

        foreach (var school in DemoUnits.OfKind("school"))
        {
            yield return ($"principal@{school.Id};board-head@{school.Id}", "", "");
            yield return ($"moral-director@{school.Id};lecturer@{school.Id};manager@{school.Id}", "source=in-school", "");

            var classes = DemoUnits.Classes.Where(unit => DemoUnits.SchoolOf(unit.Id) == school.Id).ToList();
            foreach (var unit in classes)
                yield return ($"head-teacher@{unit.Id}", "", "");

            for (var subject = 0; subject < Subjects.Count; subject++)
            {
                var taught = classes.Where((_, place) => place % Subjects.Count == subject).Select(unit => $"subject-teacher@{unit.Id}");
                yield return (string.Join(';', taught), $"subject={Subjects[subject]}", subject == 0 ? PairedHelper : "");
            }
        }
    }

    // After all others, so that the ids before them stay.
    private static IEnumerable<(string Roles, string Attrs, string Tags)> OtherPosts()
    {
        yield return ($"visiting-cadre@{DemoUnits.Department};lecturer@{DemoUnits.County}", "source=expert", "");
        foreach (var township in DemoUnits.OfKind("township"))
            yield return ($"visiting-cadre@{township.Id}", "", "");

        foreach (var kindergarten in DemoUnits.OfKind("kindergarten"))
            yield return ($"principal@{kindergarten.Id};lecturer@{kindergarten.Id}", "source=in-school", "");

        foreach (var school in DemoUnits.OfKind("community-parent-school"))
        {
            yield return ($"community-worker@{school.Id};lecturer@{school.Id}", "source=in-school", "");
            yield return ($"volunteer@{school.Id};lecturer@{school.Id}", "source=parent", "");
        }
    }

    // Two teachers of one name would make every demo sentence ambiguous.
    private static string NewName(List<DemoStaffer> staff, Dice dice)
    {
        string name;
        do
            name = DemoNames.Adult(dice, DemoNames.Surname(dice));
        while (staff.Any(other => other.Name == name));

        return name;
    }
}
