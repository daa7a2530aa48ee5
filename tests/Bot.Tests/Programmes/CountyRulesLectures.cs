namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The county's own plan: lectures and what guides parents. The second term is 2 March to 3 July 2026.</summary>
public sealed class CountyRulesLectures
{
    private static readonly RuleBench Bench = RuleBench.Of("county-hsc");

    [Theory, Proves("YX-02")]
    [InlineData(2, "2025-2 missed 2/3")]
    [InlineData(3, "2025-2 met 3/3")]
    [InlineData(4, "2025-2 met 4/3")]
    public void A_school_holds_three_lectures_a_term(int held, string said) =>
        Assert.Equal(said, Bench.Held("lecture", "s1", "2026-07-03", times: held).Said("YX-02", "2026-07-04", "s1"));

    [Theory, Proves("YX-03")]
    [InlineData(4, "2025-2 missed 4/5")]
    [InlineData(5, "2025-2 met 5/5")]
    [InlineData(6, "2025-2 met 6/5")]
    public void A_pilot_school_holds_five(int held, string said) =>
        Assert.Equal(said, Bench.Held("lecture", "s2", "2026-03-02", times: held).Said("YX-03", "2026-07-04", "s2"));

    [Theory, Proves("YX-04")]
    [InlineData(9, "2026 missed 9/10")]
    [InlineData(10, "2026 met 10/10")]
    [InlineData(11, "2026 met 11/10")]
    public void A_township_holds_ten_a_year_itself(int held, string said) =>
        Assert.Equal(said, Bench.Held("lecture", "t1", "2026-12-31", times: held).Held("lecture", "s1", "2026-12-31").Said("YX-04", "2027-01-01", "t1", "2026"));

    [Theory, Proves("YX-02", "YX-03", "YX-04")]
    [InlineData("photo", "s1", "YX-02")]
    [InlineData("video", "s2", "YX-03")]
    [InlineData("text-report", "t1", "YX-04")]
    public void Without_its_evidence_a_lecture_does_not_count(string evidence, string host, string rule)
    {
        var said = Bench.Said(rule, "2026-07-03", host);

        Assert.Equal(said, Bench.Held("lecture", host, "2026-04-01", lecture => lecture.Without(evidence), times: 20).Said(rule, "2026-07-03", host));
    }

    [Theory, Proves("YX-01")]
    [InlineData("office village community enterprise", "2026 missed 4/5 [campus]")]
    [InlineData("office village community enterprise campus", "2026 met 5/5")]
    [InlineData("office village community enterprise campus campus", "2026 met 5/5")]
    public void Lectures_of_the_county_reach_all_five_kinds_of_venue(string venues, string said) => Assert.Equal(said, venues.Split(' ')
        .Aggregate(Bench, (bench, venue) => bench.Held("lecture", "s1", "2026-05-05", lecture => lecture.Saying("venue-type", venue)))
        .Said("YX-01", "2027-01-01", "county", "2026"));

    [Theory, Proves("YX-05")]
    [InlineData(99, 1_000_000, "2026 missed 1/2 [lecture 99/100]")]
    [InlineData(100, 99_999, "2026 missed 1/2 [lecture.families 99999/100000]")]
    [InlineData(100, 100_000, "2026 met 2/2")]
    [InlineData(101, 100_001, "2026 met 2/2")]
    public void The_campaign_is_a_hundred_lectures_and_a_hundred_thousand_families(int lectures, int families, string said) => Assert.Equal(said, Bench
        .Held("lecture", "s1", "2026-05-05", lecture => lecture with { Families = families })
        .Held("lecture", "t2", "2026-05-06", times: lectures - 1)
        .Said("YX-05", "2027-01-01", "county", "2026"));

    [Theory, Proves("YX-52")]
    [InlineData("lecture", "t1")]
    [InlineData("parent-class", "s1")]
    [InlineData("parent-salon", "s1")]
    [InlineData("practice-activity", "s1")]
    [InlineData("community-service", "p1")]
    [InlineData("online-course", "s1")]
    public void What_guides_parents_says_within_a_week_for_which_stage(string kind, string host)
    {
        var unmarked = Bench.Held(kind, host, "2026-04-01");

        Assert.Equal("2026-04-01 on-track 0/1 [stage]", unmarked.Said("YX-52", "2026-04-07", "e1"));
        Assert.Equal("2026-04-01 overdue 0/1 [stage]", unmarked.Said("YX-52", "2026-04-08", "e1"));
        Assert.Equal("2026-04-01 met 1/1", Bench.Held(kind, host, "2026-04-01", entry => entry.Saying("stage", "junior")).Said("YX-52", "2026-04-08", "e1"));
    }

    [Theory, Proves("YX-54")]
    [InlineData(0, 0, "2025-2 missed 0/1")]
    [InlineData(1, 0, "2025-2 met 1/1")]
    [InlineData(0, 1, "2025-2 met 1/1")]
    [InlineData(1, 1, "2025-2 met 2/1")]
    public void A_school_holds_a_class_or_a_salon_a_term(int classes, int salons, string said) => Assert.Equal(said, Bench
        .Held("parent-class", "s1", "2026-05-05", times: classes)
        .Held("parent-salon", "s1", "2026-05-06", times: salons)
        .Said("YX-54", "2026-07-04", "s1"));
}
