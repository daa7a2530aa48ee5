namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The county's own plan: documents, reports and phases, each to the second it is due.</summary>
public sealed class CountyRulesPapers
{
    private static readonly RuleBench Bench = RuleBench.Of("county-hsc");

    [Theory, Proves("YX-44")]
    [InlineData("s1", "2026-03-31T23:59:59+08:00", "2026-03 met 1/1")]
    [InlineData("t1", "2026-03-01T00:00:00+08:00", "2026-03 met 1/1")]
    [InlineData("d1", "2026-04-01T00:00:00+08:00", "2026-03 missed 0/1 [late 2026-04-01T00:00:00+08:00 due 2026-03-31T23:59:00+08:00]")]
    public void The_ledger_of_a_month_is_there_by_its_last_day(string unit, string at, string said) =>
        Assert.Equal(said, Bench.HandedIn("monthly-ledger", unit, at, "2026-03").Said("YX-44", "2026-04-01", unit, "2026-03"));

    [Fact, Proves("YX-44")]
    public void Without_one_the_month_is_overdue_on_its_last_day_missed_after_it_and_asks_for_nothing_in_holidays()
    {
        Assert.Equal("2026-03 at-risk 0/1 [monthly-ledger]", Bench.Said("YX-44", "2026-03-30", "s1"));
        Assert.Equal("2026-03 overdue 0/1 [monthly-ledger]", Bench.Said("YX-44", "2026-03-31", "s1"));
        Assert.Equal("2026-03 missed 0/1 [monthly-ledger]", Bench.Said("YX-44", "2026-04-01", "s1", "2026-03"));
        Assert.Equal("2026-07 not-applicable 0/1", Bench.Said("YX-44", "2026-08-01", "s1", "2026-07"));
    }

    // Friday of the week that begins on Monday, 2 March, for the one of 9 March.
    [Theory, Proves("YX-45")]
    [InlineData("2026-03-06T23:59:59+08:00", "2026-03-02 met 1/1")]
    [InlineData("2026-03-07T00:00:00+08:00", "2026-03-02 missed 0/1 [late 2026-03-07T00:00:00+08:00 due 2026-03-06T23:59:00+08:00]")]
    public void The_schedule_of_a_week_is_there_on_the_Friday_before(string at, string said)
    {
        Assert.Equal(said, Bench.HandedIn("weekly-schedule", "s1", at, "2026-03-09").Said("YX-45", "2026-03-09", "s1", "2026-03-02"));
        Assert.Equal("2026-03-02 missed 0/1 [weekly-schedule]", Bench.Said("YX-45", "2026-03-09", "t1", "2026-03-02"));
    }

    [Fact, Proves("YX-45")]
    public void Weeks_without_teaching_have_no_schedule() => Assert.Equal("", Bench.Said("YX-45", "2026-08-01", "s1", "2026-07-13"));

    [Theory, Proves("YX-46")]
    [InlineData("2026-03-31T23:59:59+08:00", "mobilise met 1/1")]
    [InlineData("2026-04-01T00:00:00+08:00", "mobilise missed 0/1 [late 2026-04-01T00:00:00+08:00 due 2026-03-31T23:59:00+08:00]")]
    public void Each_unit_has_its_own_rules_by_the_end_of_March(string at, string said)
    {
        Assert.Equal(said, Bench.HandedIn("local-rules", "d1", at, "mobilise").Said("YX-46", "2026-04-01", "d1"));
        Assert.Equal("mobilise missed 0/1 [local-rules]", Bench.Said("YX-46", "2026-04-01", "s1"));
    }

