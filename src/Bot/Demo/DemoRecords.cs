namespace CoEduBot.Bot.Demo;

/// <summary>Lines of records.csv: classes that went through their care list, files and measures of the students on it, family forms of the first grade.</summary>
internal sealed class DemoRecords(IReadOnlyList<DemoCounty.Student> students, DemoSeatHolders staff, Dice dice)
{
    public const string Header = "kind,subject,on,state,by,fields";

    private static readonly DateOnly Checked = new(2026, 9, 7), Forms = new(2026, 9, 2);

    // What schools do, not why: the demo invents no troubles.
    private static readonly string[] Measures = ["每两周谈心一次", "结对辅导作业", "每周与家长通一次电话", "参加社团活动"];

    private readonly List<DemoCounty.Student> _listed = [.. students.Where(DemoCare.IsListed)];

    public IEnumerable<string> Lines() => Lists().Concat(Files()).Concat(FamilyForms())
        .OrderBy(record => record.On)
        .ThenBy(record => record.Kind, StringComparer.Ordinal)
        .ThenBy(record => record.Subject, StringComparer.Ordinal)
        .Select(record => $"{record.Kind},{record.Subject},{DemoHistory.Iso(record.On)},{record.State},{record.By},{record.Fields}");

    private readonly record struct Kept(string Kind, string Subject, DateOnly On, string By, string State = "", string Fields = "");

    private IEnumerable<Kept> Lists() =>
        from unit in DemoUnits.Classes
        where dice.Chance(Percent(unit.Id, 30, 80, 100))
        select new Kept("care-list-checked", unit.Id, Day(Checked), HeadTeacher(unit.Id));

    private IEnumerable<Kept> Files()
    {
        foreach (var student in _listed)
        {
            var by = HeadTeacher(student.Class);
            if (dice.Chance(Percent(student.Class, 40, 90, 100)))
                yield return new Kept("care-file", student.Id, Day(Checked.AddDays(7)), by);
            if (dice.Chance(Percent(student.Class, 20, 60, 100)))
                yield return new Kept("care-measure", student.Id, Day(Checked.AddDays(14)), by, Fields: $"text={dice.One(Measures)}");
        }
    }

    // Here and there a family has reported a change that nobody has put down yet.
    private IEnumerable<Kept> FamilyForms() =>
        from student in students
        where student.Class.Contains("-g1-", StringComparison.Ordinal) && dice.Chance(Percent(student.Class, 40, 90, 100))
        select new Kept("family-form", student.Id, Day(Forms), HeadTeacher(student.Class), student.Number == 9 && dice.Chance(20) ? "change-reported" : "current");

    private string HeadTeacher(string unit) => staff.Of("head-teacher", unit);

    private DateOnly Day(DateOnly from) => DemoHistory.WorkingDay(from.AddDays(dice.Below(10)));

    private static int Percent(string unit, int behind, int middling, int good) =>
        DemoHistory.Of(DemoHistory.DiligenceOf(DemoUnits.SchoolOf(unit)), behind, middling, good);
}
