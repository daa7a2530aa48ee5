using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Rules;

/// <summary>Whatever was held, by whomever, in whatever order: more work never does harm, undoing it leaves no trace.</summary>
public sealed class StandingsAtRandomTests
{
    private static readonly DateOnly Today = Day("2022-06-15");

    private static readonly Ledger Empty = new()
    {
        Units = [Unit("k", "county"), Unit("s1", "school", "k"), Unit("s2", "school", "k"), Unit("c1", "class", "s1"), Unit("c2", "class", "s2")],
        People = [Person("p1", "teacher@s1", "cadre@k"), Person("p2", "teacher@s2"), Person("p3", "head-teacher@c1")],
        Students = [
            Student("x1", "c1", "care-list"), Student("x2", "c1"), Student("x3", "c2", "care-list"),
            Student("x4", "c2") with { History = [new ClassSpell(new("c1"), null, Day("2022-03-01")), new ClassSpell(new("c2"), Day("2022-03-02"), null)] },
        ],
        Guardians = [Guardian("g1", "x1", "x4"), Guardian("g2", "x3")],
        Assignments = [new("cadre", new("p1"), "x1", null, null), new("cadre", new("p1"), "x3", Day("2022-01-01"), null)],
        Records = [Kept("x2", "2022-04-01"), Kept("x1", "2022-05-01")],
        Figures = [new("readers", "s1", Day("2022-02-01"), 3, null), new("readers", "s1", Day("2022-04-01"), 1, null), new("readers", "s2", Day("2022-02-01"), 2, null)],
        Ticks = [new("tick", "ready", "s1", Day("2022-02-01"), new("p1")), new("tick", "ready", "s2", Day("2022-07-01"), new("p1"))],
    };

    // Minimums of all measures and credits, coverage of all reaches, targets of all forms.
    private static readonly Rule[] Minimums =
    [
        Named("school", Quota(new Bounds(Min: 3), Termly, Each("school"), "lecture")),
        Named("host", Quota(new Bounds(Min: 2), Month, Each("school", "class"), "lecture", "visit") with { Credit = Credit.Host }),
        Named("person", Quota(new Bounds(Min: 2), SchoolYear, EachPerson("teacher", "cadre"))),
        Named("days", Quota(new Bounds(Min: 2), Termly, Each("school")) with { Measure = Measure.Days }),
        Named("hours", Quota(new Bounds(Min: 9), Termly, Each("school")) with { Measure = Measure.Hours, Of = [new Share(Filter("lecture"), 1, 3), new Share(Filter("visit"))] }),
        Named("visited", Coverage(Members("student"), Seen(false), SchoolYear, Each("class"))),
        Named("twice", Coverage(Members("student"), Seen(true), CalendarYear, Each("school")) with { Times = 2, Ratio = 0.5m }),
        Named("own", Coverage(new Population { Assigned = true, List = "care-list" }, Seen(false), SchoolYear, EachPerson("cadre"))),
        Named("schools", Coverage(Members("school", "teacher"), Seen(true), Termly, Each("county"))),
        Named("venues", Coverage(new Population { ValuesOf = "lecture.venue" }, Seen(false), CalendarYear, Each("county", "school"))),
        Named("file", Coverage(Members("student"), new Reach.Record("file"), CalendarYear, Each("school"))),
        Named("tick", Coverage(Members("school"), new Reach.Tick("ready"), Whole, Each("county"))),
        Named("sum", Target(CalendarYear, Each("county", "school"), new Metric(MetricForm.Sum, "lecture.families", [], 40), new Metric(MetricForm.Sum, "readers", [], 4))),
        Named("share", Target(CalendarYear, Each("county", "school"), new Metric(MetricForm.Ratio, "lecture.learners", ["teacher", "parent"], 0.9m))),
    ];

    private static readonly Programme Plan = Of(Minimums).Knowing(
        Kind("lecture", "photo") with { Fields = new Dictionary<string, IReadOnlyList<string>> { ["venue"] = ["office", "village"] } },
        Kind("visit"));

    private static Reach Seen(bool present) => new Reach.Entries(Filter("lecture", "visit"), present, null);

    private static Rule Named(string id, Rule rule) => rule with { Id = id };

