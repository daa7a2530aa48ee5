namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The city's guidance: what is held how often. The second term is 2 March to 3 July 2026; most numbers are the county's own.</summary>
public sealed class GuidanceRules
{
    private static readonly RuleBench Bench = RuleBench.Of("city-guidance");

    [Theory, Proves("JG-08")]
    [InlineData("s1", 0, "2026-03 below-guideline 0/1")]
    [InlineData("s1", 1, "2026-03 met 1/1")]
    [InlineData("k1", 2, "2026-03 met 2/1")]
    public void A_parent_school_teaches_every_month(string host, int held, string said) => Assert.Equal(
        said, Bench.Held("parent-class", host, "2026-03-31", times: held).Said("JG-08", "2026-04-01", host, "2026-03"));

    [Theory, Proves("JG-08")]
    [InlineData("2026-02", "not-applicable 0/0")]
    [InlineData("2026-06", "below-guideline 0/1")]
    [InlineData("2026-07", "not-applicable 0/0")]
    [InlineData("2026-08", "not-applicable 0/0")]
    [InlineData("2026-09", "on-track 0/1")]
    public void In_the_holidays_it_does_not(string month, string said) => Assert.Equal($"{month} {said}", Bench.Said("JG-08", "2026-09-02", "s1", month));

    [Theory, Proves("JG-09", "JG-10", "JG-16", "JG-23", "JG-26", "JG-27")]
    [InlineData("JG-09", "practice-activity", "s1", 0, "missed 0/1")]
    [InlineData("JG-09", "practice-activity", "s1", 1, "met 1/1")]
    [InlineData("JG-09", "practice-activity", "s1", 2, "met 2/1")]
    [InlineData("JG-10", "practice-activity", "k1", 1, "missed 1/2")]
    [InlineData("JG-10", "practice-activity", "k1", 2, "met 2/2")]
    [InlineData("JG-10", "practice-activity", "k1", 3, "met 3/2")]
    [InlineData("JG-16", "meeting", "s1", 0, "missed 0/1")]
    [InlineData("JG-16", "meeting", "s1", 1, "met 1/1")]
    [InlineData("JG-16", "meeting", "s1", 2, "met 2/1")]
    [InlineData("JG-23", "lecture", "county", 0, "missed 0/1")]
    [InlineData("JG-23", "lecture", "county", 1, "met 1/1")]
    [InlineData("JG-23", "consultation", "county", 2, "met 2/1")]
    [InlineData("JG-26", "sharing-session", "s1", 0, "missed 0/1")]
    [InlineData("JG-26", "sharing-session", "s1", 1, "met 1/1")]
    [InlineData("JG-26", "sharing-session", "s1", 2, "met 2/1")]
    [InlineData("JG-27", "parent-child-activity", "s1", 0, "missed 0/1")]
    [InlineData("JG-27", "parent-child-activity", "s1", 1, "met 1/1")]
    [InlineData("JG-27", "festival", "s1", 2, "met 2/1")]
    public void So_much_is_held_every_term(string rule, string kind, string host, int held, string said)
    {
        Assert.Equal($"2025-2 {said}", Bench.Held(kind, host, "2026-03-02", it => it.Saying("agenda", "case-discussion"), held).Said(rule, "2026-07-04", host));
        Assert.Equal($"2025-2 {said}", Bench.Held(kind, host, "2026-07-03", it => it.Saying("agenda", "case-discussion"), held).Said(rule, "2026-07-04", host));
    }

    [Theory, Proves("JG-09", "JG-10", "JG-23", "JG-25")]
    [InlineData("JG-09", "s1 s2")]
    [InlineData("JG-10", "k1")]
    [InlineData("JG-23", "county")]
    [InlineData("JG-25", "cs1 p1")]
    public void It_is_asked_of_these_and_nobody_else(string rule, string units) => Assert.Equal(units, Bench.Asked(rule, "2026-07-03"));

