namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The city's guidance: what is known of families, who visits them, what they are answered.</summary>
public sealed class GuidanceRulesFamilies
{
    private static readonly RuleBench Bench = RuleBench.Of("city-guidance");

    [Theory, Proves("JG-03")]
    [InlineData("a4", "missed 1/2 [a6]")]
    [InlineData("a4 a6", "met 2/2")]
    [InlineData("a4 a6 a1", "met 2/2")]
    [InlineData("a1 a2", "missed 0/2 [a4, a6]")]
    public void Every_family_of_the_entry_grade_fills_in_its_form(string students, string said) => Assert.Equal(
        $"2025-2026 {said}",
        students.Split(' ').Aggregate(Bench.Student("a6", "c2"), (bench, student) => bench.Record("family-form", student, "2026-08-31")).Said("JG-03", "2026-09-01", "s2", "2025-2026"));

    [Fact, Proves("JG-03")]
    public void Where_nobody_entered_nothing_is_asked() => Assert.Equal("2025-2026 not-applicable 0/0", Bench.Said("JG-03", "2026-04-01", "s1"));

    [Theory, Proves("JG-04")]
    [InlineData("current", "2026-12-31", "met 1/1")]
    [InlineData("change-reported", "2026-04-15", "on-track 0/1 [updated]")]
    [InlineData("change-reported", "2026-04-16", "overdue 0/1 [updated]")]
    [InlineData("change-reported", "2027-01-01", "missed 0/1 [updated]")]
    [InlineData("updated", "2026-04-16", "met 1/1")]
    public void A_change_in_a_family_is_written_into_its_form_in_two_weeks(string state, string on, string said) =>
        Assert.Equal($"2026-01-01 {said}", Bench.Record("family-form", "a1", "2026-04-01", state).Said("JG-04", on, "a1", "2026-01-01"));

    [Theory, Proves("JG-13")]
    [InlineData("principal-1", 0, "below-guideline 0/1")]
    [InlineData("principal-1", 1, "met 1/1")]
    [InlineData("principal-1", 2, "met 2/1")]
    [InlineData("teacher-1", 1, "below-guideline 0/1")]
    public void A_principal_is_encouraged_to_visit(string lead, int held, string said) => Assert.Equal(
        $"2025-2026 {said}", Bench.Held("home-visit", "c1", "2026-08-31", it => it.By(lead).Naming("a1"), held).Said("JG-13", "2026-09-01", "principal-1", "2025-2026"));

    [Theory, Proves("JG-14")]
    [InlineData("home-visit", "subject-1", "a1 a2", "missed 2/3 [a3]")]
    [InlineData("home-visit", "subject-1", "a1 a2 a3", "met 3/3")]
    [InlineData("consultation", "subject-1", "a1 a2 a3 a5", "met 3/3")]
    [InlineData("home-visit", "teacher-1", "a1 a2 a3", "missed 0/3 [a1, a2, a3]")]
    [InlineData("care-contact", "subject-1", "a1 a2 a3", "missed 0/3 [a1, a2, a3]")]
    public void Subject_teachers_learn_of_every_family(string kind, string lead, string students, string said) => Assert.Equal(
        $"2025-2026 {said}", Bench.Held(kind, "s1", "2026-08-31", it => it.By(lead).Naming(students.Split(' '))).Said("JG-14", "2026-09-01", "c1", "2025-2026"));

    [Theory, Proves("JG-15")]
    [InlineData("return", "a1", "missed 1/2 [a2]")]
    [InlineData("return", "a1 a2", "met 2/2")]
    [InlineData("return", "a1 a2 a3", "met 2/2")]
    [InlineData("first", "a1 a2", "missed 0/2 [a1, a2]")]
    public void Whoever_is_on_the_care_list_is_visited_again_every_term(string type, string students, string said) => Assert.Equal(
        $"2025-2 {said}", Bench.Held("home-visit", "c1", "2026-07-03", it => it.Saying("visit-type", type).Naming(students.Split(' '))).Said("JG-15", "2026-07-04", "s1"));

    [Theory, Proves("JG-13", "JG-14", "JG-15")]
    [InlineData("JG-13", "principal-1", "2025-2026 on-track 0/1")]
    [InlineData("JG-14", "c1", "2025-2026 at-risk 0/3 [a1, a2, a3]")]
    [InlineData("JG-15", "s1", "2025-2 on-track 0/2 [a1, a2]")]
    public void A_visit_without_its_record_does_not_count(string rule, string subject, string said) => Assert.Equal(said, Bench
        .Held("home-visit", "c1", "2026-04-01", it => it.By("principal-1").With("subject-1").Saying("visit-type", "return").Naming("a1", "a2", "a3").Without("visit-record"))
        .Said(rule, "2026-04-01", subject));

    [Theory, Proves("JG-20")]
    [InlineData("received", "2026-04-15", "on-track 0/1 [plan-made]")]
    [InlineData("received", "2026-04-16", "overdue 0/1 [plan-made]")]
    [InlineData("done", "2026-04-16", "overdue 0/1 [replied]")]
    [InlineData("replied", "2026-04-16", "met 1/1")]
    [InlineData("received", "2027-01-01", "missed 0/1 [plan-made]")]
    public void A_parents_opinion_is_answered_in_two_weeks(string state, string on, string said)
    {
        foreach (var unit in new[] { "s1", "k1" })
            Assert.Equal($"2026-01-01 {said}", Bench.Record("suggestion", unit, "2026-04-01", state).Said("JG-20", on, unit, "2026-01-01"));
    }

    [Fact, Proves("JG-20")]
    public void A_school_answers_for_what_its_classes_were_told() => Assert.Equal(
        ["s1 2026-01-01 on-track 1/2 [plan-made]"],
        Bench.Record("suggestion", "c1", "2026-04-01", "received").Record("suggestion", "c3", "2026-04-01", "replied").Said("JG-20", "2026-04-01"));

    [Theory, Proves("JG-31", "JG-34")]
    [InlineData("JG-31", "contact-log", "teacher-1", "teacher-1 teacher-2 teacher-3")]
    [InlineData("JG-34", "case-digest", "s1", "county s1 s2")]
    [InlineData("JG-34", "case-digest", "county", "county s1 s2")]
    public void A_report_is_sent_by_the_last_day_of_the_term(string rule, string report, string from, string asked)
    {
        Assert.Equal(asked, Bench.Asked(rule, "2026-04-01"));
        Assert.Equal($"2025-2 on-track 0/1 [{report}]", Bench.Said(rule, "2026-06-29", from));
        Assert.Equal($"2025-2 at-risk 0/1 [{report}]", Bench.Said(rule, "2026-06-30", from));
        Assert.Equal($"2025-2 missed 0/1 [{report}]", Bench.HandedIn(report, "s2", "2026-07-03").Said(rule, "2026-07-04", from));
        Assert.Equal("2025-2 met 1/1", Bench.HandedIn(report, from, "2026-07-03T23:59:59+08:00").Said(rule, "2026-07-04", from));
        Assert.Equal(
            "2025-2 missed 0/1 [late 2026-07-04T00:00:00+08:00 due 2026-07-03T23:59:00+08:00]",
            Bench.HandedIn(report, from, "2026-07-04T00:00:00+08:00", "2025-2").Said(rule, "2026-07-04", from));
    }
}
