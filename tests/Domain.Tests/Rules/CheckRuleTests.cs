using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Tests.Support;
using static CoEduBot.Domain.Tests.Support.SomeLedger;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;
using static CoEduBot.Domain.Tests.Support.SomeRules;

namespace CoEduBot.Domain.Tests.Rules;

public sealed class CheckRuleTests
{
    private static readonly Entry Lecture = Held("e1", "lecture", "s1", "2022-04-01");

    private static readonly Ledger School = new()
    {
        Units = [Unit("k", "county"), Unit("s1", "school", "k")],
        People = [Person("dean", "dean@s1"), Person("far", "dean@k"), Person("teacher", "teacher@s1")],
    };

    private static string One(Rule rule, Entry entry, string today = "2022-04-02") => One(Of(rule), entry, today);

    private static string One(Programme programme, Entry entry, string today = "2022-04-02") =>
        Assert.Single(Said(programme, School with { Entries = [entry] }, today));

    private static readonly Rule.Check Records = Check("lecture", Proof("photo", 2), Proof("text-report")) with { Within = 7 };

    [Theory]
    [InlineData("2022-04-01", "e1 2022-04-01 on-track 0/2 [photo, text-report]")]
    [InlineData("2022-04-07", "e1 2022-04-01 on-track 0/2 [photo, text-report]")]
    [InlineData("2022-04-08", "e1 2022-04-01 overdue 0/2 [photo, text-report]")]
    [InlineData("2022-09-01", "e1 2022-04-01 overdue 0/2 [photo, text-report]")]
    public void Evidence_has_seven_days_and_then_is_overdue(string today, string said) => Assert.Equal(said, One(Records, Lecture, today));

    [Theory]
    [InlineData("2022-04-08 23:59:59", "e1 2022-04-01 met 2/2")]
    [InlineData("2022-04-09 00:00:00", "e1 2022-04-01 missed 1/2 [photo late]")]
    public void Evidence_attached_after_its_days_is_late(string at, string said) =>
        Assert.Equal(said, One(Records, Lecture.Proved("photo").Proved("photo", at: Local(at)).Proved("text-report"), "2022-05-01"));

    [Fact]
    public void Evidence_without_a_time_is_in_time_and_of_a_later_day_not_there_yet()
    {
        Assert.Equal("e1 2022-04-01 met 2/2", One(Records, Lecture.Proved("photo", 2).Proved("text-report"), "2022-05-01"));
        Assert.Equal("e1 2022-04-01 on-track 1/2 [photo]", One(Records, Lecture.Proved("photo", 2, Local("2022-04-06 09:00:00")).Proved("text-report"), "2022-04-05"));
    }

    [Fact]
    public void Any_of_several_kinds_will_do_and_one_photo_is_not_two()
    {
        var video = Check("lecture", new Requirement.Evidence(["video", "recording"], 1, []));

        Assert.Equal("e1 2022-04-01 met 1/1", One(video, Lecture.Proved("recording")));
        Assert.Equal("e1 2022-04-01 overdue 0/1 [video]", One(video, Lecture.Proved("photo")));
        Assert.Equal("e1 2022-04-01 overdue 0/1 [photo]", One(Check("lecture", Proof("photo", 2)), Lecture.Proved("photo")));
    }

    [Theory]
    [InlineData("lecturer,content", "met 1/1")]
    [InlineData("lecturer", "overdue 0/1 [feedback]")]
    [InlineData("", "overdue 0/1 [feedback]")]
    public void Feedback_is_asked_on_every_aspect(string given, string said)
    {
        var rule = Check("lecture", new Requirement.Evidence(["feedback"], 1, ["lecturer", "content"]));
        var feedback = given.Split(',').ToDictionary(aspect => aspect, _ => new Feedback(1, 4.5m));

        Assert.Equal($"e1 2022-04-01 {said}", One(rule, Lecture with { Feedback = feedback }));
    }

    [Fact]
    public void Where_no_aspects_are_asked_answers_as_a_whole_will_do() =>
        Assert.Equal("e1 2022-04-01 met 1/1", One(Check("lecture", Proof("feedback")), Lecture with { Feedback = new Dictionary<string, Feedback> { [""] = new(1, null) } }));

    [Theory]
    [InlineData("dean", "met 1/1")]
    [InlineData("far", "met 1/1")]
    [InlineData("teacher", "overdue 0/1 [confirm]")]
    [InlineData(null, "overdue 0/1 [confirm]")]
    public void Confirmed_is_by_the_role_at_the_host_or_above(string? by, string said) =>
        Assert.Equal($"e1 2022-04-01 {said}", One(Check("lecture", new Requirement.Confirmed("dean")), Lecture with { ConfirmedBy = by is null ? null : new PersonId(by) }));

    [Fact]
    public void Fields_are_filled_or_hold_everything_the_kind_allows()
    {
        var visit = Kind("lecture") with { Fields = new Dictionary<string, IReadOnlyList<string>> { ["topics"] = ["safety", "family"] } };
        var all = Of(Check("lecture", new Requirement.FieldAll("topics"))).Knowing(visit);
        var filled = Of(Check("lecture", new Requirement.FieldFilled("stage", 1), new Requirement.FieldFilled("start-time", 1)));

        Assert.Equal("e1 2022-04-01 met 1/1", One(all, Lecture.With("topics", "family", "safety")));
        Assert.Equal("e1 2022-04-01 overdue 0/1 [topics]", One(all, Lecture.With("topics", "family")));
        Assert.Equal("e1 2022-04-01 overdue 1/2 [stage]", One(filled, Lecture.With("stage", "") with { Start = new TimeOnly(9, 0) }));
        Assert.Equal("e1 2022-04-01 met 2/2", One(filled, Lecture.With("stage", "junior") with { Start = new TimeOnly(9, 0) }));
    }

