using System.Globalization;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>Teachers visit every family: answers to parents, organisation, papers, and conduct on a visit.</summary>
public sealed class HomeVisitRulesSystems
{
    private static readonly RuleBench Bench = RuleBench.Of("home-visits");

    [Theory, Proves("QF-07")]
    [InlineData("", "2026-04-15", "on-track 0/1 [plan-made]")]
    [InlineData("received", "2026-04-15", "on-track 0/1 [plan-made]")]
    [InlineData("received", "2026-04-16", "overdue 0/1 [plan-made]")]
    [InlineData("plan-made", "2026-04-16", "overdue 0/1 [done]")]
    [InlineData("done", "2026-04-16", "overdue 0/1 [replied]")]
    [InlineData("replied", "2026-04-16", "met 1/1")]
    [InlineData("received", "2026-09-01", "missed 0/1 [plan-made]")]
    public void A_suggestion_is_planned_for_done_and_answered_in_two_weeks(string state, string on, string said) => Assert.Equal(
        $"2025-09-01 {said}", Bench.Record("suggestion", "s1", "2026-04-01", state).Said("QF-07", on, "s1", "2025-09-01"));

    [Fact, Proves("QF-07")]
    public void Of_two_suggestions_both_are_to_be_answered() => Assert.Equal(
        "2025-09-01 on-track 1/2 [plan-made]",
        Bench.Record("suggestion", "s1", "2026-04-01", "replied").Record("suggestion", "c1", "2026-04-02", "received").Said("QF-07", "2026-04-02", "s1"));

    [Theory, Proves("QF-08", "QF-11", "QF-13", "QF-23")]
    [InlineData("QF-08", "s1", "principal-1", "principal-2", "school-committee every-grade-committee every-class-committee")]
    [InlineData("QF-11", "s1", "officer", "principal-1", "co-education-platform push-log")]
    [InlineData("QF-11", "county", "officer", "lead-1", "co-education-platform push-log")]
    [InlineData("QF-13", "county", "officer", "principal-1", "lead-group guidance-group school-groups")]
    [InlineData("QF-23", "s1", "principal-1", "teacher-1", "social-resource-list")]
    public void What_is_to_exist_is_ticked_by_who_answers_for_it(string rule, string subject, string right, string wrong, string list)
    {
        var items = list.Split(' ');
        var all = items.Length;

        Assert.Equal($"2025-09-01 on-track 0/{all} [{string.Join(", ", items)}]", Bench.Said(rule, "2025-10-10", subject));
        Assert.Equal($"2025-09-01 met {all}/{all}", Bench.Ticked(rule, subject, right, "2025-10-10", items).Said(rule, "2025-10-10", subject));
        Assert.Equal($"2025-09-01 on-track {all - 1}/{all} [{items[^1]}]", Bench.Ticked(rule, subject, right, "2025-10-10", items[..^1]).Said(rule, "2025-10-10", subject));
        Assert.Equal(
            $"2025-09-01 on-track {all - 1}/{all} [{items[^1]}]",
            Bench.Ticked(rule, subject, right, "2025-10-10", items[..^1]).Ticked(rule, subject, wrong, "2025-10-10", items[^1]).Said(rule, "2025-10-10", subject));
        Assert.Equal($"2025-09-01 missed {all - 1}/{all} [{items[^1]}]", Bench.Ticked(rule, subject, right, "2025-10-10", items[..^1]).Said(rule, "2026-09-01", subject, "2025-09-01"));
    }

    [Theory, Proves("QF-12")]
    [InlineData("2025-12-31", 0.89, "missed 0.89/0.9 [digital-parent-school 0.89/0.9]")]
    [InlineData("2025-12-31", 0.9, "met 0.9/0.9")]
    [InlineData("2025-12-31", 0.91, "met 0.91/0.9")]
    [InlineData("2026-01-01", 0.91, "missed 0/0.9 [digital-parent-school 0/0.9]")]
    public void Nine_of_ten_schools_have_a_digital_parent_school_by_the_end_of_2025(string day, double share, string said) => Assert.Equal(
        $"2025-09-01 {said}", Bench.Figure("digital-parent-school", "county", day, (decimal)share).Said("QF-12", "2026-01-01", "county"));

