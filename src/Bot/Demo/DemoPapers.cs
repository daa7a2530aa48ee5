using System.Globalization;

namespace CoEduBot.Bot.Demo;

/// <summary>Lines of deliverables.csv: what schools, townships and the department handed in during the year.</summary>
internal sealed class DemoPapers(Dice dice)
{
    public const string Header = "kind,unit,refers_to,submitted_at,parts";

    /// <summary>Of the twelve schools these have handed in what they plan for December, in time.</summary>
    private static readonly string[] PlannedAhead = ["s02", "s03", "s05", "s07", "s09", "s10"];

    private static readonly int[] LedgerMonths = [1, 3, 4, 5, 6, 9, 10];

    public IEnumerable<string> Lines() => All()
        .OrderBy(paper => paper.At, StringComparer.Ordinal)
        .ThenBy(paper => paper.Kind, StringComparer.Ordinal)
        .ThenBy(paper => paper.Unit, StringComparer.Ordinal)
        .Select(paper => $"{paper.Kind},{paper.Unit},{paper.About},{paper.At},{paper.Parts}");

    private sealed record Paper(string Kind, string Unit, string About, string At, string Parts = "");

    private IEnumerable<Paper> All()
    {
        foreach (var school in DemoUnits.OfKind("school"))
        {
            var diligence = DemoHistory.DiligenceOf(school.Id);
            foreach (var paper in Plans(school.Id, diligence).Concat(Regular(school.Id, diligence)).Concat(Once(school.Id, diligence)))
                yield return paper;
        }

        foreach (var office in DemoUnits.OfKind("township").Concat(DemoUnits.OfKind("department")))
        {
            var diligence = office.Id == "t3" ? Diligence.Middling : Diligence.Good;
            foreach (var paper in Regular(office.Id, diligence).Append(Handed("local-rules", office.Id, new(2026, 2, 26))).Append(Handed("roadmap", office.Id, new(2026, 4, 15))))
                yield return paper;
        }

        foreach (var unit in DemoUnits.OfKind("kindergarten").Append(DemoUnits.All[0]))
            yield return Handed("roadmap", unit.Id, new(2026, 4, 20));
        yield return Handed("course-resources", DemoUnits.County, new(2026, 6, 10), "handbook;textbook;model-lessons");
    }

    // Due on the 20th, about the month after; a few come two days late.
    private IEnumerable<Paper> Plans(string school, Diligence diligence)
    {
        for (var month = 1; month <= 11; month++)
        {
            if (month < 11 ? !dice.Chance(DemoHistory.Of(diligence, 35, 85, 100)) : !PlannedAhead.Contains(school))
                continue;
            var late = month is > 3 and < 11 && diligence == Diligence.Middling && dice.Chance(20);
            var next = new DateOnly(2026, month, 1).AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            yield return Handed("next-month-plan", school, new DateOnly(2026, month, late ? 22 : 11 + dice.Below(9))) with { About = next };
        }
    }

    // The weekly schedule is for the week after and comes on Wednesday.
    private IEnumerable<Paper> Regular(string unit, Diligence diligence)
    {
        foreach (var month in LedgerMonths.Where(_ => dice.Chance(DemoHistory.Of(diligence, 40, 85, 100))))
            yield return Handed("monthly-ledger", unit, new DateOnly(2026, month, 26 + dice.Below(3)));
        for (var week = new DateOnly(2026, 9, 2); week <= DemoHistory.Last; week = week.AddDays(7))
            if (dice.Chance(DemoHistory.Of(diligence, 40, 85, 100)))
                yield return Handed("weekly-schedule", unit, week);
    }

    private IEnumerable<Paper> Once(string school, Diligence diligence)
    {
        yield return Handed("local-rules", school, diligence == Diligence.Behind ? new(2026, 4, 9) : new(2026, 3, 10 + dice.Below(15)));
        yield return Handed("visit-plan", school, new(2026, 3, 5 + dice.Below(10)));
        yield return Handed("co-education-plan", school, new(2026, 3, 16), "implementation-plan;school-work-plan");
        if (diligence == Diligence.Behind)
            yield break;

        yield return Handed("roadmap", school, new(2026, 4, 10 + dice.Below(15)));
        yield return Handed("visit-plan", school, new(2026, 9, 7 + dice.Below(15)));
        yield return Handed("co-education-plan", school, new(2026, 9, 14 + dice.Below(10)), diligence == Diligence.Good ? "implementation-plan;school-work-plan" : "implementation-plan");
        yield return Handed("school-plans", school, new(2026, 3, 20), "development-plan;yearly-plan;responsible-department");
        foreach (var report in new[] { "local-briefing", "case-digest" })
            foreach (var day in new DateOnly[] { new(2026, 6, 18), new(2026, 11, 12) }.Where(day => diligence == Diligence.Good || day.Month == 6))
                yield return Handed(report, school, day);
    }

    private Paper Handed(string kind, string unit, DateOnly day, string parts = "") =>
        new(kind, unit, "", string.Create(CultureInfo.InvariantCulture, $"{DemoHistory.Iso(day)}T{9 + dice.Below(8):00}:{dice.Below(6)}0:00+08:00"), parts);
}
