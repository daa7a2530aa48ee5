using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Rules;

/// <summary>Figures and goals: added up, entered, counted, vouched for, paid.</summary>
public sealed class TargetRuleTests
{
    private static readonly Ledger County = new()
    {
        Units = [Unit("k", "county"), Unit("t", "township", "k"), Unit("s1", "school", "t"), Unit("s2", "school", "t"), Unit("o", "county")],
    };

    private static Metric Sum(string name, Amount? goal) => new(MetricForm.Sum, name, [], goal);

    private static Metric Ratio(string name, decimal goal, params string[] of) => new(MetricForm.Ratio, name, of, goal);

    private static Figure Entered(string name, string subject, string on, decimal value, decimal? of = null) => new(name, subject, Day(on), value, of);

    private static string InCounty(Rule rule, Ledger ledger, string today) => Said(rule, ledger, today)[0];

    [Theory]
    [InlineData(2, "2022-12-31", "k 2022 at-risk 2/3 [lecture 2/3]")]
    [InlineData(2, "2023-01-01", "k 2022 missed 2/3 [lecture 2/3]")]
    [InlineData(3, "2022-12-31", "k 2022 met 3/3")]
    [InlineData(4, "2022-12-31", "k 2022 met 4/3")]
    public void What_was_held_below_adds_up(int held, string today, string expected)
    {
        var entries = Enumerable.Range(0, held).Select(n => Held($"e{n}", "lecture", n == 0 ? "k" : "s1", "2022-01-01"));
        var ledger = County with { Entries = [.. entries, Held("o", "lecture", "o", "2022-01-01"), Held("late", "lecture", "k", "2023-01-01")] };

        Assert.Equal(expected, InCounty(Target(CalendarYear, Each("county"), Sum("lecture", 3)), ledger, today));
    }

    [Fact]
    public void Several_metrics_count_as_those_reached_of_how_many()
    {
        var rule = Target(CalendarYear, Each("county"), Sum("lecture", 2), Sum("lecture.families", 100));
        var lecture = Held("e1", "lecture", "s1", "2022-01-01") with { Families = 60 };
        var one = County with { Entries = [lecture, Held("e0", "lecture", "s2", "2022-01-01")] };
        var both = County with { Entries = [lecture, lecture with { Id = new("e2"), Families = 40 }] };

        Assert.Equal("k 2022 on-track 1/2 [lecture.families 60/100]", InCounty(rule, one, "2022-01-31"));
        Assert.Equal(["e0", "e1"], Lines(rule, one, "2022-01-31")[0].Proof);
        Assert.Equal("k 2022 met 2/2", InCounty(rule, both, "2022-01-31"));
        Assert.Equal("k 2022 at-risk 1/2 [lecture.families 60/100]", InCounty(rule, one, "2022-12-01"));
    }

    [Fact]
    public void An_entry_without_its_evidence_adds_nothing()
    {
        var programme = Of(Target(CalendarYear, Each("county"), Sum("lecture", 2))).Knowing(Kind("lecture", "photo"));
        var ledger = County with { Entries = [Held("e1", "lecture", "s1", "2022-01-01"), Held("e2", "lecture", "s1", "2022-01-01").Proved("photo")] };

        Assert.Equal("k 2022 on-track 1/2 [lecture 1/2]", Said(programme, ledger, "2022-01-31")[0]);
    }

    [Fact]
    public void Of_figures_entered_the_latest_in_the_period_holds()
    {
        var rule = Target(CalendarYear, Each("county"), Sum("model-school", 10));
        var ledger = County with
        {
            Figures = [
                Entered("model-school", "k", "2022-03-01", 9), Entered("model-school", "k", "2022-02-01", 12),
                Entered("model-school", "k", "2022-03-03", 10), Entered("model-school", "k", "2021-12-31", 20),
            ],
        };

        Assert.Equal("k 2022 on-track 0/10 [model-school 0/10]", InCounty(rule, ledger, "2022-01-31"));
        Assert.Equal("k 2022 on-track 9/10 [model-school 9/10]", InCounty(rule, ledger, "2022-03-02"));
        Assert.Equal("k 2022 met 10/10", InCounty(rule, ledger, "2022-03-03"));
    }

