using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Summaries;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>The cards of check-in, feedback and the weekly summary.</summary>
public static class DoorSamples
{
    private static readonly TimeZoneInfo Zone = LocalTime.China;
    private static readonly DateTimeOffset Now = DoorStage.Local("2026-12-02 18:57");
    private static readonly Engagement Lecture = Opened();

    public static readonly IReadOnlyDictionary<string, Func<Words, JsonObject>> All = new Dictionary<string, Func<Words, JsonObject>>
    {
        ["check-in-code"] = words => CheckInCodeCard.For(Lecture, Now, words, Zone),
        ["check-in-form"] = words => CheckInFormCard.For(Lecture, words, Zone, words["notices.check-in-open"]),
        ["check-in-done"] = words => CheckInDoneCard.For(Lecture, Family("f1", Choice.Yes, Presence.Late, Via.Proxy).Invitation, words, Zone),
        ["attendance"] = words => AttendanceCard.For(Attendance(), words, Zone),
        ["attendance-empty"] = words => AttendanceCard.For(new AttendanceView(Lecture, false, new DoorCounts(0, 0, 0, 0, 0, 0, 0, 0), [], 0, 1, [], 0, null, ""), words, Zone),
        ["mark"] = words => MarkCard.For(Lecture, Family("f1", Choice.Maybe, Presence.Absent, Via.Proxy), 1, words, Zone),
        ["feedback-form"] = words => FeedbackFormCard.For(Lecture, null, words, Zone, words["notices.ask-feedback"]),
        ["feedback-thanks"] = words => FeedbackThanksCard.For(Lecture, DoorStage.Said("e1", "f1", 5, 4, "[很好](http://example.org)"), null, words, Zone),
        ["feedback-few"] = words => FeedbackCard.For(new FeedbackView(Lecture, FeedbackTally.Of([DoorStage.Said("e1", "f1", 5, 4, "看不见")]), null, []), words, Zone),
        ["feedback-tally"] = words => FeedbackCard.For(new FeedbackView(Lecture, Tally(), new LecturerRating(new Rating(4.5m, 31), 3), []), words, Zone),
        ["summary"] = words => SummaryCard.For(Summary(), words, Zone),
        ["summary-county"] = words => SummaryCard.For(CountySummary(), words, Zone),
    };

    private static Engagement Opened()
    {
        var lecture = DoorStage.Lecture("e1", "2026-12-02 19:00", topic: "手机*管理*");
        Assert.False(lecture.OpenCheckIn("seed", Now).Refuses(out _, out _));

        return lecture;
    }

    private static DoorFamily Family(string id, Choice? choice, Presence? presence = null, Via? via = null)
    {
        var invitation = DoorStage.Invited("e1", id, choice, choice == Choice.Yes ? 2 : 0, presence);
        (invitation.MarkedVia, invitation.MarkedAt) = (via, presence is null ? null : Now);

        return new DoorFamily(invitation, ["王小明", "王小雨"], "七年级(2)班");
    }

    private static AttendanceView Attendance() => new(
        Lecture, Classes: true, new DoorCounts(11, 2, 1, 3, 1, 2, 1, 29),
        [Family("f1", Choice.Yes), Family("f2", Choice.Yes, Presence.Present, Via.Teams), Family("f3", Choice.Maybe, Presence.Absent, Via.Proxy), Family("f4", null)],
        Page: 1, Pages: 3, [Guest()], Newest: 17, Last: Guest(), "周先生");

    private static MarkMade Guest() => new()
    {
        Id = 17, Engagement = Lecture.Id, WalkIn = "周先生", Presence = Presence.WalkIn, Came = 2, By = new PersonId("teacher"), Via = Via.Proxy, At = Now,
    };

    private static FeedbackTally Tally() => FeedbackTally.Of(
        [.. Enumerable.Range(1, 40).Select(no => DoorStage.Said("e1", $"f{no}", 3 + (no % 3), 1 + (no % 5), new string('好', 300)))]);

    private static SummaryView Summary()
    {
        var week = new Week(new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 6), Zone);
        EngagementFigures Of(string id, string at, EngagementState state) => new(DoorStage.Lecture(id, at, state), 45, 20, 0, 0, 0, 0, 0, 0);
        var held = Of("e1", "2026-12-01 19:00", EngagementState.Held) with { Came = 19, Heads = 30, Marked = 45, Feedback = 12, LecturerSum = 55, ContentSum = 51 };
        var report = new WeekReport(
            WeekSummary.Of(
                [
                    held, Of("e2", "2026-11-30 19:00", EngagementState.Held), Of("e3", "2026-12-01 10:00", EngagementState.Published),
                    Of("e4", "2026-12-04 19:00", EngagementState.Published), Of("e5", "2026-12-05 19:00", EngagementState.Draft), Of("e6", "2026-12-03 19:00", EngagementState.Cancelled),
                ], week, Now),
            WeekSummary.Of([Of("e0", "2026-11-24 19:00", EngagementState.Held) with { Feedback = 10, LecturerSum = 48, ContentSum = 41 }], week.Before(), Now),
            [new RecordedEntry(new EngagementId("r1"), "parent-salon", "零花钱怎么管", new UnitId("c1"), new DateOnly(2026, 12, 2), 20, 32)],
            6, new VisitFigures(1200, 372, 300, 4, 1, 0, 370, 200, 0), PlanReviewSamples.Filed((Filing.Returned, 1)));

        return new SummaryView(
            week, "春溪中学", report, new Dictionary<UnitId, string> { [new UnitId("c1")] = "七年级(2)班" }, new HashSet<UnitId> { new("c1") },
            new TodayView(new DateOnly(2026, 12, 3), report, StandingSamples.Duties(), ByClass: false));
    }

    /// <summary>What a county officer sees below the week's figures.</summary>
    private static SummaryView CountySummary()
    {
        var week = new Week(new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 6), Zone);
        var empty = WeekSummary.Of([], week, Now);
        var report = new WeekReport(
            empty, empty, [], 431, new VisitFigures(120_000, 30_000, 20_000, 0, 0, 0, 30_000, 20_000, 0),
            PlanReviewSamples.Filed((Filing.Accepted, 170), (Filing.Waiting, 90), (Filing.OnPaper, 6), (Filing.LetOff, 4), (Filing.Missing, 30)));

        return new SummaryView(
            week, "云溪县", report, new Dictionary<UnitId, string>(), new HashSet<UnitId>(),
            new TodayView(new DateOnly(2026, 12, 3), report, StandingSamples.Duties() with { Lacking = [], LackingCount = 1, UnitsBehind = 12, UnitsInOrder = 288 }, ByClass: false));
    }
}
