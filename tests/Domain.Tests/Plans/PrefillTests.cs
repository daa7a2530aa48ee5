using CoEduBot.Domain.Plans;

namespace CoEduBot.Domain.Tests.Plans;

public sealed class PrefillTests
{
    private static readonly UnitId School = new("s1");

    private static readonly PlanFacts December = new(School, new YearMonth(2026, 12), [2, 7, 8], [], [], [], []);

    [Fact]
    public void Nothing_known_is_an_empty_plan() => Assert.Empty(Prefill.Rows(December));

    [Theory]
    [InlineData(1, "2027-01-01", 1)]    // the last month: all of it
    [InlineData(3, "2027-01-01", 3)]
    [InlineData(9, "2027-01-01", 3)]    // no school holds nine in a month
    [InlineData(2, "2027-02-01", 1)]    // two months left
    [InlineData(3, "2027-02-01", 2)]
    [InlineData(4, "2027-07-04", 1)]    // seven months, of which February counts for none: 4 / 7
    [InlineData(0.5, "2027-01-01", 1)]
    public void What_is_lacking_is_spread_over_the_months_left(decimal lacking, string until, int share) =>
        Assert.Equal(share, Prefill.Share(Lectures(lacking, until), December));

    [Fact]
    public void A_period_that_ends_in_a_suspended_month_asks_nothing_of_it() =>
        Assert.Equal(0, Prefill.Share(Lectures(2, "2027-02-20"), December with { Month = new YearMonth(2027, 2) }));

    [Fact]
    public void One_lecture_serves_every_rule_that_counts_lectures()
    {
        var facts = December with { Shortages = [Lectures(2, "2027-01-01"), Lectures(1, "2027-01-01") with { Rule = "YX-02" }] };

        Assert.Equal(["JH-05", "JH-05"], Prefill.Rows(facts).Select(row => row.From));
    }

    [Fact]
    public void What_is_published_already_needs_no_row() =>
        Assert.Empty(Prefill.Rows(December with { Shortages = [Lectures(1, "2027-01-01")], Planned = ["lecture"] }));

    [Fact]
    public void What_was_called_off_comes_again_and_counts_as_planned()
    {
        var facts = December with { Shortages = [Lectures(1, "2027-01-01")], CalledOff = [Held("e1", "lecture", "2026-11-18", "手机管理")] };

        var row = Assert.Single(Prefill.Rows(facts));
        Assert.Equal((RowSource.Cancelled, "手机管理", Day("2026-12-16")), (row.Source, row.Topic, row.Day));
    }

    [Fact]
    public void Last_year_fills_in_what_a_rule_asks_and_the_rest_is_proposed_by_itself()
    {
        var facts = December with { Shortages = [Lectures(1, "2027-01-01")], LastYear = [Held("e1", "lecture", "2025-12-10", "阅读"), Held("e2", "lecture", "2025-12-24", "假期")] };

        Assert.Equal(
            [(RowSource.Rule, "JH-05", "阅读", Day("2026-12-09")), (RowSource.LastYear, "e2", "假期", Day("2026-12-23"))],
            Prefill.Rows(facts).Select(row => (row.Source, row.From, row.Topic, row.Day)));
    }

    [Fact]
    public void A_festival_is_put_on_its_day_in_its_month_only()
    {
        var festival = new Shortage("YX-36", "festival", 1, Day("2028-01-01"), Day("2027-05-15"), "family-day");

        var row = Assert.Single(Prefill.Rows(December with { Month = new YearMonth(2027, 5), Shortages = [festival] }));
        Assert.Equal((RowSource.Festival, "family-day", Day("2027-05-15")), (row.Source, row.From, row.Day));
        Assert.Empty(Prefill.Rows(December with { Shortages = [festival] }));
    }

    [Fact]
    public void Rows_without_a_day_are_spread_over_the_month() => Assert.Equal(
        [Day("2026-12-02"), Day("2026-12-09"), Day("2026-12-23")],
        Prefill.Rows(December with { Shortages = [Lectures(3, "2027-01-01")] }).Select(row => row.Day));

    [Theory]
    [InlineData("2025-12-10", "2026-12-09")]    // the second Wednesday
    [InlineData("2025-12-31", "2026-12-30")]    // the fifth
    [InlineData("2025-10-31", "2026-12-25")]    // a fifth Friday where there are four
    public void A_day_keeps_its_weekday_and_its_week(string day, string shifted) =>
        Assert.Equal(Day(shifted), Prefill.Shifted(Day(day), new YearMonth(2026, 12)));

    private static Shortage Lectures(decimal lacking, string until) => new("JH-05", "lecture", lacking, Day(until), null, "");

    private static Earlier Held(string id, string kind, string day, string topic) => new(id, kind, Day(day), null, null, topic, "", "报告厅", "onsite", School);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
