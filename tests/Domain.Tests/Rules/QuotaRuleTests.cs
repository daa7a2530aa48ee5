using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Rules;

/// <summary>How many there are, of how many, and what that makes of a subject on a day.</summary>
public sealed class QuotaRuleTests
{
    private static readonly Bounds ThreeOrMore = new(Min: 3);

    private static Ledger OneSchool(params Entry[] entries) => new() { Units = [Unit("s1", "school")], Entries = entries };

    private static Entry[] Lectures(params string[] days) => [.. days.Select((day, n) => Held($"e{n}", "lecture", "s1", day))];

    [Theory]
    [InlineData(2, "2022-02-14", "on-track 2/3")]
    [InlineData(2, "2022-05-01", "on-track 2/3")]
    [InlineData(2, "2022-06-30", "at-risk 2/3")]
    [InlineData(2, "2022-07-01", "at-risk 2/3")]
    [InlineData(2, "2022-07-02", "missed 2/3")]
    [InlineData(3, "2022-05-01", "met 3/3")]
    [InlineData(4, "2022-07-02", "met 4/3")]
    [InlineData(0, "2022-02-20", "on-track 0/3")]
    [InlineData(1, "2022-05-31", "at-risk 1/3")]
    public void A_minimum_is_met_at_the_limit_not_before(int held, string today, string expected)
    {
        var ledger = OneSchool(Lectures([.. Enumerable.Repeat("2022-02-14", held)]));

        Assert.Equal([$"s1 2021-2 {expected}"], Said(Quota(ThreeOrMore, Termly, Each("school"), "lecture"), ledger, today));
    }

    [Theory]
    [InlineData(1, "2022-05-01", "on-track 1/2")]
    [InlineData(2, "2022-05-01", "met 2/2")]
    [InlineData(3, "2022-05-01", "met 3/2")]
    [InlineData(4, "2022-05-01", "overdue 4/2 [above]")]
    [InlineData(4, "2022-07-02", "missed 4/2 [above]")]
    public void A_range_is_left_at_both_ends(int held, string today, string expected)
    {
        var ledger = OneSchool(Lectures([.. Enumerable.Repeat("2022-02-14", held)]));

        Assert.Equal([$"s1 2021-2 {expected}"], Said(Quota(new Bounds(Min: 2, Max: 3), Termly, Each("school"), "lecture"), ledger, today));
    }

    [Theory]
    [InlineData(1, "2022-05-01", "on-track 1/2")]
    [InlineData(2, "2022-05-01", "on-track 2/2")]
    [InlineData(2, "2022-07-02", "met 2/2")]
    [InlineData(3, "2022-05-01", "overdue 3/2 [above]")]
    [InlineData(3, "2022-07-02", "missed 3/2 [above]")]
    public void A_maximum_is_kept_only_once_the_period_is_over(int held, string today, string expected)
    {
        var ledger = OneSchool(Lectures([.. Enumerable.Repeat("2022-02-14", held)]));

        Assert.Equal([$"s1 2021-2 {expected}"], Said(Quota(new Bounds(Max: 2), Termly, Each("school"), "lecture"), ledger, today));
    }

    [Theory]
    [InlineData(1, "missed 1/2")]
    [InlineData(2, "met 2/2")]
    [InlineData(3, "missed 3/2 [above]")]
    public void Exactly_so_many_is_neither_fewer_nor_more(int held, string expected)
    {
        var ledger = OneSchool(Lectures([.. Enumerable.Repeat("2022-02-14", held)]));

        Assert.Equal([$"s1 2021-2 {expected}"], Said(Quota(new Bounds(Exactly: 2), Termly, Each("school"), "lecture"), ledger, "2022-07-02"));
    }

    [Theory]
    [InlineData(Modality.Must, "2022-07-01", "at-risk 0/3")]
    [InlineData(Modality.Must, "2022-07-02", "missed 0/3")]
    [InlineData(Modality.PassMark, "2022-07-02", "missed 0/3")]
    [InlineData(Modality.InPrinciple, "2022-07-01", "at-risk 0/3")]
    [InlineData(Modality.InPrinciple, "2022-07-02", "below-guideline 0/3")]
    [InlineData(Modality.Encouraged, "2022-07-01", "on-track 0/3")]
    [InlineData(Modality.Encouraged, "2022-07-02", "below-guideline 0/3")]
    [InlineData(Modality.Expected, "2022-07-02", "below-guideline 0/3")]
    public void What_is_not_binding_is_never_missed_and_what_is_encouraged_never_at_risk(Modality modality, string today, string expected)
    {
        var rule = Quota(ThreeOrMore, Termly, Each("school"), "lecture") with { Modality = modality };

        Assert.Equal([$"s1 2021-2 {expected}"], Said(rule, OneSchool(), today));
    }