    [Theory, Proves("JG-25")]
    [InlineData("cs1", 0, "below-guideline 0/1")]
    [InlineData("cs1", 1, "met 1/1")]
    [InlineData("p1", 1, "met 1/1")]
    [InlineData("p1", 2, "met 2/1")]
    public void A_community_station_is_encouraged_to_hold_something_every_term(string host, int held, string said) =>
        Assert.Equal($"2025-2 {said}", Bench.Held("community-service", host, "2026-07-03", times: held).Said("JG-25", "2026-07-04", host));

    [Fact, Proves("JG-16")]
    public void A_meeting_about_anything_else_is_no_case_discussion() =>
        Assert.Equal("2025-2 missed 0/1", Bench.Held("meeting", "s1", "2026-03-02", it => it.Saying("agenda", "regular", "review")).Said("JG-16", "2026-07-04", "s1"));

    [Theory, Proves("JG-08", "JG-09", "JG-10", "JG-16", "JG-23", "JG-25", "JG-26", "JG-27", "JG-29")]
    [InlineData("JG-08", "parent-class", "s1", "attendance", "2026-04 on-track 0/1")]
    [InlineData("JG-09", "practice-activity", "s1", "photo", "2025-2 on-track 0/1")]
    [InlineData("JG-10", "practice-activity", "k1", "photo", "2025-2 on-track 0/2")]
    [InlineData("JG-16", "meeting", "s1", "minutes", "2025-2 on-track 0/1")]
    [InlineData("JG-23", "lecture", "county", "video", "2025-2 on-track 0/1")]
    [InlineData("JG-25", "community-service", "cs1", "photo", "2025-2 on-track 0/1")]
    [InlineData("JG-26", "sharing-session", "s1", "photo", "2025-2 on-track 0/1")]
    [InlineData("JG-27", "festival", "s1", "text-report", "2025-2 on-track 0/1")]
    [InlineData("JG-29", "project-research", "s1", "text-report", "2026 on-track 0/1")]
    public void Without_its_evidence_it_does_not_count(string rule, string kind, string host, string evidence, string said) => Assert.Equal(
        said, Bench.Held(kind, host, "2026-04-01", it => it.Saying("agenda", "case-discussion").Without(evidence), times: 9).Said(rule, "2026-04-01", host));

    [Theory, Proves("JG-21")]
    [InlineData("parents-meeting open-day reception-day", "missed 3/4")]
    [InlineData("parents-meeting open-day reception-day survey", "met 4/4")]
    [InlineData("parents-meeting open-day reception-day survey survey", "met 5/4")]
    [InlineData("parents-meeting open-day reception-day shared", "missed 3/4")]
    public void Parents_are_in_school_four_times_a_term(string kinds, string said)
    {
        var bench = kinds.Split(' ').Aggregate(Bench, (so, kind) => so.Held(
            kind == "shared" ? "survey" : kind, "s1", "2026-07-03", it => it.Saying("purpose", kind == "survey" ? "teaching-rating" : "satisfaction")));

        Assert.Equal($"2025-2 {said}", bench.Said("JG-21", "2026-07-04", "s1"));
    }

    [Theory, Proves("JG-29")]
    [InlineData("project-research", 0, "missed 0/1")]
    [InlineData("project-research", 1, "met 1/1")]
    [InlineData("research-activity", 2, "met 2/1")]
    public void A_school_does_research_every_year(string kind, int held, string said) =>
        Assert.Equal($"2026 {said}", Bench.Held(kind, "s1", "2026-12-31", times: held).Said("JG-29", "2027-01-01", "s1", "2026"));

    [Theory, Proves("JG-11")]
    [InlineData("", "below-guideline 0/3 [course-type]")]
    [InlineData("general elective elective", "below-guideline 2/3 [course-type]")]
    [InlineData("general elective targeted", "met 3/3")]
    [InlineData("general elective targeted other", "met 4/3")]
    public void A_parent_school_is_encouraged_to_three_types_of_course(string types, string said)
    {
        foreach (var host in new[] { "s1", "k1" })
        {
            var bench = types.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Bench, (so, type) => so.Held("parent-class", host, "2026-12-31", it => it.Saying("course-type", type)));

            Assert.Equal($"2026 {said}", bench.Said("JG-11", "2027-01-01", host, "2026"));
        }
    }
}
