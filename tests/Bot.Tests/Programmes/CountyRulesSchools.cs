namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The county's own plan: parent schools, committees and teams, beyond what is ticked off.</summary>
public sealed class CountyRulesSchools
{
    private static readonly RuleBench Bench = RuleBench.Of("county-hsc");

    [Theory, Proves("YX-10")]
    [InlineData(0, "2026-03 missed 0/1")]
    [InlineData(1, "2026-03 met 1/1")]
    [InlineData(2, "2026-03 met 2/1")]
    public void A_community_parent_school_does_something_every_month(int held, string said) =>
        Assert.Equal(said, Bench.Held("community-service", "p1", "2026-03-31", times: held).Said("YX-10", "2026-04-01", "p1", "2026-03"));

    [Theory, Proves("YX-10")]
    [InlineData("2026-02")]
    [InlineData("2026-07")]
    [InlineData("2026-08")]
    public void In_holidays_it_need_not(string month) =>
        Assert.Equal($"{month} not-applicable 0/0", Bench.Said("YX-10", "2026-09-01", "p1", month));

    [Theory, Proves("YX-12")]
    [InlineData(9, "2026-01-01 missed 9/10 [units]")]
    [InlineData(10, "2026-01-01 met 10/10")]
    [InlineData(11, "2026-01-01 missed 11/10 [units]")]
    public void Ten_schools_are_pilots(int pilots, string said) => Assert.Equal(said, Enumerable.Range(2, pilots - 1)
        .Aggregate(Bench, (bench, at) => bench.Unit($"pilot-{at}", "school", "t1", "pilot"))
        .Said("YX-12", "2027-01-01", "county", "2026-01-01"));

    [Theory, Proves("YX-13")]
    [InlineData("", "2026-01-01 missed 0/2 [s1, s2]")]
    [InlineData("s1", "2026-01-01 missed 1/2 [s2]")]
    [InlineData("s1 s2", "2026-01-01 met 2/2")]
    [InlineData("s1 s2 k1", "2026-01-01 met 2/2")]
    public void Every_school_has_a_parent_school(string ticked, string said) => Assert.Equal(said, ticked.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(Bench, (bench, school) => bench.Ticked("YX-13", school, "officer", "2026-12-31", "parent-school"))
        .Said("YX-13", "2027-01-01", "county", "2026-01-01"));

    [Theory, Proves("YX-14")]
    [InlineData(0.99, null, "2026-01-01 missed 0.99/1 [online-course-take-up 0.99/1]")]
    [InlineData(79, 100, "2026-01-01 missed 0.79/1 [online-course-take-up 0.79/1]")]
    [InlineData(99.9, null, "2026-01-01 missed 0.999/1 [online-course-take-up 0.999/1]")]
    [InlineData(100, null, "2026-01-01 met 1/1")]
    [InlineData(100, 100, "2026-01-01 met 1/1")]
    [InlineData(101, 100, "2026-01-01 met 1.01/1")]
    public void All_of_a_pilot_school_take_the_online_course(double share, int? of, string said) =>
        Assert.Equal(said, Bench.Figure("online-course-take-up", "s2", "2026-12-31", (decimal)share, of).Said("YX-14", "2027-01-01", "s2", "2026-01-01"));

    [Fact, Proves("YX-15")]
    public void Points_are_kept_for_a_school_when_a_figure_a_record_or_a_tick_of_the_year_says_so()
    {
        const string none = "2026-01-01 missed 0/1 [kept]";

        Assert.Equal(none, Points(Bench));
        Assert.Equal("2026-01-01 met 1/1", Points(Bench.Figure("yx-15", "s1", "2026-12-31", 40)));
        Assert.Equal("2026-01-01 met 1/1", Points(Bench.Record("yx-15", "s1", "2026-01-01")));
        Assert.Equal("2026-01-01 met 1/1", Points(Bench.Ticked("YX-15", "s1", "principal-1", "2026-06-01", "kept")));
        Assert.Equal(none, Points(Bench.Figure("yx-15", "s2", "2026-12-31", 40)));
        Assert.Equal(none, Points(Bench.Figure("yx-15", "s1", "2027-01-01", 40)));
        Assert.Equal(none, Points(Bench.Ticked("YX-15", "s1", "somebody-unknown", "2026-06-01", "kept")));

        static string Points(RuleBench bench) => bench.Said("YX-15", "2027-01-01", "s1", "2026-01-01");
    }

