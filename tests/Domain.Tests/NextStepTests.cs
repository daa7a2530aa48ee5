using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Tests;

public sealed class NextStepTests
{
    private static readonly LocalText Text = new("x", "甲", "甲");
    private static readonly EntryFilter Visits = new() { Kinds = ["home-visit"] };

    private static readonly Programme Plan = new()
    {
        Id = "p", Version = 1, Names = Text, OwnerUnit = "county", Zone = "Asia/Shanghai",
        Window = new Window(new(2026, 1, 1), null, true), Calendar = new SchoolCalendar(new(9, 1), [], [], new Dictionary<string, MonthDay>()),
        Kinds = new Dictionary<string, KindForm> { ["lecture"] = new() { Code = "lecture", Names = Text } },
    };

    [Fact]
    public void A_quota_asks_for_one_more() => Assert.Equal(new NextStep.Record("home-visit"), Step(Quota));

    [Fact]
    public void A_quota_that_is_exceeded_asks_for_nothing() => Assert.Equal(new NextStep.None(), Step(Quota, Standing.Overdue, have: 4, missing: "above"));

    [Theory]
    [InlineData(Standing.Met)]
    [InlineData(Standing.Waived)]
    [InlineData(Standing.Missed)]
    [InlineData(Standing.BelowGuideline)]
    [InlineData(Standing.NotApplicable)]
    public void What_is_done_or_closed_asks_for_nothing(Standing standing) => Assert.Equal(new NextStep.None(), Step(Quota, standing));

    [Fact]
    public void Coverage_asks_for_those_not_reached() => Assert.Equal(
        new NextStep.Reach(2, "student"),
        Step(new Rule.Coverage(new Population { Members = ["student"] }, new Reach.Entries(Visits, false, null), 1, 1) { Id = "R", Modality = Modality.Must, Title = Text, Per = Month }));

    [Fact]
    public void Values_not_covered_are_named()
    {
        var step = Assert.IsType<NextStep.Cover>(Step(
            new Rule.Coverage(new Population { ValuesOf = "venue" }, new Reach.Entries(Visits, false, null), 2, 1) { Id = "R", Modality = Modality.Must, Title = Text, Per = Month },
            missing: ["school", "village 1/2"]));

        Assert.Equal(["school", "village"], step.Values);
    }

    [Theory]
    [InlineData("enrol deputy", "deputy", "charter")]
    [InlineData("tick charter", "charter")]
    [InlineData("nothing")]
    public void What_a_roster_lacks_is_enrolled_and_what_goes_with_it_ticked(string step, params string[] missing)
    {
        var rule = new Rule.Check(new CheckOf.People(["school"], null), [new Requirement.RoleFilled("deputy", null, new Bounds(1)), new Requirement.Items(["charter"], 1)], null, false, false)
        {
            Id = "R", Modality = Modality.Must, Title = Text, Per = Month,
        };

        Assert.Equal(step, Step(rule, missing: missing) switch
        {
            NextStep.Enrol it => $"enrol {string.Join(' ', it.What)}",
            NextStep.Tick it  => $"tick {string.Join(' ', it.Items)}",
            NextStep.None     => "nothing",
            var other         => other.ToString(),
        });
    }

    [Fact]
    public void A_paper_asks_to_be_handed_in() =>
        Assert.Equal(new NextStep.HandIn("plan"), Step(new Rule.Deliverable("plan", null, null, [], null) { Id = "R", Modality = Modality.Must, Title = Text, Per = Month }, Standing.Overdue));

    [Fact]
    public void What_came_late_asks_for_nothing_more() => Assert.Equal(
        new NextStep.None(),
        Step(new Rule.Deliverable("plan", null, null, [], null) { Id = "R", Modality = Modality.Must, Title = Text, Per = Month }, Standing.Overdue, missing: "late 2026-11-21T09:00:00+08:00 due 2026-11-20T23:59:00+08:00"));

    [Fact]
    public void A_report_asks_to_be_handed_in() =>
        Assert.Equal(new NextStep.HandIn("weekly"), Step(new Rule.Report("weekly") { Id = "R", Modality = Modality.Must, Title = Text, Per = Month }));

    [Fact]
    public void A_checklist_asks_for_its_items()
    {
        var step = Assert.IsType<NextStep.Tick>(Step(
            new Rule.Checklist(new ChecklistOf.Presence(["charter", "room"], true), null) { Id = "R", Modality = Modality.Must, Title = Text, Per = Month }, missing: "room"));

        Assert.Equal(["room"], step.Items);
    }

    [Fact]
    public void A_check_of_one_engagement_asks_to_complete_it()
    {
        var step = Assert.IsType<NextStep.Attach>(Step(
            new Rule.Check(new CheckOf.Entries(Visits, null, null), [], 2, false, false) { Id = "R", Modality = Modality.Must, Title = Text, Per = Month }, Standing.Overdue, missing: "photo"));

        Assert.Equal(["photo"], step.What);
    }

    [Theory]
    [InlineData("satisfaction", "enter satisfaction")]
    [InlineData("lecture.families", "record lecture")]
    public void A_target_asks_for_the_figure_that_falls_short(string metric, string step)
    {
        var rule = new Rule.Target([new Metric(MetricForm.Sum, "other", [], 1), new Metric(MetricForm.Sum, metric, [], 5)], null) { Id = "R", Modality = Modality.Target, Title = Text, Per = Month };

        Assert.Equal(step, Step(rule, missing: $"{metric} 1/5") switch
        {
            NextStep.Enter it  => $"enter {it.Metric}",
            NextStep.Record it => $"record {it.Kind}",
            var other          => other.ToString(),
        });
    }

    private static readonly Period Month = new(PeriodCode.Month);

    private static readonly Rule Quota = new Rule.Quota(Measure.Count, [new Share(Visits)], Credit.Organiser, new Bounds(3)) { Id = "R", Modality = Modality.Must, Title = Text, Per = Month };

    private static NextStep Step(Rule rule, Standing standing = Standing.OnTrack, decimal have = 1, params string[] missing) => NextStep.For(new RuleLine(
        Plan, rule, new ScoreLine("R", "c1", new Span(PeriodCode.Month, "2026-11", new(2026, 11, 1), new(2026, 12, 1)), standing, have, 3, missing, [])));
}
