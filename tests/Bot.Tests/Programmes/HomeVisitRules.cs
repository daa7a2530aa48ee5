using System.Globalization;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>Teachers visit every family: visits, measures, parents in school. Its year is the school's, September to August.</summary>
public sealed class HomeVisitRules
{
    private static readonly RuleBench Bench = RuleBench.Of("home-visits");

    [Theory, Proves("QF-01")]
    [InlineData("in-home", "a1 a2 a3", "2025-2026 below-guideline 3/4 [a5]")]
    [InlineData("in-home", "a1 a2 a3 a5", "2025-2026 met 4/4")]
    [InlineData("in-home", "a1 a2 a3 a5 a4", "2025-2026 met 4/4")]
    [InlineData("at-school", "a1 a2 a3 a5", "2025-2026 below-guideline 0/4 [a1, a2, a3, a5]")]
    [InlineData("online", "a1 a2 a3 a5", "2025-2026 below-guideline 0/4 [a1, a2, a3, a5]")]
    public void Every_student_is_visited_at_home(string mode, string students, string said) => Assert.Equal(
        said, Bench.Held("home-visit", "c1", "2026-08-31", it => it.In(mode).Naming(students.Split(' '))).Said("QF-01", "2026-09-01", "s1", "2025-2026"));

    [Theory, Proves("QF-01")]
    [InlineData("visit-record")]
    [InlineData("topics")]
    public void A_visit_without_its_record_reaches_nobody(string lacking) => Assert.Equal(
        "2025-2026 on-track 0/4 [a1, a2, a3, a5]",
        Bench.Held("home-visit", "c1", "2025-10-10", it => it.Naming("a1", "a2", "a3", "a5").Without(lacking).Saying("topics", lacking == "topics" ? ["safety"] : Topics)).Said("QF-01", "2025-10-10", "s1"));

    [Theory, Proves("QF-02")]
    [InlineData("2026-08-31T23:59:59+08:00", "2026-09-01", "2025-2026 met 1/1")]
    [InlineData("2026-09-01T00:00:00+08:00", "2026-09-01", "2025-2026 missed 0/1 [late 2026-09-01T00:00:00+08:00 due 2026-08-31T23:59:00+08:00]")]
    [InlineData("", "2026-08-28", "2025-2026 at-risk 0/1 [visit-plan]")]
    [InlineData("", "2026-09-01", "2025-2026 missed 0/1 [visit-plan]")]
    public void A_school_plans_its_visits_every_school_year(string at, string on, string said) => Assert.Equal(
        said, (at.Length == 0 ? Bench : Bench.HandedIn("visit-plan", "s1", at, "2025-2026")).Said("QF-02", on, "s1", "2025-2026"));

    [Theory, Proves("QF-03")]
    [InlineData(5, "2026-04-01 overdue 1/2 [topics]")]
    [InlineData(6, "2026-04-01 met 2/2")]
    public void A_visit_record_covers_six_topics(int topics, string said) =>
        Assert.Equal(said, Bench.Held("home-visit", "c1", "2026-04-01", it => it.Saying("topics", Topics[..topics])).Said("QF-03", "2026-04-08", "e1"));

