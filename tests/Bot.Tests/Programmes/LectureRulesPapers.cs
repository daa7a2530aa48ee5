namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The three-tier lecture series: plans, lists, summaries and phases. It is prepared 10 to 24 December and summed up from the 20th.</summary>
public sealed class LectureRulesPapers
{
    private static readonly RuleBench Bench = RuleBench.Of("lecture-series");

    [Theory, Proves("JH-07")]
    [InlineData("2026-04-20T23:59:59+08:00", "2026-04-30", "2026-04 met 1/1")]
    [InlineData("2026-04-21T00:00:00+08:00", "2026-04-30", "2026-04 overdue 0/1 [late 2026-04-21T00:00:00+08:00 due 2026-04-20T23:59:00+08:00]")]
    [InlineData("2026-04-21T00:00:00+08:00", "2026-05-01", "2026-04 missed 0/1 [late 2026-04-21T00:00:00+08:00 due 2026-04-20T23:59:00+08:00]")]
    [InlineData("", "2026-04-16", "2026-04 on-track 0/1 [next-month-plan]")]
    [InlineData("", "2026-04-17", "2026-04 at-risk 0/1 [next-month-plan]")]
    [InlineData("", "2026-04-20", "2026-04 overdue 0/1 [next-month-plan]")]
    [InlineData("", "2026-05-01", "2026-04 missed 0/1 [next-month-plan]")]
    public void Next_months_plan_is_in_by_the_twentieth(string at, string on, string said) => Assert.Equal(
        said, (at.Length == 0 ? Bench : Bench.HandedIn("next-month-plan", "s1", at, "2026-05")).Said("JH-07", on, "s1", "2026-04"));

    [Fact, Proves("JH-07")]
    public void A_plan_for_this_month_is_not_next_months() => Assert.Equal(
        "2026-04 overdue 0/1 [next-month-plan]", Bench.HandedIn("next-month-plan", "s1", "2026-04-20", "2026-04").Said("JH-07", "2026-04-20", "s1", "2026-04"));

    [Theory, Proves("JH-07")]
    [InlineData("2026-04-20T18:00:00+08:00", "2026-04 met 1/1")]
    [InlineData("2026-04-22T18:00:00+08:00", "2026-04 overdue 0/1 [late 2026-04-18T12:00:00+08:00 2026-04-22T18:00:00+08:00 due 2026-04-20T23:59:00+08:00]")]
    [InlineData("", "2026-04 overdue 0/1 [next-month-plan]")]
    public void A_plan_that_was_returned_is_to_be_handed_in_again_in_time(string again, string said)
    {
        var returned = Bench.HandedIn("next-month-plan", "s1", "2026-04-18", "2026-05", so: it => it with { State = "returned", DecidedAt = it.SubmittedAt.AddHours(1) });

        Assert.Equal(said, (again.Length == 0 ? returned : returned.HandedIn("next-month-plan", "s1", again, "2026-05")).Said("JH-07", "2026-04-22", "s1", "2026-04"));
    }

    [Theory, Proves("JH-12", "JH-13")]
    [InlineData("JH-12", "series-plan")]
    [InlineData("JH-13", "lecturer-list")]
    public void County_and_schools_write_a_plan_and_a_list_in_the_weeks_of_preparation(string rule, string paper)
    {
        foreach (var unit in new[] { "county", "s1" })
        {
            Assert.Equal("", Bench.Said(rule, "2026-12-09", unit));
            Assert.Equal($"series-preparation on-track 0/1 [{paper}]", Bench.Said(rule, "2026-12-10", unit));
            Assert.Equal("series-preparation met 1/1", Bench.HandedIn(paper, unit, "2026-12-24T23:59:59+08:00").Said(rule, "2026-12-25", unit));
            Assert.Equal(
                "series-preparation missed 0/1 [late 2026-12-25T00:00:00+08:00 due 2026-12-24T23:59:00+08:00]",
                Bench.HandedIn(paper, unit, "2026-12-25T00:00:00+08:00", "series-preparation").Said(rule, "2026-12-25", unit));
            Assert.Equal($"series-preparation missed 0/1 [{paper}]", Bench.HandedIn(paper, "s2", "2026-12-24").Said(rule, "2026-12-25", unit));
        }

        Assert.Equal("county s1 s2", Bench.Asked(rule, "2026-12-10"));
    }

