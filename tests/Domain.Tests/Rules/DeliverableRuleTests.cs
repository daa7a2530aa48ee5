using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;
using static CoEduBot.Domain.Tests.Support.SomeRules;

namespace CoEduBot.Domain.Tests.Rules;

public sealed class DeliverableRuleTests
{
    private static readonly Ledger School = new() { Units = [Unit("k", "county"), Unit("s1", "school", "k")] };

    private static readonly Rule.Deliverable NextMonth = Deliverable(Month, Each("school"), By20th());

    private static readonly Rule.Deliverable NextMonthBefore = Deliverable(Month, Each("school"), By20th(inclusive: false));

    // One line a month; the one of April.
    private static string April(Rule rule, string today, params HandedIn[] documents) =>
        Said(rule, School with { Documents = documents }, today).Single(line => line.StartsWith("s1 2022-04 ", StringComparison.Ordinal));

    [Theory]
    [InlineData("2022-04-20 23:58:00", "s1 2022-04 met 1/1")]
    [InlineData("2022-04-20 23:59:59", "s1 2022-04 met 1/1")]
    [InlineData("2022-04-21 00:00:00", "s1 2022-04 overdue 0/1 [late 2022-04-21T00:00:00+08:00 due 2022-04-20T23:59:00+08:00]")]
    [InlineData("2022-04-21 00:01:00", "s1 2022-04 overdue 0/1 [late 2022-04-21T00:01:00+08:00 due 2022-04-20T23:59:00+08:00]")]
    public void A_plan_is_in_time_to_the_end_of_the_twentieth(string at, string said) =>
        Assert.Equal(said, April(NextMonth, "2022-04-25", Plan("s1", at, "2022-05")));

    [Theory]
    [InlineData("2022-04-19 23:59:59", "s1 2022-04 met 1/1")]
    [InlineData("2022-04-20 00:00:00", "s1 2022-04 overdue 0/1 [late 2022-04-20T00:00:00+08:00 due 2022-04-19T23:59:00+08:00]")]
    public void Before_the_twentieth_exclusively_the_nineteenth_is_the_last_day(string at, string said) =>
        Assert.Equal(said, April(NextMonthBefore, "2022-04-25", Plan("s1", at, "2022-05")));

    [Theory]
    [InlineData("2022-04-16", "on-track")]
    [InlineData("2022-04-17", "at-risk")]
    [InlineData("2022-04-19", "at-risk")]
    [InlineData("2022-04-20", "overdue")]
    [InlineData("2022-04-30", "overdue")]
    [InlineData("2022-05-01", "missed")]
    public void Not_handed_in_it_grows_worse_as_days_pass(string today, string standing) =>
        Assert.Equal($"s1 2022-04 {standing} 0/1 [plan]", April(NextMonth, today));

    [Fact]
    public void Late_never_becomes_met() =>
        Assert.Equal(
            "s1 2022-04 missed 0/1 [late 2022-04-21T00:01:00+08:00 due 2022-04-20T23:59:00+08:00]",
            April(NextMonth, "2022-05-01", Plan("s1", "2022-04-21 00:01:00", "2022-05", "accepted")));

    [Fact]
    public void Encouraged_papers_never_alert_and_never_count_as_missed()
    {
        var encouraged = NextMonth with { Modality = Modality.Encouraged };

        Assert.Equal("s1 2022-04 on-track 0/1 [plan]", April(encouraged, "2022-04-19"));
        Assert.Equal("s1 2022-04 below-guideline 0/1 [plan]", April(encouraged, "2022-05-01"));
    }

    [Theory]
    [InlineData("2022-05", "met")]
    [InlineData("", "met")]
    [InlineData("2022-04", "overdue")]
    [InlineData("2022-06", "overdue")]
    public void A_plan_due_in_April_is_about_May_and_without_a_word_about_the_month_it_came_in(string refersTo, string standing) =>
        Assert.Contains($" {standing} ", April(NextMonth, "2022-04-25", Plan("s1", "2022-04-18 09:00:00", refersTo)), StringComparison.Ordinal);

    [Fact]
    public void What_was_handed_in_later_than_the_day_is_not_known_yet() =>
        Assert.Equal("s1 2022-04 on-track 0/1 [plan]", April(NextMonth, "2022-04-10", Plan("s1", "2022-04-11 00:00:00", "2022-05")));