    [Theory, Proves("QF-03")]
    [InlineData("", "2026-04-07", "2026-04-01 on-track 1/2 [visit-record]")]
    [InlineData("", "2026-04-08", "2026-04-01 overdue 1/2 [visit-record]")]
    [InlineData("2026-04-08T23:59:59+08:00", "2026-04-09", "2026-04-01 met 2/2")]
    [InlineData("2026-04-09T00:00:00+08:00", "2026-04-09", "2026-04-01 missed 1/2 [visit-record late]")]
    public void It_is_written_within_a_week(string at, string on, string said) => Assert.Equal(said, Bench
        .Held("home-visit", "c1", "2026-04-01", it => it.Without("visit-record").Proved("visit-record", at.Length == 0 ? 0 : 1, at.Length == 0 ? null : DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)))
        .Said("QF-03", on, "e1"));

    [Theory, Proves("QF-04")]
    [InlineData("a1", "2025-2026 missed 1/2 [a2]")]
    [InlineData("a1 a2", "2025-2026 met 2/2")]
    [InlineData("a1 a2 a3", "2025-2026 met 2/2")]
    [InlineData("a1 a1", "2025-2026 missed 1/2 [a2]")]
    [InlineData("a3 a5", "2025-2026 missed 0/2 [a1, a2]")]
    public void Whoever_is_on_the_care_list_has_a_measure(string students, string said) => Assert.Equal(
        said, students.Split(' ').Aggregate(Bench, (bench, student) => bench.Record("care-measure", student, "2026-08-31")).Said("QF-04", "2026-09-01", "s1", "2025-2026"));

    [Theory, Proves("QF-05")]
    [InlineData("parents-meeting", 0, "2025-2 missed 0/1")]
    [InlineData("parents-meeting", 1, "2025-2 met 1/1")]
    [InlineData("open-day", 1, "2025-2 met 1/1")]
    [InlineData("open-day", 2, "2025-2 met 2/1")]
    [InlineData("shared-meal", 1, "2025-2 missed 0/1")]
    public void Families_meet_at_school_once_a_term(string kind, int held, string said) =>
        Assert.Equal(said, Bench.Held(kind, "s1", "2026-07-03", times: held).Said("QF-05", "2026-07-04", "s1"));

    [Theory, Proves("QF-05", "QF-09")]
    [InlineData("QF-05", "parents-meeting", "attendance")]
    [InlineData("QF-05", "open-day", "photo")]
    [InlineData("QF-09", "parent-class", "attendance")]
    [InlineData("QF-09", "parent-class", "photo")]
    public void Without_its_evidence_it_does_not_count(string rule, string kind, string evidence) =>
        Assert.Equal("2025-2 on-track 0/1", Bench.Held(kind, "s1", "2026-04-01", it => it.Without(evidence), times: 3).Said(rule, "2026-04-01", "s1"));

    [Theory, Proves("QF-06")]
    [InlineData("parents-meeting", 0, "2026-04-07", "2026-04-01 on-track 0/1 [forms]")]
    [InlineData("parents-meeting", 0, "2026-04-08", "2026-04-01 overdue 0/1 [forms]")]
    [InlineData("parents-meeting", 1, "2026-04-08", "2026-04-01 met 1/1")]
    [InlineData("open-day", 0, "2026-04-08", "2026-04-01 overdue 0/1 [forms]")]
    [InlineData("open-day", 2, "2026-04-08", "2026-04-01 met 1/1")]
    [InlineData("parent-class", 0, "2026-04-08", "")]
    public void It_says_how_parents_took_part(string kind, int forms, string on, string said)
    {
        string[] all = ["forum", "questionnaire", "shared-meal", "lesson-observation"];

        Assert.Equal(said, Bench.Held(kind, "s1", "2026-04-01", it => it.Saying("forms", all[..forms])).Said("QF-06", on, "e1"));
    }

    [Theory, Proves("QF-09")]
    [InlineData(0, "2025-2 missed 0/1")]
    [InlineData(1, "2025-2 met 1/1")]
    [InlineData(2, "2025-2 met 2/1")]
    public void A_parent_school_has_a_class_every_term(int held, string said) =>
        Assert.Equal(said, Bench.Held("parent-class", "s1", "2026-03-02", times: held).Said("QF-09", "2026-07-04", "s1"));

    [Theory, Proves("QF-10")]
    [InlineData("", "2025-2026 below-guideline 0/4 [strand]")]
    [InlineData("sports reading labour labour", "2025-2026 below-guideline 3/4 [strand]")]
    [InlineData("sports reading labour study-tour", "2025-2026 met 4/4")]
    [InlineData("sports reading labour study-tour chess", "2025-2026 met 5/4")]
    public void Parents_and_children_do_four_things_together_in_a_school_year(string strands, string said)
    {
        var bench = strands.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(Bench, (so, strand) => so.Held("parent-child-activity", "s1", "2025-09-01", it => it.Saying("strand", strand)));

        Assert.Equal(said, bench.Said("QF-10", "2026-09-01", "s1", "2025-2026"));
        Assert.Equal("s1 s2", bench.Asked("QF-10", "2026-09-01"));
    }

    private static string[] Topics => ["aims-conditions", "safety", "benefit-policy", "performance", "family", "guidance"];
}