    [Theory, Proves("JH-14")]
    [InlineData("2026-12-10", "2026-12-24", "series-preparation met 2/2")]
    [InlineData("2026-12-10", "2026-12-25", "series-preparation missed 1/2 [lecturer-list late]")]
    [InlineData("2026-12-10", "", "series-preparation missed 1/2 [lecturer-list]")]
    [InlineData("2026-12-09", "2026-12-24", "series-preparation missed 1/2 [series-plan]")]
    [InlineData("", "", "series-preparation missed 0/2 [series-plan, lecturer-list]")]
    public void Preparation_is_both_of_them_in_its_dates(string plan, string list, string said)
    {
        var bench = plan.Length == 0 ? Bench : Bench.HandedIn("series-plan", "s1", plan);

        Assert.Equal(said, (list.Length == 0 ? bench : bench.HandedIn("lecturer-list", "s1", list)).Said("JH-14", "2026-12-25", "s1"));
    }

    [Theory, Proves("JH-14")]
    [InlineData("principal-1", "met 2/2")]
    [InlineData("nobody", "missed 1/2 [lecturer-list]")]
    public void Somebody_on_the_roster_may_tick_what_was_done_on_paper(string by, string said) => Assert.Equal(
        $"series-preparation {said}", Bench.HandedIn("series-plan", "s1", "2026-12-10").Ticked("JH-14", "s1", by, "2026-12-24", "lecturer-list").Said("JH-14", "2026-12-25", "s1"));

    [Theory, Proves("JH-15", "JH-18")]
    [InlineData("JH-15", "2026-12-04", "series-run on-track 0/0")]
    [InlineData("JH-15", "2026-12-05", "series-run met 0/0")]
    [InlineData("JH-15", "2026-12-25", "series-run+1 on-track 0/0")]
    [InlineData("JH-18", "2025-12-31", "")]
    [InlineData("JH-18", "2026-12-31", "series-continues on-track 0/0")]
    [InlineData("JH-18", "2027-01-01", "series-continues+1 on-track 0/0")]
    public void The_series_runs_and_comes_round_every_year(string rule, string on, string said) =>
        Assert.Equal(said, Bench.Said(rule, on, "county"));

    [Fact, Proves("JH-18")]
    public void The_numbers_of_the_next_year_are_asked_for_as_well() =>
        Assert.Equal("2027 on-track 1/7", Bench.Held("lecture", "s1", "2027-01-01").Said("JH-03", "2027-01-01", "s1"));

    [Theory, Proves("JH-16")]
    [InlineData("2026-12-31T23:59:59+08:00", "opinions-sought;materials-collected", "series-summary met 2/2")]
    [InlineData("2026-12-31T23:59:59+08:00", "opinions-sought", "series-summary missed 1/2 [stage-summary, materials-collected]")]
    [InlineData("2026-12-31T23:59:59+08:00", "", "series-summary missed 0/2 [stage-summary]")]
    [InlineData("2027-01-01T00:00:00+08:00", "opinions-sought;materials-collected", "series-summary missed 0/2 [late 2027-01-01T00:00:00+08:00 due 2026-12-31T23:59:00+08:00]")]
    public void The_stage_is_summed_up_with_opinions_and_materials(string at, string parts, string said)
    {
        foreach (var unit in new[] { "county", "s1" })
            Assert.Equal(said, Bench.HandedIn("stage-summary", unit, at, "series-summary", parts).Said("JH-16", "2027-01-01", unit));

        Assert.Equal("county s1 s2", Bench.Asked("JH-16", "2026-12-20"));
    }

    [Theory, Proves("JH-17")]
    [InlineData("county", "2026-12-31T23:59:59+08:00", "2026 met 1/1")]
    [InlineData("county", "2027-01-01T00:00:00+08:00", "2026 missed 0/1 [late 2027-01-01T00:00:00+08:00 due 2026-12-31T23:59:00+08:00]")]
    [InlineData("s1", "2026-12-31", "2026 missed 0/1 [school-evaluation]")]
    public void The_county_evaluates_its_schools_once_a_year(string by, string at, string said) =>
        Assert.Equal(said, Bench.HandedIn("school-evaluation", by, at, "2026").Said("JH-17", "2027-01-01", "county", "2026"));
}