    [Fact]
    public void Returned_and_handed_in_again_in_time_is_met() =>
        Assert.Equal(
            "s1 2022-04 met 1/1",
            April(NextMonth, "2022-04-25", Plan("s1", "2022-04-18 09:00:00", "2022-05", "returned"), Plan("s1", "2022-04-20 09:00:00", "2022-05", "submitted")));

    [Fact]
    public void Returned_and_handed_in_again_too_late_is_late_and_names_both_instants() =>
        Assert.Equal(
            "s1 2022-04 overdue 0/1 [late 2022-04-18T09:00:00+08:00 2022-04-22T09:00:00+08:00 due 2022-04-20T23:59:00+08:00]",
            April(NextMonth, "2022-04-25", Plan("s1", "2022-04-22 09:00:00", "2022-05", "accepted"), Plan("s1", "2022-04-18 09:00:00", "2022-05", "returned")));

    [Fact]
    public void Returned_and_not_handed_in_again_is_not_there() =>
        Assert.Equal("s1 2022-04 overdue 0/1 [plan]", April(NextMonth, "2022-04-25", Plan("s1", "2022-04-18 09:00:00", "2022-05", "returned")));

    [Fact]
    public void Returned_on_a_later_day_it_still_stood_on_this_one()
    {
        var returned = Plan("s1", "2022-04-18 09:00:00", "2022-05", "returned") with { DecidedAt = Local("2022-04-26 08:00:00") };

        Assert.Equal("s1 2022-04 met 1/1", April(NextMonth, "2022-04-25", returned));
        Assert.Equal("s1 2022-04 overdue 0/1 [plan]", April(NextMonth, "2022-04-26", returned));
    }

    [Fact]
    public void A_better_one_after_the_due_time_takes_nothing_from_the_one_in_time() =>
        Assert.Equal(
            "s1 2022-04 met 1/1",
            April(NextMonth, "2022-04-25", Plan("s1", "2022-04-18 09:00:00", "2022-05", "submitted"), Plan("s1", "2022-04-23 09:00:00", "2022-05", "submitted")));

    [Fact]
    public void A_ledger_is_due_on_the_last_day_of_its_month_however_long_that_is()
    {
        var monthly = Deliverable(Month, Each("school"), new Due.Each(PeriodCode.Month, null, null, new TimeOnly(23, 59), true, RefersToNext: false));
        var day31 = Deliverable(Month, Each("school"), new Due.Each(PeriodCode.Month, 31, null, new TimeOnly(23, 59), true, RefersToNext: false));

        Assert.Equal("s1 2022-04 met 1/1", April(monthly, "2022-05-02", Plan("s1", "2022-04-30 23:59:30")));
        Assert.Equal("s1 2022-04 met 1/1", April(day31, "2022-05-02", Plan("s1", "2022-04-30 23:59:30")));
        Assert.Equal("s1 2022-04 missed 0/1 [late 2022-05-01T00:00:00+08:00 due 2022-04-30T23:59:00+08:00]", April(monthly, "2022-05-02", Plan("s1", "2022-05-01 00:00:00", "2022-04")));
    }

    [Theory]
    [InlineData("2022-04-22 17:00:00", "met")]
    [InlineData("2022-04-22 17:00:01", "overdue")]
    public void A_weekly_schedule_is_due_on_Friday_at_its_hour(string at, string standing)
    {
        var weekly = Deliverable(new Period(PeriodCode.Week), Each("school"), new Due.Each(PeriodCode.Week, null, DayOfWeek.Friday, new TimeOnly(17, 0), true, RefersToNext: true));
        var lines = Lines(weekly, School with { Documents = [Plan("s1", at, "2022-04-25")] }, "2022-04-23");

        Assert.Equal(standing, lines.Single(line => line.Period.Id == "2022-04-18").Standing.Kebab());
    }

    [Theory]
    [InlineData(1999, "r1 2022-01-01 on-track 0/1 [plan]")]
    [InlineData(2000, "r1 2022-01-01 met 1/1")]
    [InlineData(2001, "r1 2022-01-01 met 1/1")]
    [InlineData(null, "r1 2022-01-01 on-track 0/1 [plan]")]
    public void An_essay_has_its_length_and_a_person_hands_it_in(int? chars, string said)
    {
        var essay = Deliverable(Whole, EachPerson("teacher")) with { MinChars = 2000 };
        var ledger = School with { People = [Person("r1", "teacher@s1")], Documents = [Plan("r1", "2022-03-01 09:00:00") with { Chars = chars }] };

        Assert.Equal([said], Said(essay, ledger, "2022-05-01"));
    }

