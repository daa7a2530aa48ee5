using CoEduBot.Domain.Entries;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The county's own plan: home visits and care, by the school year 2025–2026, which ends on 31 August.</summary>
public sealed class CountyRulesVisits
{
    private static readonly RuleBench Bench = RuleBench.Of("county-hsc");

    [Theory, Proves("YX-06")]
    [InlineData("a1 a2", "2025-2026 missed 0/2 [a1 1/2, a2 1/2]")]
    [InlineData("a1 a1 a2", "2025-2026 missed 1/2 [a2 1/2]")]
    [InlineData("a1 a1 a2 a2", "2025-2026 met 2/2")]
    [InlineData("a1 a1 a1 a2 a2", "2025-2026 met 2/2")]
    [InlineData("a1 a1 a3 a3", "2025-2026 missed 1/2 [a2]")]
    public void A_cadre_visits_each_assigned_student_twice(string visits, string said) =>
        Assert.Equal(said, Cadre(visits.Split(' '), visit => visit).Said("YX-06", "2026-09-01", "cadre-1", "2025-2026"));

    [Fact, Proves("YX-06")]
    public void Only_in_the_home_and_only_by_the_cadre_himself()
    {
        const string none = "2025-2026 missed 0/2 [a1, a2]";
        string[] all = ["a1", "a1", "a2", "a2"];

        Assert.Equal(none, Cadre(all, visit => visit.In("at-school")).Said("YX-06", "2026-09-01", "cadre-1", "2025-2026"));
        Assert.Equal(none, Cadre(all, visit => visit.By("teacher-1")).Said("YX-06", "2026-09-01", "cadre-1", "2025-2026"));
        Assert.Equal(none, Cadre(all, visit => visit.Without("integrity-ack")).Said("YX-06", "2026-09-01", "cadre-1", "2025-2026"));
    }

    // a3 is assigned too, but on no list.
    private static RuleBench Cadre(string[] visits, Func<Entry, Entry> so) => visits.Aggregate(
        Bench.Assigned("visiting-cadre", "cadre-1", "a1").Assigned("visiting-cadre", "cadre-1", "a2").Assigned("visiting-cadre", "cadre-1", "a3"),
        (bench, student) => bench.Held("home-visit", "t1", "2026-08-31", visit => so(visit.Naming(student).By("cadre-1"))));

    [Theory, Proves("YX-07")]
    [InlineData("a1 a2", "2025-2026 missed 2/3 [a3]")]
    [InlineData("a1 a2 a2", "2025-2026 missed 2/3 [a3]")]
    [InlineData("a1 a2 a3", "2025-2026 met 3/3")]
    [InlineData("a1 a2 a3 a1", "2025-2026 met 3/3")]
    public void A_head_teacher_visits_everybody_in_the_class(string visits, string said) =>
        Assert.Equal(said, Teacher(visits, visit => visit.By("teacher-1")).Said("YX-07", "2026-09-01", "c1", "2025-2026"));

    [Fact, Proves("YX-07")]
    public void A_visit_counts_with_a_head_teacher_the_acknowledgement_and_all_six_topics()
    {
        const string none = "2025-2026 missed 0/3 [a1, a2, a3]";

        Assert.Equal(none, Said(visit => visit.By("subject-1")));
        Assert.Equal(none, Said(visit => visit.By("teacher-1").Without("integrity-ack")));
        Assert.Equal(none, Said(visit => visit.By("teacher-1").Saying("topics", "safety", "benefit-policy", "performance", "family", "guidance")));
        Assert.Equal(none, Said(visit => visit.By("teacher-1").In("phone")));
        Assert.Equal("2025-2026 met 3/3", Said(visit => visit.By("subject-1").With("teacher-1")));

        static string Said(Func<Entry, Entry> so) => Teacher("a1 a2 a3", so).Said("YX-07", "2026-09-01", "c1", "2025-2026");
    }

    private static RuleBench Teacher(string visits, Func<Entry, Entry> so) => visits.Split(' ')
        .Aggregate(Bench, (bench, student) => bench.Held("home-visit", "c1", "2025-09-01", visit => so(visit.Naming(student))));