    [Theory, Proves("QF-12")]
    [InlineData(17, "at-risk 0.85/0.9 [digital-parent-school 0.85/0.9]")]
    [InlineData(18, "met 0.9/0.9")]
    [InlineData(19, "met 0.95/0.9")]
    public void Without_a_figure_of_the_countys_its_schools_are_counted(int schools, string said)
    {
        var bench = Enumerable.Range(3, 18).Aggregate(Bench, (so, number) => so.Unit($"s{number}", "school", "t1"));
        var counted = Enumerable.Range(1, schools).Aggregate(bench, (so, number) => so.Figure("digital-parent-school", $"s{number}", "2025-12-31", 1));

        Assert.Equal($"2025-09-01 {said}", counted.Said("QF-12", "2025-12-31", "county"));
    }

    [Theory, Proves("QF-14")]
    [InlineData("2026-08-31T23:59:59+08:00", "implementation-plan;school-work-plan", "met 2/2")]
    [InlineData("2026-08-31T23:59:59+08:00", "implementation-plan", "missed 1/2 [co-education-plan, school-work-plan]")]
    [InlineData("2026-08-31T23:59:59+08:00", "", "missed 0/2 [co-education-plan]")]
    [InlineData("2026-09-01T00:00:00+08:00", "implementation-plan;school-work-plan", "missed 0/2 [late 2026-09-01T00:00:00+08:00 due 2026-08-31T23:59:00+08:00]")]
    public void A_school_has_a_plan_of_its_own_and_a_place_for_it_in_its_work(string at, string parts, string said) => Assert.Equal(
        $"2025-2026 {said}", Bench.HandedIn("co-education-plan", "s1", at, "2025-2026", parts).Said("QF-14", "2026-09-01", "s1", "2025-2026"));

    [Theory, Proves("QF-19")]
    [InlineData("officer", "2026-08-31", "evaluation-score supervision-feedback", "met 2/2")]
    [InlineData("officer", "2026-08-31", "evaluation-score", "missed 1/2 [supervision-feedback]")]
    [InlineData("principal-1", "2026-08-31", "evaluation-score supervision-feedback", "missed 0/2 [evaluation-score, supervision-feedback]")]
    [InlineData("officer", "2026-09-01", "evaluation-score supervision-feedback", "missed 0/2 [evaluation-score, supervision-feedback]")]
    public void The_county_scores_a_school_and_answers_it_every_year(string by, string day, string items, string said) => Assert.Equal(
        $"2025-2026 {said}", Bench.Ticked("QF-19", "s1", by, day, items.Split(' ')).Said("QF-19", "2026-09-01", "s1", "2025-2026"));

    [Theory, Proves("QF-20", "QF-22")]
    [InlineData("QF-20", "teacher-year-metrics", "county", "2025-2026", "2026-08-31")]
    [InlineData("QF-22", "case-digest", "s1", "2025-2", "2026-07-03")]
    public void A_report_is_sent_by_the_last_day(string rule, string report, string from, string period, string last)
    {
        var next = DateOnly.Parse(last, CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal($"{period} met 1/1", Bench.HandedIn(report, from, $"{last}T23:59:59+08:00", period).Said(rule, next, from, period));
        Assert.Equal(
            $"{period} missed 0/1 [late {next}T00:00:00+08:00 due {last}T23:59:00+08:00]",
            Bench.HandedIn(report, from, $"{next}T00:00:00+08:00", period).Said(rule, next, from, period));
        Assert.Equal($"{period} missed 0/1 [{report}]", Bench.HandedIn(report, "s2", last).Said(rule, next, from, period));
    }

    [Theory, Proves("QF-15", "QF-16")]
    [InlineData(0, "2025-2026 on-track 0/4 [a1, a2, a3, a5]")]
    [InlineData(1, "2025-2026 met 4/4")]
    public void Only_a_visit_whose_visitor_acknowledged_the_rules_of_conduct_counts(int acknowledged, string said) => Assert.Equal(said, Bench
        .Held("home-visit", "c1", "2025-10-10", it => it.Naming("a1", "a2", "a3", "a5").Without("integrity-ack").Proved("integrity-ack", acknowledged))
        .Said("QF-01", "2025-10-10", "s1"));

    [Fact, Proves("QF-15", "QF-16")]
    public void Whoever_records_a_visit_is_asked_to_acknowledge_them()
    {
        var bench = Bench.Held("home-visit", "c1", "2025-10-10", it => it.Naming("a1").Without("integrity-ack"));

        Assert.Equal([new Gap.Evidence("integrity-ack", 1)], Gaps.Of(bench.Ledger.Entries[0], [bench.Programme], bench.Ledger, new DateOnly(2025, 10, 10)));
    }
}