    [Fact]
    public void A_period_takes_its_first_and_its_last_day_and_no_other()
    {
        var ledger = OneSchool(Lectures("2022-02-13", "2022-02-14", "2022-07-01", "2022-07-02", "2022-08-28", "2022-08-29"));

        var lines = Lines(Quota(ThreeOrMore, Termly, Each("school"), "lecture"), ledger, "2022-09-30");

        Assert.Equal(["e1", "e2"], lines[0].Proof);
        Assert.Equal(["e5"], lines[1].Proof);
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public void A_suspended_month_asks_for_nothing()
    {
        var rule = Quota(new Bounds(Min: 1), Month with { SkipsSuspended = true }, Each("school"), "lecture");

        Assert.Equal(
            ["s1 2022-01 missed 0/1", "s1 2022-02 not-applicable 1/0", "s1 2022-03 on-track 0/1"],
            Said(rule, OneSchool(Lectures("2022-02-14")), "2022-03-01"));
        Assert.Equal(
            ["s1 2022-01 missed 0/1", "s1 2022-02 met 1/1", "s1 2022-03 on-track 0/1"],
            Said(rule with { Per = Month }, OneSchool(Lectures("2022-02-14")), "2022-03-01"));
    }

    [Fact]
    public void Where_months_are_named_only_they_are_asked_for()
    {
        var rule = Quota(new Bounds(Min: 1), Month with { Months = [2, 4] }, Each("school"), "lecture");

        Assert.Equal(["s1 2022-02 met 1/1", "s1 2022-04 missed 0/1"], Said(rule, OneSchool(Lectures("2022-02-28", "2022-03-01")), "2022-05-01"));
    }

    [Theory]
    [InlineData("2022-04-29", "2022-05-30", "on-track 0/1")]
    [InlineData("2022-04-30", "2022-05-30", "met 1/1")]
    [InlineData("2022-05-30", "2022-05-30", "met 1/1")]
    [InlineData("2022-05-31", "2022-05-31", "at-risk 0/1")]
    [InlineData("2022-05-31", "2023-01-01", "missed 0/1")]
    public void Near_a_fixed_date_means_both_ends_and_afterwards_nothing_helps(string held, string today, string expected)
    {
        var rule = Quota(new Bounds(Min: 1), CalendarYear, Each("school"), "festival");
        rule = rule with { Of = [new Share(Filter("festival") with { Near = new Near("family-day", 15) })] };

        Assert.Equal($"s1 2022 {expected}", Said(rule, OneSchool(Held("e", "festival", "s1", held)), today)[0]);
    }

    [Fact]
    public void A_date_at_the_turn_of_the_year_is_near_on_both_sides()
    {
        var rule = Quota(new Bounds(Min: 2), Whole, Each("school"), "festival");
        rule = rule with { Of = [new Share(Filter("festival") with { Near = new Near("new-year", 7) })] };
        var programme = Of(rule);
        programme = programme with { Calendar = programme.Calendar with { Anchors = new Dictionary<string, MonthDay> { ["new-year"] = new(1, 1) } } };
        var ledger = OneSchool(
            Held("e1", "festival", "s1", "2022-01-08"), Held("e2", "festival", "s1", "2022-01-09"),
            Held("e3", "festival", "s1", "2022-12-24"), Held("e4", "festival", "s1", "2022-12-25"));

        Assert.Equal(["e1", "e4"], Assert.Single(Lines(programme, ledger, "2022-12-31")).Proof);
    }

    [Fact]
    public void A_number_may_be_a_parameter_set_locally_or_an_attribute_of_the_unit()
    {
        var ledger = OneSchool() with { Units = [Unit("s1", "school", attrs: "asked=4"), Unit("s2", "school")] };
        var programme = Of(Quota(new Bounds(Min: new Amount.Param("lectures")), Termly, Each("school"), "lecture")) with
        {
            Params = new Dictionary<string, decimal> { ["lectures"] = 3 },
        };
        var byUnit = Quota(new Bounds(Min: new Amount.Attr("asked", 2)), Termly, Each("school"), "lecture");

        Assert.Equal(["s1 2021-2 on-track 0/3", "s2 2021-2 on-track 0/3"], Said(programme, ledger, "2022-02-14"));
        Assert.Equal(
            ["s1 2021-2 on-track 0/5", "s2 2021-2 on-track 0/5"],
            Said(programme, ledger with { Params = new Dictionary<string, decimal> { ["lectures"] = 5 } }, "2022-02-14"));
        Assert.Equal(["s1 2021-2 on-track 0/6", "s2 2021-2 not-applicable 0/0"], Said(byUnit, ledger, "2022-02-14"));
    }

    [Fact]
    public void A_rule_whose_flag_is_not_set_asks_for_nothing_even_where_it_is_met()
    {
        var rule = Quota(new Bounds(Min: 1), Termly, Each("school"), "lecture") with { Flag = "epidemic-mode" };
        var ledger = OneSchool(Lectures("2022-03-01"));

        Assert.Equal(["s1 2021-2 not-applicable 1/1"], Said(rule, ledger, "2022-03-01"));
        Assert.Equal(
            ["s1 2021-2 met 1/1"],
            Said(rule, ledger with { Params = new Dictionary<string, decimal> { ["epidemic-mode"] = 1 } }, "2022-03-01"));
    }
}