    [Theory, Proves("YX-08")]
    [InlineData("a1", "subject-1", "2025-2026 missed 1/2 [a4]")]
    [InlineData("a1 a4", "subject-1", "2025-2026 met 2/2")]
    [InlineData("a1 a4 a4", "subject-1", "2025-2026 met 2/2")]
    [InlineData("a1 a4", "teacher-1", "2025-2026 missed 0/2 [a1, a4]")]
    public void A_subject_teacher_visits_whom_he_is_paired_with(string visits, string by, string said) => Assert.Equal(said, visits.Split(' ')
        .Aggregate(
            Bench.Assigned("subject-teacher", "subject-1", "a1").Assigned("subject-teacher", "subject-1", "a4"),
            (bench, student) => bench.Held("home-visit", "s1", "2026-03-03", visit => visit.Naming(student).By(by)))
        .Said("YX-08", "2026-09-01", "subject-1", "2025-2026"));

    [Theory, Proves("YX-09")]
    [InlineData("", "2025-2026 missed 0/2 [a1, a2]")]
    [InlineData("visiting-cadre:a1", "2025-2026 missed 1/2 [a2]")]
    [InlineData("visiting-cadre:a1 subject-teacher:a2", "2025-2026 met 2/2")]
    [InlineData("visiting-cadre:a1 subject-teacher:a2 subject-teacher:a1", "2025-2026 met 2/2")]
    [InlineData("visiting-cadre:a1 volunteer:a2", "2025-2026 missed 1/2 [a2]")]
    public void Everybody_on_the_care_list_has_a_visitor(string assigned, string said) => Assert.Equal(said, assigned.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split(':'))
        .Aggregate(Bench, (bench, one) => bench.Assigned(one[0], "subject-1", one[1]))
        .Said("YX-09", "2026-09-01", "s1", "2025-2026"));

    [Theory, Proves("YX-31")]
    [InlineData("c1", "2026 missed 1/2 [c3]")]
    [InlineData("c1 c3", "2026 met 2/2")]
    [InlineData("c1 c3 c3", "2026 met 2/2")]
    [InlineData("c1 c2", "2026 missed 1/2 [c3]")]
    public void Every_class_checks_its_care_list_once_a_year(string classes, string said) => Assert.Equal(said, classes.Split(' ')
        .Aggregate(Bench, (bench, one) => bench.Record("care-list-checked", one, "2026-12-31"))
        .Said("YX-31", "2027-01-01", "s1", "2026"));

    [Theory, Proves("YX-32")]
    [InlineData("a1 a2", "2026 missed 2/3 [a3]")]
    [InlineData("a1 a2 a3", "2026 met 3/3")]
    [InlineData("a1 a2 a3 a4", "2026 met 3/3")]
    public void Every_student_from_upper_primary_on_is_screened_every_year(string students, string said)
    {
        Assert.Equal(said, Bench.Held("screening", "c1", "2026-01-01", screening => screening.Naming(students.Split(' '))).Said("YX-32", "2027-01-01", "c1", "2026"));
        Assert.Equal("2026 missed 0/3 [a1, a2, a3]", Bench.Held("screening", "c1", "2026-01-01", screening => screening.Naming(students.Split(' ')).Without("screening-completed")).Said("YX-32", "2027-01-01", "c1", "2026"));
    }

    [Theory, Proves("YX-33")]
    [InlineData("a1", "2026-01-01 missed 1/2 [a2]")]
    [InlineData("a1 a2", "2026-01-01 met 2/2")]
    [InlineData("a1 a2 a3", "2026-01-01 met 2/2")]
    public void Everybody_on_the_care_list_has_a_file(string files, string said) => Assert.Equal(said, files.Split(' ')
        .Aggregate(Bench, (bench, student) => bench.Record("care-file", student, "2026-12-31"))
        .Said("YX-33", "2027-01-01", "s1", "2026-01-01"));

    [Theory, Proves("YX-35")]
    [InlineData("a1", "2025-2 missed 1/2 [a2]")]
    [InlineData("a1 a2", "2025-2 met 2/2")]
    [InlineData("a1 a2 a1", "2025-2 met 2/2")]
    public void Everybody_on_the_care_list_is_helped_every_term_with_a_log(string contacts, string said)
    {
        Assert.Equal(said, Helped(contact => contact));
        Assert.Equal("2025-2 missed 0/2 [a1, a2]", Helped(contact => contact.Without("care-log")));

        string Helped(Func<Entry, Entry> so) => contacts.Split(' ')
            .Aggregate(Bench, (bench, student) => bench.Held("care-contact", "s1", "2026-07-03", contact => so(contact.Naming(student))))
            .Said("YX-35", "2026-07-04", "s1");
    }
}
