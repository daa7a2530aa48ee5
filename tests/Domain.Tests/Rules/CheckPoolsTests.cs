using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;
using static CoEduBot.Domain.Tests.Support.SomeRules;

namespace CoEduBot.Domain.Tests.Rules;

/// <summary>Checks of pools, people, units, records, cycles and what comes before or after.</summary>
public sealed class CheckPoolsTests
{
    private static readonly Unit[] County = [Unit("k", "county"), Unit("s1", "school", "k", "pilot"), Unit("s2", "school", "k")];

    private static readonly Ledger Schools = new() { Units = County };

    private static Entry Crowd(Entry entry, int people, string prefix = "x") => entry with { Participants = [.. Enumerable.Range(0, people).Select(at => $"{prefix}{at}")] };

    [Theory]
    [InlineData(149, 12, "missed 149/150 [participants]", "met 12/12")]
    [InlineData(150, 12, "met 150/150", "met 12/12")]
    [InlineData(180, 11, "met 180/150", "on-track 11/12 [entries]")]
    [InlineData(181, 13, "missed 181/180 [participants]", "overdue 13/12 [entries]")]
    public void Twelve_batches_of_150_to_180_give_lines_for_each_batch_and_for_the_pool(int people, int batches, string batch, string pool)
    {
        var rule = Check("training", Count(Counted.Participants, new Bounds(150, 180)), Count(Counted.Entries, new Bounds(Exactly: 12)) with { Pool = Whole });
        var entries = Enumerable.Range(10, batches).Select(at => Crowd(Held($"b{at}", "training", "k", "2022-04-05"), people)).ToList();
        var said = Said(rule, Schools with { Entries = entries }, "2022-05-01");

        Assert.Equal([.. entries.Select(entry => $"{entry.Id} 2022-04-05 {batch}"), $"k 2022-01-01 {pool}"], said);
    }

    [Fact]
    public void Where_one_kind_of_unit_may_organise_who_held_none_is_short_as_well()
    {
        var rule = Pooled("festival", CalendarYear, null, new Requirement.Distinct("strands", null, new Bounds(Min: 2)));
        var ledger = Schools with { Entries = [Held("f1", "festival", "s1", "2022-05-10").With("strands", "song", "song"), Held("f2", "festival", "s1", "2022-05-11").With("strands", "show")] };

        Assert.Equal(
            ["s1 2022 met 2/2", "s2 2022 on-track 0/2 [strands]"],
            Said(Of(rule).Knowing(Kind("festival") with { Organisers = ["school"] }), ledger, "2022-05-20"));
        Assert.Equal(["s1 2022 met 2/2"], Said(rule, ledger, "2022-05-20"));
        Assert.Equal(["s1 2022 on-track 1/2 [strands]"], Said(rule, ledger, "2022-05-10"));
        Assert.Equal(["s1 2022 met 2/2"], Said(rule, ledger, "2023-01-01"));
        Assert.Equal(["s1 2022 missed 1/2 [strands]"], Said(rule, ledger with { Entries = [.. ledger.Entries.Take(1)] }, "2023-01-01"));
    }

    [Fact]
    public void A_pool_of_the_county_takes_what_its_schools_held_and_what_was_ticked()
    {
        var rule = Pooled("festival", CalendarYear, "county", new Requirement.Items(["letter", "song", "show"], 3));
        var ledger = Schools with
        {
            People = [Person("boss", "office@k")],
            Entries = [Held("f1", "festival", "s1", "2022-05-10").With("contests", "letter"), Held("f2", "festival", "s2", "2022-05-11").With("contests", "song")],
        };

        Assert.Equal(["k 2022 on-track 2/3 [show]"], Said(rule, ledger, "2022-05-20"));
        Assert.Equal(["k 2022 met 3/3"], Said(rule, ledger with { Ticks = [Tick("show", "k", "boss")] }, "2022-05-20"));
        Assert.Equal(["k 2022 on-track 0/3 [letter, song, show]"], Said(rule, Schools, "2022-05-20"));
    }