    [Theory, Proves("YX-22")]
    [InlineData("regular regular", "2025-2 missed 0/1")]
    [InlineData("ethics-supervision", "2025-2 met 1/1")]
    [InlineData("forum", "2025-2 met 1/1")]
    [InlineData("forum ethics-supervision", "2025-2 met 2/1")]
    public void The_parent_committee_meets_on_ethics_or_as_a_forum_every_term(string topics, string said) => Assert.Equal(said, topics.Split(' ')
        .Aggregate(Bench, (bench, topic) => bench.Held("committee-meeting", "s1", "2026-07-03", meeting => meeting.Saying("topic", topic)))
        .Said("YX-22", "2026-07-04", "s1"));

    [Theory, Proves("YX-24")]
    [InlineData("county", "in-school expert", "2026-01-01 missed 2/3 [source]")]
    [InlineData("county", "in-school expert parent", "2026-01-01 met 3/3")]
    [InlineData("s2", "in-school in-school expert", "2026-01-01 missed 2/3 [source]")]
    [InlineData("s2", "parent expert in-school parent", "2026-01-01 met 3/3")]
    [InlineData("p1", "parent", "2026-01-01 missed 1/3 [source]")]
    [InlineData("p1", "parent expert in-school", "2026-01-01 met 3/3")]
    public void Lecturers_come_from_three_sources_at_each_level(string unit, string sources, string said) => Assert.Equal(said, sources.Split(' ')
        .Aggregate(Bench, (bench, source) => bench.Person($"l{bench.Ledger.People.Count}", $"lecturer@{unit}", $"source={source}"))
        .Said("YX-24", "2027-01-01", unit, "2026-01-01"));

    [Theory, Proves("YX-56")]
    [InlineData("", "2026-01-01 missed 0/2 [volunteer, community-worker]")]
    [InlineData("volunteer", "2026-01-01 missed 1/2 [community-worker]")]
    [InlineData("community-worker", "2026-01-01 missed 1/2 [volunteer]")]
    [InlineData("volunteer community-worker", "2026-01-01 met 2/2")]
    [InlineData("volunteer community-worker volunteer community-worker", "2026-01-01 met 2/2")]
    public void A_community_parent_school_has_workers_and_volunteers(string roles, string said) => Assert.Equal(said, roles.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(Bench.Unit("p2", "community-parent-school", "t2"), (bench, role) => bench.Person($"v{bench.Ledger.People.Count}", $"{role}@p2"))
        .Said("YX-56", "2027-01-01", "p2", "2026-01-01"));

    [Theory, Proves("YX-61")]
    [InlineData("handbook;textbook;model-lessons", "2026-12-31", "2026-01-01 missed 3/4 [course-resources, resource-library]")]
    [InlineData("handbook;textbook;model-lessons;resource-library", "2026-12-31T23:59:59+08:00", "2026-01-01 met 4/4")]
    [InlineData("handbook;textbook;model-lessons;resource-library", "2027-01-01T00:00:00+08:00", "2026-01-01 missed 0/4 [late 2027-01-01T00:00:00+08:00 due 2026-12-31T23:59:00+08:00]")]
    public void The_four_course_resources_are_there_by_the_end_of_the_year(string parts, string at, string said) =>
        Assert.Equal(said, Bench.HandedIn("course-resources", "county", at, "2026-01-01", parts).Said("YX-61", "2027-01-01", "county", "2026-01-01"));
}