    [Fact]
    public void Parts_may_come_one_after_the_other()
    {
        var resources = Deliverable(Whole, Each("county")) with { Items = ["handbook", "textbook", "lessons"] };
        HandedIn Part(string at, params string[] parts) => Plan("k", at) with { Parts = parts };

        Assert.Equal(["k 2022-01-01 on-track 0/3 [plan]"], Said(resources, School, "2022-05-01"));
        Assert.Equal(
            ["k 2022-01-01 on-track 2/3 [plan, textbook]"],
            Said(resources, School with { Documents = [Part("2022-03-01 09:00:00", "handbook"), Part("2022-03-02 09:00:00", "lessons", "handbook")] }, "2022-05-01"));
        Assert.Equal(
            ["k 2022-01-01 met 3/3"],
            Said(resources, School with { Documents = [Part("2022-03-01 09:00:00", "handbook"), Part("2022-03-02 09:00:00", "lessons", "textbook")] }, "2022-05-01"));
    }

    [Theory]
    [InlineData("2022-04-12 23:59:00", "s2", "met 1/1")]
    [InlineData("2022-04-13 00:00:00", "s2", "missed 0/1 [late 2022-04-13T00:00:00+08:00 due 2022-04-12T23:59:00+08:00]")]
    [InlineData("2022-04-10 09:00:00", "s3", "missed 0/1 [plan]")]
    [InlineData("2022-04-10 09:00:00", "", "missed 0/1 [plan]")]
    public void Seven_days_ahead_of_an_engagement_the_partner_has_the_plan(string at, string to, string said)
    {
        var ahead = Deliverable(Activity, Each("school"), new Due.Before(7)) with { DeliverTo = "partner" };
        var ledger = School with
        {
            Units = [Unit("k", "county"), Unit("s1", "school", "k", attrs: "partner=s2"), Unit("s2", "school", "k")],
            Entries = [Held("e1", "lecture", "s1", "2022-04-19")],
            Documents = [Plan("s1", at, "e1") with { Recipients = to.Length == 0 ? [] : [to] }],
        };

        Assert.Equal([$"e1 2022-04-19 {said}"], Said(ahead, ledger, "2022-04-25"));
    }

    [Fact]
    public void A_term_is_named_by_its_id_and_a_phase_by_its_own()
    {
        var file = Deliverable(Termly, Each("school"));
        var local = Deliverable(new Period(PeriodCode.Phase, "mobilise"), Each("school"));
        var phased = Of(local) with { Phases = new Dictionary<string, PhaseWindow> { ["mobilise"] = new PhaseWindow.Days(Day("2022-01-01"), Day("2022-03-31")) } };

        Assert.Equal(["s1 2021-2 met 1/1", "s1 2022-1 on-track 0/1 [plan]"], Said(file, School with { Documents = [Plan("s1", "2022-02-10 09:00:00", "2021-2")] }, "2022-09-10"));
        Assert.Equal(
            ["s1 mobilise missed 0/1 [late 2022-04-02T09:00:00+08:00 due 2022-03-31T23:59:00+08:00]"],
            Said(phased, School with { Documents = [Plan("s1", "2022-04-02 09:00:00", "mobilise")] }, "2022-05-01"));
    }

    [Fact]
    public void Suspended_months_ask_for_nothing()
    {
        var monthly = Deliverable(Month with { SkipsSuspended = true }, Each("school"));

        Assert.Equal(["s1 2022-01 missed 0/1 [plan]", "s1 2022-02 not-applicable 0/1", "s1 2022-03 on-track 0/1 [plan]"], Said(monthly, School, "2022-03-05"));
    }

    [Fact]
    public void On_one_day_it_is_due_to_its_end()
    {
        var once = Deliverable(Whole, Each("school"), new Due.On(Day("2022-06-30")));

        Assert.Equal(["s1 2022-01-01 met 1/1"], Said(once, School with { Documents = [Plan("s1", "2022-06-30 23:59:59")] }, "2022-08-01"));
        Assert.Equal(
            ["s1 2022-01-01 overdue 0/1 [late 2022-07-01T00:00:00+08:00 due 2022-06-30T23:59:00+08:00]"],
            Said(once, School with { Documents = [Plan("s1", "2022-07-01 00:00:00")] }, "2022-08-01"));
    }
}
