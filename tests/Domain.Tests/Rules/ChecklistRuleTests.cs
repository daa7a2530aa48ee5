using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;
using static CoEduBot.Domain.Tests.Support.SomeRules;

namespace CoEduBot.Domain.Tests.Rules;

public sealed class ChecklistRuleTests
{
    private static readonly Ledger Town = new()
    {
        Units = [Unit("k", "county"), Unit("t1", "township", "k"), Unit("t2", "township", "k"), Unit("s1", "school", "t1"), Unit("g1", "class", "s1")],
        People = [Person("lead", "township-lead@t1"), Person("other", "township-lead@t2"), Person("boss", "township-lead@k"), Person("head", "principal@s1")],
        Students = [Student("p1", "g1")],
        Guardians = [Guardian("mum", "p1")],
    };

    private static readonly ChecklistOf Two = new ChecklistOf.Presence(["signage", "ledger"], All: true);

    private static readonly ChecklistOf Any = new ChecklistOf.Presence(["team", "studio"], All: false);

    private static IReadOnlyList<string> Ticked(Rule rule, string today, params Tick[] ticks) => Said(rule, Town with { Ticks = ticks }, today);

    [Theory]
    [InlineData("lead", "s1 2022-01-01 on-track 1/2 [ledger]")]
    [InlineData("boss", "s1 2022-01-01 on-track 1/2 [ledger]")]
    [InlineData("other", "s1 2022-01-01 on-track 0/2 [signage, ledger]")]
    [InlineData("head", "s1 2022-01-01 on-track 0/2 [signage, ledger]")]
    [InlineData("nobody", "s1 2022-01-01 on-track 0/2 [signage, ledger]")]
    public void An_item_is_ticked_by_the_confirming_role_of_the_unit_or_above(string by, string said) =>
        Assert.Equal([said], Ticked(Checklist(Two, Each("school"), "township-lead"), "2022-04-01", Tick("signage", "s1", by)));

    [Theory]
    [InlineData("head", "s1 2022-01-01 on-track 1/2 [ledger]")]
    [InlineData("mum", "s1 2022-01-01 on-track 1/2 [ledger]")]
    [InlineData("nobody", "s1 2022-01-01 on-track 0/2 [signage, ledger]")]
    public void Without_a_confirming_role_anybody_known_may_tick(string by, string said) =>
        Assert.Equal([said], Ticked(Checklist(Two, Each("school")), "2022-04-01", Tick("signage", "s1", by)));

    [Fact]
    public void An_item_counts_once_and_all_are_asked()
    {
        var rule = Checklist(Two, Each("school"));

        Assert.Equal(["s1 2022-01-01 on-track 1/2 [ledger]"], Ticked(rule, "2022-04-01", Tick("signage", "s1", "head"), Tick("signage", "s1", "lead")));
        Assert.Equal(["s1 2022-01-01 met 2/2"], Ticked(rule, "2022-04-01", Tick("signage", "s1", "head"), Tick("ledger", "s1", "lead")));
    }

    [Fact]
    public void One_of_several_is_enough_where_not_all_are_asked()
    {
        Assert.Equal(["s1 2022-01-01 on-track 0/1 [team, studio]"], Ticked(Checklist(Any, Each("school")), "2022-04-01"));
        Assert.Equal(["s1 2022-01-01 met 1/1"], Ticked(Checklist(Any, Each("school")), "2022-04-01", Tick("studio", "s1", "head")));
    }

    [Fact]
    public void A_tick_of_a_later_day_another_rule_or_another_subject_is_none() =>
        Assert.Equal(
            ["s1 2022-01-01 on-track 0/2 [signage, ledger]"],
            Ticked(
                Checklist(Two, Each("school")), "2022-04-01", Tick("signage", "s1", "head", "2022-04-02"), Tick("signage", "t1", "head"),
                Tick("signage", "s1", "head") with { Rule = "other" }));

    [Fact]
    public void What_was_missing_when_the_year_closed_stays_missed_and_what_exists_goes_on_existing()
    {
        var programme = Of(Checklist(Two, Each("school"))).Renewing();
        var ledger = Town with { Ticks = [Tick("signage", "s1", "head"), Tick("ledger", "s1", "head", "2023-01-05")] };

        Assert.Equal(["s1 2022-01-01 missed 1/2 [ledger]", "s1 2023-01-01 met 2/2"], Said(programme, ledger, "2023-02-01"));
    }

    private static readonly Dictionary<string, PhaseWindow> Mobilise = new() { ["mobilise"] = new PhaseWindow.Days(Day("2022-01-01"), Day("2022-03-31")) };

    private static Programme Phase(params string[] tasks) => Of(Checklist(new ChecklistOf.Phase("mobilise", tasks))) with
    {
        Phases = Mobilise,
        Documents = new Dictionary<string, DocumentKind> { ["plan"] = new("plan", Words("plan"), []) },
    };