    [Theory]
    [InlineData(50, "met 50/50")]
    [InlineData(51, "missed 51/50 [on-site]")]
    public void Too_many_on_site_cannot_be_mended(int onSite, string said)
    {
        var capacity = Check("lecture", Count(Counted.OnSite, new Bounds(Max: 50)));

        Assert.Equal($"e1 2022-04-01 {said}", One(capacity, Lecture with { OnSite = onSite, Families = 900 }));
        Assert.Equal($"e1 2022-04-01 {said}", One(capacity, Lecture with { Mode = "onsite", Families = onSite, Participants = ["dean"] }));
    }

    [Fact]
    public void A_rule_whose_flag_is_not_set_is_not_applicable()
    {
        var programme = Of(Check("lecture", Count(Counted.OnSite, new Bounds(Max: 50))) with { Flag = "epidemic" }) with { Params = new Dictionary<string, decimal> { ["epidemic"] = 0 } };
        var crowded = School with { Entries = [Lecture with { OnSite = 51 }] };

        Assert.Equal(["e1 2022-04-01 not-applicable 51/50 [on-site]"], Said(programme, crowded, "2022-04-02"));
        Assert.Equal(["e1 2022-04-01 missed 51/50 [on-site]"], Said(programme, crowded with { Params = new Dictionary<string, decimal> { ["epidemic"] = 1 } }, "2022-04-02"));
    }

    [Theory]
    [InlineData("09:00:00", "09:29:59", "missed 0/1 [duration]")]
    [InlineData("09:00:00", "09:30:00", "met 1/1")]
    [InlineData("09:00:00", "10:00:00", "met 1/1")]
    [InlineData("09:00:00", "10:00:01", "missed 0/1 [duration]")]
    [InlineData("09:00:00", null, "overdue 0/1 [duration]")]
    public void It_lasts_from_thirty_minutes_to_sixty(string start, string? end, string said) =>
        Assert.Equal(
            $"e1 2022-04-01 {said}",
            One(Check("lecture", new Requirement.Lasts(30, 60)), Lecture with { Start = TimeOnly.Parse(start, null), End = end is null ? null : TimeOnly.Parse(end, null) }));

    [Theory]
    [InlineData(2.0, 4.0, "met 1/1")]
    [InlineData(1.0, 4.0, "missed 0/1 [days]")]
    [InlineData(2.0, 3.0, "missed 0/1 [lessons]")]
    [InlineData(2.0, 5.0, "missed 0/1 [lessons]")]
    [InlineData(null, null, "overdue 0/1 [days, lessons]")]
    public void A_batch_takes_one_day_of_four_lessons(double? halves, double? lessons, string said) =>
        Assert.Equal($"e1 2022-04-01 {said}", One(Check("lecture", new Requirement.Takes(1, 4)), Lecture with { HalfDays = (decimal?)halves, Hours = (decimal?)lessons }));

    [Theory]
    [InlineData("online", "met 1/1")]
    [InlineData("onsite", "missed 0/1 [mode]")]
    [InlineData("", "overdue 0/1 [mode]")]
    public void The_mode_is_one_of_those_named(string mode, string said) =>
        Assert.Equal($"e1 2022-04-01 {said}", One(Check("lecture", new Requirement.Mode(["online", "recorded"])), Lecture with { Mode = mode }));

    [Fact]
    public void A_reversed_entry_has_no_line_and_one_of_another_kind_neither()
    {
        var ledger = School with { Entries = [Lecture with { State = EngagementState.Reversed }, Lecture with { Id = new EngagementId("e2"), Kind = "salon" }] };

        Assert.Equal([], Said(Records, ledger, "2022-04-02"));
    }

    [Fact]
    public void An_engagement_that_fails_a_gate_counts_nowhere_and_its_own_line_shows_it()
    {
        var gate = Check("lecture", new Requirement.Lasts(30, null)) with { Id = "gate", Gate = true };
        var quota = Quota(new Bounds(Min: 1), Termly, Each("school"), "lecture");
        var pool = Pooled("lecture", Termly, "school", Count(Counted.Entries, new Bounds(Min: 1))) with { Id = "pool" };
        Entry Long(int minutes) => Lecture with { Start = new TimeOnly(9, 0), End = new TimeOnly(9, minutes) };

        Assert.Equal(
            ["e1 2022-04-01 missed 0/1 [duration]", "s1 2021-2 on-track 0/1", "s1 2021-2 on-track 0/1 [entries]"],
            Said(Of(gate, quota, pool), School with { Entries = [Long(25)] }, "2022-04-02"));
        Assert.Equal(
            ["e1 2022-04-01 met 1/1", "s1 2021-2 met 1/1", "s1 2021-2 met 1/1"],
            Said(Of(gate, quota, pool), School with { Entries = [Long(30)] }, "2022-04-02"));
    }

    [Fact]
    public void Failures_are_codes_and_an_entry_the_rule_does_not_speak_of_has_none()
    {
        var book = new Book(Of(Records), School, Day("2022-04-02"));

        Assert.Equal(["photo", "text-report"], CheckRule.Failures(Records, Lecture, book));
        Assert.Equal([], CheckRule.Failures(Records, Lecture with { Kind = "salon" }, book));
        Assert.Equal([], CheckRule.Failures(Records with { ForEach = Each("township") }, Lecture, book));
    }

    [Fact]
    public void A_guideline_not_kept_is_below_it() =>
        Assert.Equal("e1 2022-04-01 below-guideline 0/1 [mode]", One(Check("lecture", new Requirement.Mode(["online"])) with { Modality = Modality.InPrinciple }, Lecture with { Mode = "onsite" }));
}