    private static KeptRecord Kept(string student, string on) => new("file", student, Day(on), "", null, new Dictionary<string, IReadOnlyList<string>>());

    private static readonly Gen<Entry> AnEntry =
        from id in Gen.Choose(0, 1_000_000)
        from kind in Gen.Elements("lecture", "visit")
        from host in Gen.Elements("k", "s1", "s2", "c1", "c2")
        from organiser in Gen.Elements("", "s1", "s2")
        from day in Gen.Choose(0, 560)
        from lead in Gen.Elements("p1", "p2", "p3")
        from there in Gen.Elements("p1", "p2", "s1", "c2", "g1", "g2", "k").ListOf(2)
        from students in Gen.Elements("x1", "x2", "x3", "x4").ListOf(2)
        from venue in Gen.Elements("office", "village", "moon")
        from halves in Gen.Choose(0, 3)
        from photos in Gen.Choose(0, 2)
        select (Held($"e{id}", kind, host, "2021-06-01") with
        {
            Day = Day("2021-06-01").AddDays(day), Organiser = organiser.Length > 0 ? new UnitId(organiser) : null, Lead = new PersonId(lead),
            Participants = [.. there], HalfDays = halves, Hours = halves, Families = 10 * halves,
        }).Naming([.. students]).With("venue", venue).Proved("photo", photos);

    private static readonly Arbitrary<List<Entry>> Entries =
        (from size in Gen.Choose(0, 25) from entries in AnEntry.ListOf(size) select entries.DistinctBy(entry => entry.Id).ToList()).ToArbitrary();

    private static Dictionary<(string, string, string), ScoreLine> Judged(Ledger ledger) =>
        Evaluation.Of(Plan, ledger, Today).ToDictionary(line => (line.Rule, line.Subject, line.Period.Id));

    private static Dictionary<(string, string, string), string> Told(Ledger ledger) =>
        Judged(ledger).ToDictionary(pair => pair.Key, pair => $"{Said(pair.Value)} by {string.Join(",", pair.Value.Proof)}");

    [Fact]
    public void One_more_entry_never_takes_anything_away()
    {
        Prop.ForAll(Entries, AnEntry.ToArbitrary(), (entries, more) =>
        {
            var before = Judged(Empty with { Entries = entries });
            var after = Judged(Empty with { Entries = [.. entries, more with { Id = new("more") }] });

            Assert.Equal(before.Keys, after.Keys);
            Assert.All(before, pair =>
            {
                Assert.True(after[pair.Key].Have >= pair.Value.Have, $"{Said(pair.Value)} became {Said(after[pair.Key])}.");
                Assert.Equal(pair.Value.Need, after[pair.Key].Need);
                Assert.True(pair.Value.Standing != Standing.Met || after[pair.Key].Standing == Standing.Met, "Met no longer.");
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void What_is_reversed_might_as_well_never_have_been()
    {
        Prop.ForAll(Entries, AnEntry.ToArbitrary(), Gen.Elements(EngagementState.Reversed, EngagementState.Cancelled, EngagementState.Draft).ToArbitrary(), (entries, more, state) =>
            Assert.Equal(
                Told(Empty with { Entries = entries }),
                Told(Empty with { Entries = [.. entries, more with { Id = new("more"), State = state }] })))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void In_whatever_order_the_ledger_is_written_it_says_the_same()
    {
        Prop.ForAll(Entries, Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (entries, seed) =>
        {
            var ledger = Empty with { Entries = entries };

            Assert.Equal(Told(ledger), Told(Shuffled(ledger, new Random(seed))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static Ledger Shuffled(Ledger ledger, Random random) => new()
    {
        Units = Mixed(ledger.Units, random), People = Mixed(ledger.People, random), Students = Mixed(ledger.Students, random),
        Guardians = Mixed(ledger.Guardians, random), Entries = Mixed(ledger.Entries, random), Records = Mixed(ledger.Records, random),
        Figures = Mixed(ledger.Figures, random), Ticks = Mixed(ledger.Ticks, random), Assignments = Mixed(ledger.Assignments, random),
    };

    private static T[] Mixed<T>(IReadOnlyList<T> list, Random random)
    {
        T[] mixed = [.. list];
        random.Shuffle(mixed);

        return mixed;
    }
}