    [Theory, Proves("YX-41")]
    [InlineData("officer", "2026-03-31", "s1 s2 t1 t2 d1", "mobilise met 4/4")]
    [InlineData("officer", "2026-03-31", "s1 s2 t1 t2", "mobilise missed 3/4 [local-rules]")]
    [InlineData("officer", "2026-04-01", "s1 s2 t1 t2 d1", "mobilise missed 1/4 [county-plan late, lecture-rules late, kickoff-meeting late]")]
    [InlineData("lead-1", "2026-03-31", "s1 s2 t1 t2 d1", "mobilise missed 1/4 [county-plan, lecture-rules, kickoff-meeting]")]
    public void Mobilisation_is_three_things_of_the_county_and_everybodys_own_rules(string by, string day, string units, string said) => Assert.Equal(said, units.Split(' ')
        .Aggregate(Bench.Ticked("YX-41", "county", by, day, "county-plan", "lecture-rules", "kickoff-meeting"), (bench, unit) => bench.HandedIn("local-rules", unit, "2026-03-31"))
        .Said("YX-41", "2026-04-01", "county"));

    [Theory, Proves("YX-42")]
    [InlineData("2026-03-31", "rollout missed 0/1 [roadmap]")]
    [InlineData("2026-04-01", "rollout met 1/1")]
    [InlineData("2026-12-31T23:59:59+08:00", "rollout met 1/1")]
    [InlineData("2027-01-01T00:00:00+08:00", "rollout missed 0/1 [roadmap late]")]
    public void Roll_out_has_a_roadmap_of_every_unit(string at, string said)
    {
        foreach (var unit in (string[])["county", "d1", "t1", "s1", "k1"])
            Assert.Equal(said, Bench.HandedIn("roadmap", unit, at).Said("YX-42", "2027-01-01", unit));
    }

    [Theory, Proves("YX-43")]
    [InlineData("officer", "awards gap-list", "2026-12-31", "summary met 3/3")]
    [InlineData("officer", "awards", "2026-12-31", "summary missed 2/3 [gap-list]")]
    [InlineData("officer", "awards gap-list", "2027-01-01", "summary missed 2/3 [year-summary late]")]
    [InlineData("principal-1", "awards gap-list", "2026-12-31", "summary missed 1/3 [awards, gap-list]")]
    public void December_sums_up(string by, string ticked, string handedIn, string said) => Assert.Equal(said, Bench
        .Ticked("YX-43", "county", by, "2026-12-01", ticked.Split(' '))
        .HandedIn("year-summary", "county", handedIn)
        .Said("YX-43", "2027-01-01", "county"));

    [Theory, Proves("YX-16", "YX-17", "YX-18", "YX-20", "YX-49", "YX-60")]
    [InlineData("YX-16", "weekly-bulletin", "county", "2026-03-02", "2026-03-02", "2026-03-09")]
    [InlineData("YX-17", "monthly-ranking", "county", "2026-03", "2026-03-03", "2026-04-01")]
    [InlineData("YX-18", "term-recommend", "county", "2025-2", "2026-07-03", "2026-07-04")]
    [InlineData("YX-20", "teacher-metrics", "s1", "2025-2", "2026-07-03", "2026-07-04")]
    [InlineData("YX-49", "year-scores", "county", "2026", "2026-12-31", "2027-01-01")]
    [InlineData("YX-60", "local-briefing", "s1", "2025-2", "2026-07-03", "2026-07-04")]
    public void A_report_is_sent_by_its_day(string rule, string report, string from, string period, string due, string over)
    {
        var after = DateOnly.ParseExact(due, "yyyy-MM-dd", null).AddDays(1);

        Assert.Equal($"{period} met 1/1", Said(Bench.HandedIn(report, from, $"{due}T23:59:59+08:00")));
        Assert.Equal($"{period} missed 0/1 [late {after:yyyy-MM-dd}T00:00:00+08:00 due {due}T23:59:00+08:00]", Said(Bench.HandedIn(report, from, $"{after:yyyy-MM-dd}T00:00:00+08:00", period)));
        Assert.Equal($"{period} missed 0/1 [{report}]", Said(Bench));
        Assert.Equal($"{period} missed 0/1 [{report}]", Said(Bench.HandedIn(report, from == "s1" ? "s2" : "t1", due)));

        string Said(RuleBench bench) => bench.Said(rule, over, from, period);
    }
}