    [Theory]
    [InlineData("2021-12-31", "2022-04-05", "k mobilise missed 0/1 [kickoff]")]
    [InlineData("2022-01-01", "2022-04-05", "k mobilise met 1/1")]
    [InlineData("2022-03-31", "2022-04-05", "k mobilise met 1/1")]
    [InlineData("2022-04-01", "2022-04-05", "k mobilise missed 0/1 [kickoff late]")]
    [InlineData("2022-04-01", "2022-03-31", "k mobilise at-risk 0/1 [kickoff]")]
    public void A_task_is_done_inside_the_dates_of_its_phase(string on, string today, string said) =>
        Assert.Equal([said], Said(Phase("kickoff"), Town with { Ticks = [Tick("kickoff", "k", "boss", on)] }, today));

    [Fact]
    public void A_phase_without_tasks_is_on_track_and_then_met()
    {
        Assert.Equal(["k mobilise on-track 0/0"], Said(Phase(), Town, "2022-03-31"));
        Assert.Equal(["k mobilise met 0/0"], Said(Phase(), Town, "2022-04-01"));
    }

    [Fact]
    public void A_task_named_like_a_document_is_done_when_that_is_handed_in()
    {
        Assert.Equal(["k mobilise met 1/1"], Said(Phase("plan"), Town with { Documents = [Plan("k", "2022-03-31 23:59:59")] }, "2022-04-05"));
        Assert.Equal(["k mobilise missed 0/1 [plan late]"], Said(Phase("plan"), Town with { Documents = [Plan("k", "2022-04-01 00:00:00")] }, "2022-04-05"));
        Assert.Equal(["k mobilise missed 0/1 [plan]"], Said(Phase("plan"), Town with { Documents = [Plan("k", "2022-03-01 09:00:00", state: "returned")] }, "2022-04-05"));
    }

    [Fact]
    public void Asked_of_every_township_it_is_done_for_the_county_when_the_last_hands_it_in()
    {
        var programme = Phase("plan");
        programme = programme with { Rules = [.. programme.Rules, Deliverable(new Period(PeriodCode.Phase, "mobilise"), Each("township")) with { Id = "other" }] };
        string County(params HandedIn[] documents) => Said(programme, Town with { Documents = documents }, "2022-04-05")[0];

        Assert.Equal("k mobilise missed 0/1 [plan]", County(Plan("t1", "2022-03-01 09:00:00")));
        Assert.Equal("k mobilise met 1/1", County(Plan("t1", "2022-03-01 09:00:00"), Plan("t2", "2022-03-02 09:00:00")));
        Assert.Equal("k mobilise missed 0/1 [plan late]", County(Plan("t1", "2022-03-01 09:00:00"), Plan("t2", "2022-04-02 09:00:00")));
    }

    [Fact]
    public void A_phase_comes_round_every_year_with_its_own_ticks() =>
        Assert.Equal(
            ["k mobilise met 1/1", "k mobilise+1 on-track 0/1 [kickoff]"],
            Said(Phase("kickoff").Renewing(), Town with { Ticks = [Tick("kickoff", "k", "boss", "2022-02-01")] }, "2023-01-10"));

    private static readonly ChecklistOf Suggestions = new ChecklistOf.Workflow("suggestion", ["received", "plan-made", "done", "replied"], Days: 14);

    [Theory]
    [InlineData("replied", "2022-05-01", "s1 2022-01-01 met 1/1")]
    [InlineData("done", "2022-03-15", "s1 2022-01-01 on-track 0/1 [replied]")]
    [InlineData("done", "2022-03-16", "s1 2022-01-01 overdue 0/1 [replied]")]
    [InlineData("", "2022-03-16", "s1 2022-01-01 overdue 0/1 [plan-made]")]
    [InlineData("received", "2023-01-01", "s1 2022-01-01 missed 0/1 [plan-made]")]
    public void A_suggestion_is_carried_to_its_end_in_fourteen_days(string state, string today, string said) =>
        Assert.Equal([said], Said(Checklist(Suggestions), Town with { Records = [Record("suggestion", "s1", "2022-03-01", state)] }, today));

    [Theory]
    [InlineData("current", "s1 2022-01-01 met 1/1")]
    [InlineData("change-reported", "s1 2022-01-01 on-track 0/1 [updated]")]
    [InlineData("updated", "s1 2022-01-01 met 1/1")]
    public void A_form_that_is_current_waits_for_nothing(string state, string said)
    {
        var forms = Checklist(new ChecklistOf.Workflow("form", ["current", "change-reported", "updated"], Days: null));

        Assert.Equal([said], Said(forms, Town with { Records = [Record("form", "s1", "2022-03-01", state), Record("form", "t1", "2022-03-01", "archived")] }, "2022-04-01"));
    }