    [Theory]
    [InlineData(5, 5, "met 5/5")]
    [InlineData(5, 4, "missed 4/5 [participants]")]
    [InlineData(9, 0, "missed 0/5 [participants]")]
    public void Five_people_come_from_each_school_of_a_pair(int fromBase, int fromLead, string said)
    {
        var rule = Check("research", Count(Counted.Participants, new Bounds(Min: 5), "base-school", "lead-school"));
        var ledger = new Ledger
        {
            Units = [.. County, Unit("g", "class", "s2"), Unit("pair", "pair", "k", attrs: "base-school=s1;lead-school=s2")],
            People = [.. Enumerable.Range(0, 9).SelectMany(at => new[] { Person($"b{at}", "teacher@s1"), Person($"l{at}", "teacher@g") })],
            Entries = [Held("e1", "research", "pair", "2022-04-01") with { Participants = [.. Enumerable.Range(0, fromBase).Select(at => $"b{at}"), .. Enumerable.Range(0, fromLead).Select(at => $"l{at}")] }],
        };

        Assert.Equal([$"e1 2022-04-01 {said}"], Said(rule, ledger, "2022-04-02"));
    }

    [Theory]
    [InlineData(4, "on-track 4/5 [people]")]
    [InlineData(5, "met 5/5")]
    [InlineData(8, "met 8/5")]
    [InlineData(9, "overdue 9/8 [people]")]
    public void A_group_has_five_to_eight_people(int people, string said)
    {
        var rule = Check(new CheckOf.People(["topic-group"], null), Count(Counted.People, new Bounds(5, 8)));
        var ledger = new Ledger { Units = [Unit("k", "county"), Unit("g", "topic-group", "k")], People = [.. Enumerable.Range(0, people).Select(at => Person($"p{at}", "member@g", "recorder@g"))] };

        Assert.Equal([$"g 2022-01-01 {said}"], Said(rule, ledger, "2022-05-01"));
    }

    [Theory]
    [InlineData(5, "met 5/5")]
    [InlineData(6, "overdue 6/5 [people]")]
    public void A_roster_is_capped_by_last_years_quota_and_two(int people, string said)
    {
        var rule = Check(new CheckOf.People(["school"], "support"), Count(Counted.People, new Bounds(Max: new Amount.Attr("quota", 2))));
        var ledger = new Ledger
        {
            Units = [Unit("k", "county"), Unit("s1", "school", "k", attrs: "quota=3")],
            People = [.. Enumerable.Range(0, people).Select(at => Person($"p{at}", "support@s1")), Person("q", "teacher@s1")],
        };

        Assert.Equal([$"s1 2022-01-01 {said}"], Said(rule, ledger, "2022-05-01"));
        Assert.Equal(["s1 2022-01-01 not-applicable 0/0"], Said(rule, ledger with { Units = [Unit("k", "county"), Unit("s1", "school", "k")] }, "2022-05-01"));
    }

    [Fact]
    public void A_team_has_its_roles_its_sources_and_only_people_who_may()
    {
        Member Mentor(string id, string source, string age, params string[] roles) => Person(id, roles) with { Attrs = new Dictionary<string, string> { ["source"] = source, ["age"] = age } };
        var rule = Check(
            new CheckOf.People(["team"], "mentor"),
            new Requirement.RoleFilled("host", "mentor", new Bounds(Exactly: 1)),
            new Requirement.Distinct("source", "mentor", new Bounds(Min: 2)),
            new Requirement.Eligible(new Eligibility.Any([new Eligibility.Attr("served", "true"), new Eligibility.AtMost("age", 35)])));
        var units = new[] { Unit("k", "county"), Unit("g", "team", "k") };
        IReadOnlyList<string> Of(params Member[] people) => Said(rule, new Ledger { Units = units, People = people }, "2022-05-01");

        Assert.Equal(["g 2022-01-01 met 3/3"], Of(Mentor("a", "school", "35", "mentor@g", "host@g"), Mentor("b", "expert", "30", "mentor@g")));
        Assert.Equal(["g 2022-01-01 overdue 2/3 [eligible]"], Of(Mentor("a", "school", "36", "mentor@g", "host@g"), Mentor("b", "expert", "30", "mentor@g")));
        Assert.Equal(["g 2022-01-01 on-track 2/3 [source]"], Of(Mentor("a", "school", "35", "mentor@g", "host@g"), Mentor("b", "school", "30", "mentor@g")));
        Assert.Equal(["g 2022-01-01 on-track 2/3 [host]"], Of(Mentor("a", "school", "35", "mentor@g"), Mentor("b", "expert", "30", "mentor@g"), Mentor("c", "x", "90", "host@g")));
    }

