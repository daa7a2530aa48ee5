using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Rules;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Reminders;

public sealed class RuleLadderTests
{
    private static readonly Ladder Plan = new("monthly-deadline", [-7, -3, -1, 0, 1, 3], [new Rung(3, "principal"), new Rung(7, "county-officer")], WarnsAtRisk: false);

    private static readonly Ladder Quotas = new("term-quota", [-42, -21, -7], [new Rung(0, "township-lead")], WarnsAtRisk: true);

    [Theory]
    [InlineData(12, "")]
    [InlineData(13, "Due 7")]
    [InlineData(14, "")]
    [InlineData(17, "Due 3")]
    [InlineData(19, "Due 1")]
    [InlineData(20, "Due 0")]
    [InlineData(21, "Overdue -1")]
    [InlineData(22, "")]
    [InlineData(23, "Overdue -3; Escalated -3 to principal")]
    [InlineData(27, "Escalated -7 to county-officer")]
    [InlineData(28, "")]
    public void A_plan_due_on_the_20th_is_asked_for_on_the_days_of_its_ladder(int day, string nudges) =>
        Assert.Equal(nudges, Said(Plan, Day($"2022-04-{day:00}"), Standing.OnTrack, Day("2022-04-20")));

    [Theory]
    [InlineData("2022-05-20", "Due 42")]
    [InlineData("2022-06-20", "AtRisk 11")]      // a Monday
    [InlineData("2022-06-21", "")]
    [InlineData("2022-06-24", "Due 7")]
    [InlineData("2022-07-01", "")]               // the last day: there is still time
    [InlineData("2022-07-02", "Escalated -1 to township-lead")]
    public void A_quota_at_risk_is_warned_of_once_a_week_and_told_upwards_the_morning_after(string day, string nudges) =>
        Assert.Equal(nudges, Said(Quotas, Day(day), Standing.AtRisk, Day("2022-07-01")));

    [Theory]
    [InlineData(Standing.Met)]
    [InlineData(Standing.Waived)]
    [InlineData(Standing.NotApplicable)]
    [InlineData(Standing.NotDue)]
    [InlineData(Standing.BelowGuideline)]
    public void Nobody_is_asked_for_what_is_settled(Standing standing) =>
        Assert.Equal("", Said(Plan, Day("2022-04-20"), standing, Day("2022-04-20")));

    [Theory]
    [InlineData("2022-04-21", "")]
    [InlineData("2022-04-23", "Escalated -3 to principal")]
    public void What_was_missed_for_good_is_only_told_upwards(string day, string nudges) =>
        Assert.Equal(nudges, Said(Plan, Day(day), Standing.Missed, Day("2022-04-20")));

    [Fact]
    public void What_came_late_is_not_asked_for_again() =>
        Assert.Equal("", Said(Plan, Day("2022-04-21"), Standing.Overdue, Day("2022-04-20"), "late 2022-04-21T00:01 2022-04-20T23:59"));

    [Fact]
    public void Encouraged_rules_nudge_nobody() =>
        Assert.Empty(RuleLadder.On(Day("2022-04-20"), Plan, Rule with { Modality = Modality.Encouraged }, Line(Standing.OnTrack), Day("2022-04-20")));

    [Fact]
    public void The_due_day_is_the_papers_own_or_the_end_of_the_time_or_the_last_day_of_the_period()
    {
        var paper = new Rule.Deliverable("plan", new Due.Each(PeriodCode.Month, 20, null, new TimeOnly(23, 59), true, true), null, [], null)
        {
            Id = "p", Modality = Modality.Must, Title = Words("p"), Per = Month, ForEach = Each("school"),
        };
        var evidence = new Rule.Check(new CheckOf.Entries(Filter("lecture"), null, null), [], Within: 7, Gate: false, AtScheduling: false)
        {
            Id = "e", Modality = Modality.Must, Title = Words("e"), Per = new Period(PeriodCode.Activity),
        };
        var book = new Book(Of(), new Ledger { Units = [Unit("s1", "school")] }, Day("2022-04-10"));
        var april = new Span(PeriodCode.Month, "2022-04", Day("2022-04-01"), Day("2022-05-01"));

        Assert.Equal(Day("2022-04-20"), RuleLadder.DueDay(paper, Line(Standing.OnTrack) with { Period = april }, book));
        Assert.Equal(Day("2022-04-30"), RuleLadder.DueDay(Rule, Line(Standing.OnTrack) with { Period = april }, book));
        var festival = Rule with { Of = [new Share(Filter("festival") with { Near = new Near("family-day", 15) })] };
        var year = new Span(PeriodCode.CalendarYear, "2022", Day("2022-01-01"), Day("2023-01-01"));
        Assert.Equal(Day("2022-05-30"), RuleLadder.DueDay(festival, Line(Standing.AtRisk) with { Period = year }, book));
        Assert.Equal(Day("2022-04-12"), RuleLadder.DueDay(evidence, Line(Standing.OnTrack) with { Period = Periods.Of(Day("2022-04-05")) }, book));
    }

    [Fact]
    public void The_nearest_who_run_a_unit_are_asked()
    {
        var inCharge = new InCharge(new Book(Of(), new Ledger
        {
            Units = [Unit("county", "county"), Unit("t1", "township", "county"), Unit("s1", "school", "t1"), Unit("s2", "school", "t1"), Unit("c1", "class", "s1"), Unit("cp", "community-parent-school", "t1")],
            People = [Person("officer", "county-officer@county"), Person("lead", "township-lead@t1"), Person("head", "principal@s1"), Person("moral", "moral-director@s1"), Person("head2", "principal@s2"), Person("teacher", "head-teacher@c1")],
            Entries = [Held("e1", "lecture", "s1", "2022-03-01") with { Lead = new PersonId("teacher") }],
        }, Day("2022-04-10")));

        Assert.Equal("teacher moral head2 lead lead officer teacher teacher", string.Join(' ', new[] { "c1", "s1", "s2", "t1", "cp", "county", "e1", "teacher" }.SelectMany(inCharge.Of)));
        Assert.Equal("head officer officer", string.Join(' ', inCharge.Above("c1", "principal").Concat(inCharge.Above("e1", "county-officer")).Concat(inCharge.Above("teacher", "county-officer"))));
    }

    private static readonly Rule.Quota Rule = Quota(new Bounds(Min: 3), Termly, Each("school"), "lecture");

    private static string Said(Ladder ladder, DateOnly day, Standing standing, DateOnly due, params string[] missing) => string.Join("; ", RuleLadder
        .On(day, ladder, Rule, Line(standing) with { Missing = missing }, due)
        .Select(nudge => $"{nudge.Reason} {nudge.Days}{(nudge.To is { } role ? $" to {role}" : "")}"));

    private static ScoreLine Line(Standing standing) =>
        new("r", "s1", new Span(PeriodCode.Term, "2021-2", Day("2022-02-14"), Day("2022-07-02")), standing, 1, 3, [], []);
}
