namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The county's own plan: what it aims at in three years, and what it pays.</summary>
public sealed class CountyRulesGoals
{
    private static readonly RuleBench Bench = RuleBench.Of("county-hsc");

    [Theory, Proves("YX-47")]
    [InlineData(9, 5, 3, "2026-01-01 missed 2/3 [in-school-models 9/10]")]
    [InlineData(10, 4, 3, "2026-01-01 missed 2/3 [village-models 4/5]")]
    [InlineData(10, 5, 2, "2026-01-01 missed 2/3 [community-models 2/3]")]
    [InlineData(10, 5, 3, "2026-01-01 met 3/3")]
    [InlineData(11, 6, 4, "2026-01-01 met 3/3")]
    public void In_three_years_there_are_ten_five_and_three_model_parent_schools(int schools, int villages, int communities, string said) => Assert.Equal(said, Bench
        .Figure("in-school-models", "county", "2028-12-31", schools)
        .Figure("village-models", "county", "2027-06-30", villages)
        .Figure("community-models", "county", "2026-01-01", communities)
        .Said("YX-47", "2029-01-01", "county"));

    [Fact, Proves("YX-47", "YX-48")]
    public void A_figure_of_the_day_after_is_too_late_and_until_then_nothing_is_missed()
    {
        Assert.Equal("2026-01-01 missed 0/1 [practice-zone 0/1]", Bench.Figure("practice-zone", "county", "2029-01-01", 1).Said("YX-48", "2029-01-01", "county"));
        Assert.Equal(
            "2026-01-01 on-track 0/3 [in-school-models 0/10, village-models 0/5, community-models 0/3]",
            Bench.Figure("in-school-models", "county", "2029-01-01", 10).Said("YX-47", "2026-12-31", "county"));
    }

    [Theory, Proves("YX-48")]
    [InlineData(0, "2026-01-01 missed 0/1 [practice-zone 0/1]")]
    [InlineData(1, "2026-01-01 met 1/1")]
    [InlineData(2, "2026-01-01 met 2/1")]
    public void In_three_years_the_county_is_a_practice_zone(int zones, string said) =>
        Assert.Equal(said, Bench.Figure("practice-zone", "county", "2028-12-31", zones).Said("YX-48", "2029-01-01", "county"));

    [Theory, Proves("YX-51")]
    [InlineData(0, "2026 missed 0/1 [grants 0/1]")]
    [InlineData(1, "2026 met 1/1")]
    [InlineData(200_000, "2026 met 200000/1")]
    public void The_county_pays_something_every_year(int yuan, string said)
    {
        Assert.Equal(said, Bench.Figure("grants", "county", "2026-12-31", yuan).Said("YX-51", "2027-01-01", "county", "2026"));
        Assert.Equal("2026 missed 0/1 [grants 0/1]", Bench.Figure("grants", "county", "2027-01-01", yuan).Said("YX-51", "2027-01-01", "county", "2026"));
    }

    [Theory, Proves("YX-34", "YX-50")]
    [InlineData("YX-34", "2026-01-01 met 4/4")]
    [InlineData("YX-50", "2026-01-01 met 2/2")]
    public void Conduct_kept_by_design_is_met_by_what_the_product_does_today(string rule, string said) =>
        Assert.Equal(said, Bench.Said(rule, "2026-06-01", "county"));
}