    [Fact]
    public void The_owner_answers_for_the_number_of_units()
    {
        Rule.Check Pilots(int number) => Check(new CheckOf.Units(Each("school") with { TagsAny = ["pilot"] }), Count(Counted.Units, new Bounds(Exactly: number)));

        Assert.Equal(["k 2022-01-01 met 1/1"], Said(Pilots(1), Schools, "2022-05-01"));
        Assert.Equal(["k 2022-01-01 on-track 1/2 [units]"], Said(Pilots(2), Schools, "2022-05-01"));
        Assert.Equal(["k 2022-01-01 missed 1/2 [units]"], Said(Pilots(2), Schools, "2023-01-01"));
    }

    [Theory]
    [InlineData("length", "4:59", "missed 0/1 [duration]")]
    [InlineData("length", "5:00", "met 1/1")]
    [InlineData("length", "10:00", "met 1/1")]
    [InlineData("length", "10:01", "missed 0/1 [duration]")]
    [InlineData("minutes", "7", "met 1/1")]
    [InlineData("title", "7", "overdue 0/1 [duration]")]
    public void A_micro_lesson_is_five_to_ten_minutes_long(string field, string value, string said)
    {
        var rule = Check(new CheckOf.Records("micro-lesson"), new Requirement.Lasts(5, 10));

        Assert.Equal([$"s1 2022-03-01 {said}"], Said(rule, Schools with { Records = [Record("micro-lesson", "s1", "2022-03-01", "", (field, value))] }, "2022-05-01"));
    }

    [Theory]
    [InlineData("2022-04-08", "", "2022-04-08", "met 1/1")]
    [InlineData("2022-04-09", "", "2022-04-09", "missed 0/1 [review]")]
    [InlineData("2022-03-31", "", "2022-04-09", "missed 0/1 [review]")]
    [InlineData("2022-04-08", "", "2022-04-07", "on-track 0/1 [review]")]
    [InlineData("2022-04-02", "other", "2022-04-09", "missed 0/1 [review]")]
    [InlineData("2022-04-02", "e1", "2022-04-09", "met 1/1")]
    public void Every_lesson_is_followed_by_a_review_within_seven_days(string day, string about, string today, string said)
    {
        var rule = Check("sync", new Requirement.FollowedBy("review", 7));
        var review = Held("v", "review", about == "e1" ? "s2" : "s1", day) with { Links = about.Length == 0 ? [] : [about] };
        var entries = new[] { Held("e1", "sync", "s1", "2022-04-01"), Held("other", "sync", "k", "2022-04-01"), review };

        Assert.Equal($"e1 2022-04-01 {said}", Said(rule, Schools with { Entries = entries }, today)[0]);
    }

    [Fact]
    public void What_must_come_before_is_linked_or_at_the_same_host()
    {
        var rule = Check("session", new Requirement.PrecededBy("kickoff"));
        string After(params Entry[] before) => Said(rule, Schools with { Entries = [Held("e1", "session", "s1", "2022-04-01"), .. before] }, "2022-04-02")[0];

        Assert.Equal("e1 2022-04-01 met 1/1", After(Held("x", "kickoff", "s1", "2022-03-01")));
        Assert.Equal("e1 2022-04-01 missed 0/1 [kickoff]", After(Held("x", "kickoff", "s2", "2022-03-01")));
        Assert.Equal("e1 2022-04-01 met 1/1", After(Held("x", "kickoff", "s2", "2022-03-01") with { Links = ["e1"] }));
        Assert.Equal("e1 2022-04-01 missed 0/1 [kickoff]", After(Held("x", "kickoff", "s1", "2022-04-02")));
    }

