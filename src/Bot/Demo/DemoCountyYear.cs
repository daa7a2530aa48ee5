using System.Globalization;

namespace CoEduBot.Bot.Demo;

/// <summary>What the county, its townships, community parent schools and kindergartens held in the year.</summary>
internal sealed class DemoCountyYear(DemoSeatHolders staff, Dice dice)
{
    private const string LectureEvidence = "photo:3;video:1;text-report:1;label-photo:1", Answers = "lecturer=4.5/40;content=4.4/40";

    private static readonly string[] Venues = ["village", "community", "enterprise", "office"];

    private static readonly string[] Contests = ["lecturer-award", "sketch-show", "family-letter", "growth-report-team"];

    private static readonly (DateOnly From, DateOnly To) Year = (DemoHistory.Spring.From, DemoHistory.Last);

    public IEnumerable<DemoEntry> Entries() => Lectures().Concat(Trainings()).Concat(OfContests()).Concat(Community()).Concat(Kindergartens());

    private IEnumerable<DemoEntry> Lectures()
    {
        foreach (var (unit, times) in new[] { ("county", 9), ("t1", 10), ("t2", 8), ("t3", 5) })
        {
            for (var time = 0; time < times; time++)
                yield return new DemoEntry("lecture", unit, DemoHistory.Day(Year, time, times, dice), unit == "county" ? "w002" : staff.Of("township-lead", unit), LectureEvidence)
                {
                    Start = "19:30",
                    End = "21:00",
                    Mode = unit == "county" ? "online" : "onsite",
                    Families = Number(unit == "county" ? 300 + dice.Below(300) : 60 + dice.Below(60)),
                    Fields = $"venue-type={Venues[time % Venues.Length]};stage=primary{(unit == "county" ? ";viewing-time=19:30" : "")}",
                    Feedback = Answers,
                };
        }
    }

    private IEnumerable<DemoEntry> Trainings()
    {
        yield return Training(new DateOnly(2026, 4, 18), "head-teacher", staff.All("head-teacher"));
        for (var day = 20; day <= 22; day++)
            yield return Training(new DateOnly(2026, 5, day), "manager", staff.All("manager"));
        for (var day = 19; day <= 20; day++)
            yield return Training(new DateOnly(2026, 8, day), "lecturer", staff.All("lecturer"));
        foreach (var school in DemoUnits.OfKind("school").Where(unit => DemoHistory.DiligenceOf(unit.Id) != Diligence.Behind))
            yield return Training(new DateOnly(2026, 9, 16), "teacher", staff.All("head-teacher", school.Id).Concat(staff.All("subject-teacher", school.Id)))
                with { Host = school.Id, Lead = staff.Of("principal", school.Id) };
    }

    private static DemoEntry Training(DateOnly day, string track, IEnumerable<string> present) => new("training", "county", day, "w001", "attendance:1")
    {
        Start = "08:30",
        End = "16:30",
        Participants = string.Join(';', present),
        Hours = "4",
        HalfDays = "2",
        Fields = $"track={track};batch=1",
    };

    private IEnumerable<DemoEntry> OfContests() => Contests.Select((theme, place) =>
        new DemoEntry("contest", "county", DemoHistory.Day(Year, place, Contests.Length, dice), "w001", "photo:6") { Fields = $"contest-theme={theme}" });

    // The third community parent school is the one that lets months pass.
    private IEnumerable<DemoEntry> Community()
    {
        int[] months = [1, 3, 4, 5, 6, 9, 10, 11];
        foreach (var unit in DemoUnits.OfKind("community-parent-school"))
        {
            foreach (var month in months.Where(month => unit.Id != "cps3" || month % 2 == 0))
                yield return new DemoEntry("community-service", unit.Id, DemoHistory.WorkingDay(new DateOnly(2026, month, 6 + dice.Below(12))), staff.Of("community-worker", unit.Id), "attendance:1;photo:2")
                {
                    Families = Number(15 + dice.Below(30)),
                    Fields = "stage=primary",
                };
        }
    }

    private IEnumerable<DemoEntry> Kindergartens()
    {
        foreach (var (unit, months, practised) in new[] { ("k01", new[] { 3, 4, 5, 6, 9, 10, 11 }, 2), ("k02", new[] { 3, 5, 9 }, 1) })
        {
            var lead = staff.Of("principal", unit);
            foreach (var month in months)
                yield return new DemoEntry("parent-class", unit, DemoHistory.WorkingDay(new DateOnly(2026, month, 6 + dice.Below(12))), lead, "attendance:1;photo:1")
                {
                    Mode = "onsite",
                    Families = Number(20 + dice.Below(20)),
                    Fields = $"stage=preschool;course-type={(month % 2 == 0 ? "general" : "elective")}",
                };
            foreach (var term in new[] { DemoHistory.Spring, DemoHistory.Autumn })
                for (var time = 0; time < practised; time++)
                    yield return new DemoEntry("practice-activity", unit, DemoHistory.Day(term, time, practised, dice), lead, "photo:2") { Fields = "stage=preschool" };
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
