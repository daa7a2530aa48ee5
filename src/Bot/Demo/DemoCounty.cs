using System.Globalization;
using System.Text;

namespace CoEduBot.Bot.Demo;

/// <summary>
/// The demo county as a world folder: the same files, byte for byte, whenever and wherever it is generated. It is checked
/// in at demo/county; `demo-county --out demo/county` writes it again after a change here.
/// </summary>
public static class DemoCounty
{
    private const ulong Seed = 20260901;

    /// <summary>File name to content, UTF-8 with LF.</summary>
    public static IReadOnlyDictionary<string, string> Files()
    {
        var staff = DemoStaff.Of(new Dice(Seed));
        var families = DemoFamilies.Of(staff, new Dice(Seed + 1));
        var students = Students(families, new Dice(Seed + 2));
        var guardians = Guardians(families, students);
        var seats = new DemoSeatHolders(staff);

        return new Dictionary<string, string>
        {
            ["units.csv"] = Csv("id,kind,parent,name,tags,attrs", DemoUnits.All.Select(unit => $"{unit.Id},{unit.Kind},{unit.Parent},{unit.Name},{unit.Tags},{unit.Attrs}")),
            ["people.csv"] = Csv("id,name,roles,tags,attrs,locale,aad_id", staff.Select(Line)),
            ["students.csv"] = Csv("id,name,class,attrs,lists", students.Select(Line)),
            ["guardians.csv"] = Csv("id,name,students,locale,aad_id,phone_tail", guardians.Select(Line)),
            ["assignments.csv"] = Csv("role,person,student", DemoCare.Assignments(students, staff)),
            ["engagements.csv"] = Csv(DemoHistory.EntryHeader, DemoHistory.Entries(students, seats, new Dice(Seed + 3))),
            ["deliverables.csv"] = Csv(DemoPapers.Header, new DemoPapers(new Dice(Seed + 4)).Lines()),
            ["ticks.csv"] = Csv(DemoTicks.Header, new DemoTicks(seats, new Dice(Seed + 5)).Lines()),
            ["records.csv"] = Csv(DemoRecords.Header, new DemoRecords(students, seats, new Dice(Seed + 6)).Lines()),
            ["params.csv"] = Csv("name,value", DemoCare.Params.Select(param => $"{param.Name},{param.Value}")),
            ["personas.csv"] = Csv("alias,person", DemoPersonas.Of(staff, guardians).Select(persona => $"{persona.Alias},{persona.Person}")),
        };
    }

    /// <param name="Family">The family's place, and the child's in it.</param>
    internal sealed record Student(string Id, string Name, string Class, int Number, int Family, int Child);

    internal sealed record Parent(string Id, int Family, DemoGuardian Is, IReadOnlyList<string> Students);

    private static List<Student> Students(IReadOnlyList<DemoFamily> families, Dice dice)
    {
        var byClass = families
            .SelectMany((family, place) => family.Children.Select((name, child) => (name, unit: family.Classes[child], place, child)))
            .ToLookup(child => child.unit);

        var students = new List<Student>();
        foreach (var unit in DemoUnits.Classes)
        {
            var number = 0;
            foreach (var (name, _, place, child) in dice.Shuffled(byClass[unit.Id]))
                students.Add(new Student(Id("st", students.Count + 1, "0000"), name, unit.Id, ++number, place, child));
        }

        return students;
    }

    private static List<Parent> Guardians(IReadOnlyList<DemoFamily> families, List<Student> students)
    {
        var guardians = new List<Parent>();
        foreach (var children in students.GroupBy(student => student.Family))
        {
            foreach (var guardian in families[children.Key].Guardians)
            {
                var own = children.Where(child => guardian.Of.Contains(child.Child)).Select(child => child.Id);
                guardians.Add(new Parent(Id("g", guardians.Count + 1, "00000"), children.Key, guardian, [.. own]));
            }
        }

        return guardians;
    }

    private static string Line(DemoStaffer person) =>
        $"{person.Id},{person.Name},{person.Roles},{person.Tags},{person.Attrs},zh-Hans,{person.AadId}";

    private static string Line(Student student) =>
        string.Create(CultureInfo.InvariantCulture, $"{student.Id},{student.Name},{student.Class},number={student.Number},{(DemoCare.IsListed(student) ? DemoCare.List : "")}");

    private static string Line(Parent parent) =>
        $"{parent.Id},{parent.Is.Name},{string.Join(';', parent.Students)},{parent.Is.Locale},{parent.Is.AadId},{parent.Is.PhoneTail}";

    private static string Id(string letters, int number, string digits) => letters + number.ToString(digits, CultureInfo.InvariantCulture);

    private static string Csv(string header, IEnumerable<string> lines) =>
        new StringBuilder().AppendJoin('\n', lines.Prepend(header)).Append('\n').ToString();
}
