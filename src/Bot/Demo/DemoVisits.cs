namespace CoEduBot.Bot.Demo;

/// <summary>What was done for single students: rounds of home visits, screenings, and care for those on the care list.</summary>
internal sealed class DemoVisits(IReadOnlyList<DemoCounty.Student> students, DemoSeatHolders staff, Dice dice)
{
    /// <summary>Students of a round; in spring the classes went from house to house.</summary>
    private const int SpringRound = 11, AutumnRound = 6;

    private const string Proof = "visit-record:1;integrity-ack:1", AllTopics = "topics=aims-conditions|safety|benefit-policy|performance|family|guidance";

    private readonly ILookup<string, DemoCounty.Student> _classes = students.ToLookup(student => student.Class);

    public IEnumerable<DemoEntry> Entries()
    {
        foreach (var unit in DemoUnits.Classes)
        {
            var diligence = DemoHistory.DiligenceOf(DemoUnits.SchoolOf(unit.Id));
            var entries = Rounds(unit.Id, DemoHistory.Spring, SpringRound, DemoHistory.Of(diligence, 25, 70, 100))
                .Concat(Rounds(unit.Id, DemoHistory.Autumn, AutumnRound, DemoHistory.Of(diligence, 14, 42, 70)))
                .Concat(Screened(unit, diligence))
                .Concat(Cared(unit.Id, diligence));
            foreach (var entry in entries)
                yield return entry;
        }

        // The class one plays first: a record that leaves out topics, and nobody has signed.
        const string Played = DemoFamilies.PersonasClass;
        yield return Visit(Played, DemoHistory.Last.AddDays(-1), [.. _classes[Played].TakeLast(2)]) with { Fields = "topics=safety|performance|guidance;visit-type=first", Evidence = "visit-record:1" };
    }

    private IEnumerable<DemoEntry> Rounds(string unit, (DateOnly From, DateOnly To) term, int size, int percent)
    {
        var all = _classes[unit].ToList();
        var rounds = all.Take(all.Count * percent / 100).Chunk(size).ToList();

        return rounds.Select((round, place) => Visit(unit, DemoHistory.Day(term, place, rounds.Count, dice), round));
    }

    private DemoEntry Visit(string unit, DateOnly day, IReadOnlyList<DemoCounty.Student> visited) => new("home-visit", unit, day, staff.Of("head-teacher", unit), Proof)
    {
        Start = "18:30",
        End = "20:30",
        Mode = "in-home",
        Participants = staff.Of("subject-teacher", unit),
        Students = Ids(visited),
        Fields = $"{AllTopics};visit-type=first",
    };

    private IEnumerable<DemoEntry> Screened(DemoUnit unit, Diligence diligence)
    {
        if (diligence != Diligence.Behind && unit.Attrs.Contains("stage=upper-primary", StringComparison.Ordinal) && (diligence == Diligence.Good || dice.Chance(70)))
            yield return new DemoEntry("screening", unit.Id, DemoHistory.Day(DemoHistory.Spring, 1, 3, dice), staff.Of("head-teacher", unit.Id), "screening-completed:1") { Students = Ids(_classes[unit.Id]) };
    }

    private IEnumerable<DemoEntry> Cared(string unit, Diligence diligence)
    {
        foreach (var student in _classes[unit].Where(DemoCare.IsListed).Where(_ => diligence != Diligence.Behind))
        {
            var school = DemoUnits.SchoolOf(unit);
            yield return Visit(unit, DemoHistory.Day(DemoHistory.Spring, 2, 3, dice), [student]) with { Fields = $"{AllTopics};visit-type=return" };
            yield return Care(school, DemoHistory.Day(DemoHistory.Spring, 1, 2, dice), student);
            if (diligence == Diligence.Good)
            {
                yield return Visit(unit, DemoHistory.Day(DemoHistory.Autumn, 1, 2, dice), [student]) with { Fields = $"{AllTopics};visit-type=return" };
                yield return Care(school, DemoHistory.Day(DemoHistory.Autumn, 0, 2, dice), student);
            }
        }
    }

    private DemoEntry Care(string school, DateOnly day, DemoCounty.Student student) =>
        new("care-contact", school, day, staff.Of("moral-director", school), "care-log:1") { Mode = "onsite", Students = student.Id };

    private static string Ids(IEnumerable<DemoCounty.Student> some) => string.Join(';', some.Select(student => student.Id));
}