    [Fact]
    public void A_lecture_builds_on_an_earlier_step_that_stands()
    {
        var rule = Check("lecture", new Requirement.LinksTo(["observation"], 1));
        var lecture = Held("e1", "lecture", "s1", "2022-04-01") with { Links = ["o"] };
        var seen = Held("o", "observation", "s1", "2022-03-01");

        Assert.Equal(["e1 2022-04-01 met 1/1"], Said(rule, Schools with { Entries = [lecture, seen] }, "2022-04-02"));
        Assert.Equal(["e1 2022-04-01 overdue 0/1 [links]"], Said(rule, Schools with { Entries = [lecture, seen with { State = Engagements.EngagementState.Reversed }] }, "2022-04-02"));
    }

    [Theory]
    [InlineData("observe 03-01;redesign 03-02;lecture 03-03", "met 3/3")]
    [InlineData("observe 03-01;redesign 03-01;lecture 03-01", "met 3/3")]
    [InlineData("observe 03-01;lecture 03-03", "on-track 2/3 [redesign]")]
    [InlineData("observe 03-02;redesign 03-01;lecture 03-03", "missed 2/3 [order]")]
    public void Steps_of_a_cycle_come_in_order(string steps, string said)
    {
        var rule = Check(new CheckOf.Cycles("actions"), new Requirement.Steps(["observe", "redesign", "lecture"], Strict: true, null));
        var entries = steps.Split(';').Select(step => step.Split(' ')).Select(step => Held($"e-{step[0]}", step[0], "s1", "2022-" + step[1]) with { Cycle = "c1" }).ToList();

        Assert.Equal([$"c1 c1 {said}"], Said(rule, Schools with { Entries = [.. entries, Held("x", "salon", "s1", "2022-03-01") with { Cycle = "c2" }] }, "2022-04-02"));
    }

    [Fact]
    public void A_cycle_short_of_steps_is_missed_when_its_term_is_over_and_hands_on_its_input()
    {
        var rule = Check(new CheckOf.Cycles("actions"), new Requirement.Steps(["observe", "diagnosis"], Strict: true, "diagnosis.topic"));
        var observe = Held("e1", "observe", "s1", "2022-03-01") with { Cycle = "c1" };
        var diagnosis = Held("e2", "diagnosis", "s1", "2022-03-02") with { Cycle = "c1" };

        Assert.Equal(["c1 c1 on-track 1/2 [diagnosis]"], Said(rule, Schools with { Entries = [observe] }, "2022-07-01"));
        Assert.Equal(["c1 c1 missed 1/2 [diagnosis]"], Said(rule, Schools with { Entries = [observe] }, "2022-07-02"));
        Assert.Equal(["c1 c1 on-track 2/2 [diagnosis.topic]"], Said(rule, Schools with { Entries = [observe, diagnosis] }, "2022-04-01"));
        Assert.Equal(["c1 c1 met 2/2"], Said(rule, Schools with { Entries = [observe, diagnosis.With("topic", "fractions")] }, "2022-04-01"));
    }

    [Fact]
    public void Parts_of_one_inspection_come_in_any_order_where_order_is_not_asked()
    {
        var rule = Check("inspection", new Requirement.Steps(["briefing", "forum"], Strict: false, null));
        var inspection = Held("e1", "inspection", "s1", "2022-04-01");

        Assert.Equal(["e1 2022-04-01 met 2/2"], Said(rule, Schools with { Entries = [inspection.With("parts", "forum", "briefing")] }, "2022-04-02"));
        Assert.Equal(["e1 2022-04-01 overdue 1/2 [forum]"], Said(rule, Schools with { Entries = [inspection.With("parts", "briefing")] }, "2022-04-02"));
        Assert.Equal(["e1 2022-04-01 missed 1/2 [order]"], Said(rule with { Require = [new Requirement.Steps(["briefing", "forum"], Strict: true, null)] }, Schools with { Entries = [inspection.With("parts", "forum", "briefing")] }, "2022-04-02"));
    }
}