    [Fact]
    public void Records_of_a_subject_make_one_line_and_those_without_make_none()
    {
        var ledger = Town with
        {
            Records =
            [
                Record("suggestion", "s1", "2022-03-01", "replied"), Record("suggestion", "s1", "2022-03-02", "received"), Record("issue", "t1", "2022-03-02", "received"),
                Record("suggestion", "p1", "2022-03-02", "received"), Record("suggestion", "s1", "2022-03-02", "reversed"), Record("suggestion", "s1", "2022-03-09", "received"),
            ],
        };

        Assert.Equal(["s1 2022-01-01 on-track 1/2 [plan-made]", "p1 2022-01-01 on-track 0/1 [plan-made]"], Said(Checklist(Suggestions), ledger, "2022-03-08"));
        Assert.Equal(["s1 2022-01-01 on-track 1/3 [plan-made]"], Said(Checklist(Suggestions, Each("school")), ledger, "2022-03-08"));
    }

    private static readonly ChecklistOf Election = new ChecklistOf.Chain("committee", [new Step("volunteer", "parent"), new Step("sign", "principal"), new Step("sign", "township-lead")]);

    [Theory]
    [InlineData("volunteer mum 03-01", "1/3 [sign, sign]")]
    [InlineData("volunteer head 03-01", "0/3 [volunteer, sign, sign]")]
    [InlineData("sign head 03-02", "0/3 [volunteer, sign, sign]")]
    [InlineData("volunteer mum 03-01;sign head 03-02;sign lead 03-02", "3/3")]
    [InlineData("volunteer mum 03-01;sign lead 03-02;sign head 03-03", "2/3 [sign]")]
    [InlineData("volunteer mum 03-03;sign head 03-02", "1/3 [sign, sign]")]
    public void Steps_follow_one_another_each_by_its_role(string ticks, string said)
    {
        var given = ticks.Split(';').Select(tick => tick.Split(' ')).Select(tick => Tick(tick[0], "s1", tick[1], "2022-" + tick[2])).ToArray();
        var standing = said == "3/3" ? "met" : "on-track";

        Assert.Equal([$"s1 2022-01-01 {standing} {said}"], Ticked(Checklist(Election, Each("school")), "2022-04-01", given));
    }

    [Fact]
    public void A_chain_about_groups_has_a_line_for_each_and_else_one_for_the_owner()
    {
        Assert.Equal(["t1 2022-01-01 on-track 0/1 [draw]", "t2 2022-01-01 on-track 0/1 [draw]"], Ticked(Checklist(new ChecklistOf.Chain("township", [new Step("draw", null)])), "2022-04-01"));
        Assert.Equal(["k 2022-01-01 on-track 0/1 [draw]"], Ticked(Checklist(new ChecklistOf.Chain("term-file", [new Step("draw", null)])), "2022-04-01"));
    }

    [Fact]
    public void Every_category_is_decided_once_a_year()
    {
        var rule = Checklist(new ChecklistOf.Award(["lesson", "lecturer"]), Each("county")) with { Per = CalendarYear };
        var programme = Of(rule).Renewing();
        var ledger = Town with { Ticks = [Tick("lesson", "k", "boss"), Tick("lecturer", "k", "boss", "2022-12-31")] };

        Assert.Equal(["k 2022 met 2/2", "k 2023 on-track 0/2 [lesson, lecturer]"], Said(programme, ledger, "2023-02-01"));
    }

    [Fact]
    public void Points_are_kept_by_a_tick_a_record_or_a_figure()
    {
        var rule = Checklist(new ChecklistOf.Award([]), Each("school"));

        Assert.Equal(["s1 2022-01-01 on-track 0/1 [kept]"], Said(rule, Town, "2022-04-01"));
        Assert.Equal(["s1 2022-01-01 met 1/1"], Ticked(rule, "2022-04-01", Tick("kept", "s1", "head")));
        Assert.Equal(["s1 2022-01-01 met 1/1"], Said(rule, Town with { Records = [Record("r", "s1", "2022-03-01")] }, "2022-04-01"));
        Assert.Equal(["s1 2022-01-01 met 1/1"], Said(rule, Town with { Figures = [new Figure("r", "s1", Day("2022-03-01"), 5, null)] }, "2022-04-01"));
    }

    [Fact]
    public void What_the_product_enforces_by_design_is_met() =>
        Assert.Equal(["k 2022-01-01 met 2/2"], Said(Checklist(new ChecklistOf.Policy(["audit-log", "edit-history"]), Each("school")), Town, "2022-04-01"));

    [Fact]
    public void What_the_product_does_not_do_yet_is_not_met() => Assert.Equal(
        ["k 2022-01-01 on-track 1/2 [spot-check-sample]"],
        Said(Checklist(new ChecklistOf.Policy(["audit-log", "spot-check-sample"]), Each("school")), Town, "2022-04-01"));
}
