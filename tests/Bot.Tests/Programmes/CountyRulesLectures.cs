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
}