    [Fact]
    public void A_units_own_figure_stands_for_all_below_it()
    {
        var rule = Target(CalendarYear, Each("county"), Sum("readers", 10));
        Figure[] below = [Entered("readers", "s1", "2022-01-01", 3), Entered("readers", "s2", "2022-01-01", 4), Entered("readers", "o", "2022-01-01", 90)];

        Assert.Equal("k 2022 on-track 7/10 [readers 7/10]", InCounty(rule, County with { Figures = below }, "2022-01-31"));
        Assert.Equal(
            "k 2022 on-track 5/10 [readers 5/10]",
            InCounty(rule, County with { Figures = [.. below, Entered("readers", "t", "2022-01-01", 5)] }, "2022-01-31"));
    }

    [Theory]
    [InlineData(0.79, null, "on-track 0.79/0.8 [school.fused 0.79/0.8]")]
    [InlineData(79, null, "on-track 0.79/0.8 [school.fused 0.79/0.8]")]
    [InlineData(79, 100, "on-track 0.79/0.8 [school.fused 0.79/0.8]")]
    [InlineData(79999, 100000, "on-track 0.7999/0.8 [school.fused 0.7999/0.8]")]
    [InlineData(0.8, null, "met 0.8/0.8")]
    [InlineData(81, null, "met 0.81/0.8")]
    [InlineData(1, null, "met 1/0.8")]
    public void A_share_may_be_written_in_three_ways(double value, int? of, string expected)
    {
        var ledger = County with { Figures = [Entered("school.fused", "k", "2022-01-01", (decimal)value, of)] };

        Assert.Equal($"k 2022 {expected}", InCounty(Target(CalendarYear, Each("county"), Ratio("school.fused", 0.8m, "school")), ledger, "2022-01-31"));
    }

    [Fact]
    public void Without_a_share_entered_those_are_counted_who_have_a_figure_or_a_tick()
    {
        var rule = Target(CalendarYear, Each("county", "township"), Ratio("school.digital", 0.9m, "school"));
        var ledger = County with
        {
            Figures = [Entered("digital", "s1", "2022-01-01", 1), Entered("digital", "s2", "2022-01-01", 0)],
            Ticks = [new("another", "digital", "s2", Day("2022-01-02"), new("p"))],
        };

        Assert.Equal(
            ["k 2022 on-track 0.5/0.9 [school.digital 0.5/0.9]", "o 2022 not-applicable 0/0", "t 2022 on-track 0.5/0.9 [school.digital 0.5/0.9]"],
            Said(rule, ledger, "2022-01-01"));
        Assert.Equal("k 2022 met 1/0.9", InCounty(rule, ledger, "2022-01-02"));
    }

    [Fact]
    public void Counts_of_the_units_below_are_added_up_before_they_are_divided()
    {
        var ledger = County with { Figures = [Entered("pupils.reading", "s1", "2022-01-01", 10, 10), Entered("pupils.reading", "s2", "2022-01-01", 0, 30)] };

        Assert.Equal(
            "k 2022 on-track 0.25/0.5 [pupils.reading 0.25/0.5]",
            InCounty(Target(CalendarYear, Each("county"), Ratio("pupils.reading", 0.5m)), ledger, "2022-01-31"));
    }

