using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using CoEduBot.Domain.Visits;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Visits;

/// <summary>Duties are equal to a recount from raw entries, whatever happened: other kinds, other years, corrections, missing records, students who moved.</summary>
public sealed class VisitDutiesAtRandomTests
{
    private static readonly DateOnly Today = Day("2022-05-20");
    private static readonly string[] Modes = ["in-home", "at-school", "telephone"];
    private static readonly string[] Leads = ["h1", "h2", "cadre", "somebody"];

    private static readonly Catalogue Rules = new([Of(
        Coverage(Members("student"), new Reach.Entries(Filter("home-visit") with { Actor = "head-teacher" }, false, null), SchoolYear, Each("class")) with { Id = "YX-07" },
        Coverage(
            new Population { Members = ["student"], List = "care-list", Assigned = true },
            new Reach.Entries(Filter("home-visit") with { Where = Where("mode", "in-home") }, false, null), SchoolYear, EachPerson("visiting-cadre")) with { Id = "YX-06", Times = 2 })
        .Knowing(Kind("home-visit", "visit-record") with { Modes = ["in-home", "at-school"] })]);

    [Fact]
    public void They_equal_a_recount()
    {
        var (found, done) = (0, 0);
        foreach (var seed in Enumerable.Range(0, 300))
        {
            var dice = new Random(seed);
            var ledger = Year(dice);

            foreach (var person in Leads)
            {
                var duties = VisitDuties.Of(Rules, ledger, new PersonId(person), Today);

                Assert.Equal(Recount(ledger, person), duties.Select(duty => (duty.Student.Value, duty.Rule.Id, duty.Have, duty.Need)));
                (found, done) = (found + duties.Count, done + duties.Count(duty => duty.IsDone));
            }
        }

        // A test of nothing would pass as well.
        Assert.InRange(done, 500, found - 500);
    }

    private static IEnumerable<(string, string, int, int)> Recount(Ledger ledger, string person)
    {
        var year = ledger.Entries.Where(entry => entry.Kind == "home-visit" && entry.State == EngagementState.Held
            && entry.Day >= Day("2021-09-01") && entry.Day <= Today && entry.Mode != "telephone" && entry.Evidence.Count > 0).ToList();

        foreach (var student in ledger.Students.OrderBy(student => student.Id.Value, StringComparer.Ordinal))
        {
            var about = year.Where(entry => entry.Students.Contains(student.Id)).ToList();
            if (person == "cadre" && student.Lists.Count > 0 && ledger.Assignments.Any(each => each.Subject == student.Id.Value && (each.To is null || each.To >= Today)))
                yield return (student.Id.Value, "YX-06", about.Count(entry => entry.Mode == "in-home" && (entry.Lead?.Value == "cadre" || entry.Participants.Contains("cadre"))), 2);
            if (person.StartsWith('h') && ClassToday(student) == $"c{person[1]}")
                yield return (student.Id.Value, "YX-07", about.Count(entry => entry.Lead?.Value is ['h', _] || entry.Participants.Any(id => id is ['h', _])), 1);
        }
    }

    private static string ClassToday(Learner student) => student.History is [var spell, ..] && Today <= spell.To ? spell.Class.Value : student.Class.Value;

    private static Ledger Year(Random dice) => new()
    {
        Units = [Unit("s", "school"), Unit("c1", "class", "s"), Unit("c2", "class", "s")],
        People = [Person("h1", "head-teacher@c1"), Person("h2", "head-teacher@c2"), Person("cadre"), Person("somebody", "subject-teacher@s")],
        Students = [.. Enumerable.Range(0, 8).Select(n => Pupil($"x{n}", dice))],
        Assignments = [.. Enumerable.Range(0, 8).Where(_ => dice.Next(2) == 0)
            .Select(n => new Assignment("visiting-cadre", new("cadre"), $"x{n}", null, dice.Next(3) == 0 ? Today.AddDays(dice.Next(-3, 4)) : null))],
        Entries = [.. Enumerable.Range(0, 25).Select(n => Something(n, dice))],
    };

    private static Learner Pupil(string id, Random dice)
    {
        var student = Student(id, $"c{dice.Next(1, 3)}", dice.Next(2) == 0 ? ["care-list"] : []);
        var last = Today.AddDays(dice.Next(-4, 4));

        return dice.Next(3) > 0
            ? student
            : student with { Class = new("c2"), History = [new ClassSpell(new("c1"), null, last), new ClassSpell(new("c2"), last.AddDays(1), null)] };
    }

    private static Entry Something(int n, Random dice)
    {
        var entry = Held($"e{n}", dice.Next(5) == 0 ? "care-contact" : "home-visit", $"c{dice.Next(1, 3)}", "2022-01-01") with
        {
            Day = Today.AddDays(dice.Next(-300, 5)),
            Mode = Modes[dice.Next(3)],
            Lead = new PersonId(Leads[dice.Next(4)]),
            Participants = dice.Next(4) == 0 ? [Leads[dice.Next(4)]] : [],
            State = dice.Next(8) == 0 ? EngagementState.Reversed : EngagementState.Held,
        };
        var named = entry.Naming([.. Enumerable.Range(0, 1 + dice.Next(2)).Select(_ => $"x{dice.Next(8)}").Distinct()]);

        return dice.Next(6) == 0 ? named : named.Proved("visit-record");
    }
}