    [Fact]
    public void A_share_of_people_are_those_who_took_part()
    {
        var rule = Target(CalendarYear, Each("school"), Ratio("online-course.learners", 1, "parent", "teacher"));
        var ledger = new Ledger
        {
            Units = [Unit("s", "school"), Unit("c", "class", "s")],
            People = [Person("t1", "teacher@s"), Person("t2", "teacher@c")],
            Students = [Student("x", "c")],
            Guardians = [Guardian("g", "x"), Guardian("far", "somebody")],
            Entries = [Held("e1", "online-course", "s", "2022-01-01") with { Participants = ["g", "t1", "far"] }, Held("e2", "talk", "s", "2022-01-01") with { Lead = new("t2") }],
        };

        Assert.Equal(["s 2022 on-track 0.6666/1 [online-course.learners 0.6666/1]"], Said(rule, ledger, "2022-01-31"));
    }

    [Theory]
    [InlineData(64.9, "on-track 4.9/5 [pass-rate 4.9/5]")]
    [InlineData(65, "met 5/5")]
    [InlineData(0.651, "met 5.1/5")]
    public void A_change_is_in_points_over_the_last_figure_before_the_period(double now, string expected)
    {
        var rule = Target(SchoolYear, Each("county"), new Metric(MetricForm.Attested, "pass-rate", [], null, Change: 5));
        var ledger = County with
        {
            Figures = [Entered("pass-rate", "k", "2021-06-01", 50), Entered("pass-rate", "k", "2021-08-31", 60), Entered("pass-rate", "k", "2021-09-01", (decimal)now)],
        };

        Assert.Equal($"k 2021-2022 {expected}", InCounty(rule, ledger, "2022-01-31"));
    }

    [Fact]
    public void What_is_vouched_for_is_a_figure_or_a_tick()
    {
        var rule = Target(CalendarYear, Each("county"), new Metric(MetricForm.Attested, "zone", [], 1));

        Assert.Equal("k 2022 on-track 0/1 [zone 0/1]", InCounty(rule, County, "2022-01-31"));
        Assert.Equal("k 2022 met 1/1", InCounty(rule, County with { Figures = [Entered("zone", "k", "2022-01-31", 1)] }, "2022-01-31"));
        Assert.Equal("k 2022 met 1/1", InCounty(rule, County with { Ticks = [new("r", "zone", "k", Day("2022-01-31"), new("p"))] }, "2022-01-31"));
    }

    [Fact]
    public void Payments_add_up_over_the_period_and_any_amount_does_where_none_is_stated()
    {
        var any = Target(CalendarYear, Each("county"), new Metric(MetricForm.Paid, "grants", [], null));
        var stated = Target(CalendarYear, Each("county"), new Metric(MetricForm.Paid, "grants", [], 2000));
        var ledger = County with
        {
            Figures = [Entered("grants", "k", "2022-01-01", 1000), Entered("grants", "s1", "2022-12-31", 999.5m), Entered("grants", "k", "2023-01-01", 5)],
        };

        Assert.Equal("k 2022 on-track 0/1 [grants 0/1]", InCounty(any, County, "2022-01-31"));
        Assert.Equal("k 2022 met 1000/1", InCounty(any, ledger, "2022-01-31"));
        Assert.Equal("k 2022 on-track 1999.5/2000 [grants 1999.5/2000]", InCounty(stated, ledger, "2022-12-31"));
        Assert.Equal("k 2022 missed 1999.5/2000 [grants 1999.5/2000]", InCounty(stated, ledger, "2023-01-01"));
    }

    [Theory]
    [InlineData("2023-06-01", "on-track")]
    [InlineData("2024-12-31", "at-risk")]
    [InlineData("2025-01-01", "missed")]
    public void A_date_of_its_own_closes_it_once_however_often_the_programme_renews(string today, string standing)
    {
        var rule = Target(Whole, Each("county"), Sum("model-school", 10)) with { ByDate = Day("2024-12-31") };

        var lines = Lines(Of(rule).Renewing(), County with { Figures = [Entered("model-school", "k", "2022-02-01", 9)] }, today).Where(line => line.Subject == "k");

        var line = Assert.Single(lines);
        Assert.Equal($"k 2022-01-01 {standing} 9/10 [model-school 9/10]", Said(line));
        Assert.Equal(Day("2024-12-31"), line.Period.Last);
    }
}
