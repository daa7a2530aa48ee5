using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>One of each case of the closed lists, every property filled. <see cref="ClosedLists"/> fails when one is forgotten.</summary>
public static class Samples
{
    private static readonly DateTimeOffset Evening = new(2025, 12, 3, 11, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<Refusal> Refusals =
    [
        new Refusal.Unknown(),
        new Refusal.NotAllowed(Act.Host),
        new Refusal.OutOfReach("春溪中学"),
        new Refusal.NoSuchUnit("七年级*9*班"),
        new Refusal.NothingFits(),
        new Refusal.OnlyOneToOne(),
        new Refusal.Missing("topic"),
        new Refusal.TooLong("topic", 120),
        new Refusal.NotANumber("headcount", 1, 9),
        new Refusal.InThePast(Evening),
        new Refusal.EndsBeforeStart(),
        new Refusal.NotPlausible(),
        new Refusal.PlaceTaken("报告厅", "[手机](http://example.org) <b>管理</b>", Evening, Evening.AddMinutes(90)),
        new Refusal.Stale(),
        new Refusal.NotInState(EngagementState.Cancelled),
        new Refusal.PlanNotSo(CoEduBot.Domain.Plans.PlanState.Accepted),
        new Refusal.VisitNotSo(VisitState.CancelledByFamily),
        new Refusal.NobodyToVisit(),
        new Refusal.NoTimeToVisit(new DateOnly(2026, 2, 9), new DateOnly(2026, 2, 15)),
        new Refusal.VisitAtNight(Evening.AddHours(3)),
        new Refusal.VisitClash(Evening),
        new Refusal.NoIntegrityAck(),
        new Refusal.Closed(),
        new Refusal.NotInvited(),
        new Refusal.SeatsLeft(3),
        new Refusal.OfferGone(),
        new Refusal.CheckInNotOpenYet(Evening.AddMinutes(-30)),
        new Refusal.CheckInNotStarted(),
        new Refusal.CheckInOver(),
        new Refusal.WrongCode(),
        new Refusal.TooManyTries(Evening.AddMinutes(5)),
        new Refusal.NotOverYet(Evening.AddMinutes(90)),
        new Refusal.WasNotThere(),
        new Refusal.FeedbackOver(),
        new Refusal.AlreadyRemindedToday(),
        new Refusal.NobodySilent(),
        new Refusal.AlreadyToldToday(),
        new Refusal.NothingToUndo(),
        new Refusal.OnlyBy("校长"),
        new Refusal.NotThatDay(),
        new Refusal.NotAFigure(),
        new Refusal.Ambiguous("2班", ["七年级2班", "八年级2班"]),
        new Refusal.NotHeldYet(new DateOnly(2025, 12, 3)),
        new Refusal.NoSuchStudent("小*明*"),
        new Refusal.NotAKindHere(["讲座", "家长沙龙"]),
        new Refusal.NotByInvitation("培训"),
        new Refusal.NotOrganisedHere("家长节"),
        new Refusal.BreaksRule("JH-04", "现场不超过50人"),
        .. OpenDaySamples.Refusals,
        .. CareSamples.Refusals,
        new Refusal.OnlyFamilies(),
        new Refusal.NobodyAnswers("春溪*中学*"),
        new Refusal.NotOnStaff("沈*望*"),
        new Refusal.NotItsTurn(),
        new Refusal.NotYet(),
        .. FamilySamples.Refusals,
    ];

    public static readonly IReadOnlyList<Intent> Intents =
    [
        new Intent.StartSchedule
        {
            Kind = "lecture", Audience = "c1", Topic = "手机", Lecturer = "林老师", Place = "报告厅",
            Day = "2025-12-03", LastDay = "2025-12-05", Start = "19:00", End = "20:30", Capacity = "80", Mode = "online",
        },
        new Intent.Schedule
        {
            Form = "f1", Kind = "lecture", Audience = "c1", Topic = "\"手机\" & <b>", Lecturer = "林老师", Place = "报告厅",
            Day = "2025-12-03", LastDay = "2025-12-05", Start = "19:00", End = "20:30", Capacity = "80", Mode = "online",
        },
        new Intent.Publish("e1", 2),
        new Intent.StartReschedule("e1") { Day = "2025-12-04", Start = "19:00", End = "20:30", Place = "操场" },
        new Intent.Reschedule("e1", 2) { Day = "2025-12-04", Start = "19:00", End = "20:30", Place = "操场" },
        new Intent.StartCancel("e1"),
        new Intent.Cancel("e1", 2) { Reason = "下雨" },
        new Intent.RemindSilent("e1"),
        new Intent.ShowAgenda { From = "2025-12-01", To = "2025-12-07" },
        new Intent.Open("e1"),
        new Intent.Answer("e1", Choice.Maybe) { Headcount = "2", Question = "几点开门？" },
        new Intent.TakeSeat("e1"),
        new Intent.StartCheckIn("e1"),
        new Intent.CheckIn { Engagement = "e1", Code = "048213" },
        new Intent.ShowAttendance("e1") { Page = 3, Family = "f7" },
        new Intent.Mark("e1", "f7", Presence.WalkIn) { Page = 3 },
        new Intent.MarkWalkIn("e1") { Name = "周先生", Headcount = "2", After = 12, Page = 3 },
        new Intent.UndoMark("e1") { Made = 12, Page = 3 },
        new Intent.ConfirmHeld("e1", 2),
        new Intent.GiveFeedback("e1") { Lecturer = "5", Content = "4", Comment = "很好", Suggestion = "菜少放辣" },
        new Intent.ShowFeedback("e1"),
        new Intent.ShowSummary { From = "2025-12-01", To = "2025-12-07" },
        new Intent.StartRecord { Kind = "parent-salon" },
        new Intent.Record
        {
            Form = "f1", Kind = "parent-salon", Unit = "c1", Day = "2025-12-03", Topic = "阅读", Headcount = "32", Hours = "2", HalfDays = "1",
            Mode = "onsite", Students = "小明", Another = true,
        },
        new Intent.ShowEntry("e1"),
        new Intent.CompleteEntry("e1") { Note = "网盘", After = 7 },
        new Intent.ConfirmEntry("e1"),
        new Intent.StartReverse("e1"),
        new Intent.ReverseEntry("e1") { Reason = "填错了" },
        new Intent.ShowProgress { Unit = "s1", Kind = "lecture", From = "2025-09-01", To = "2026-01-20", Page = 1 },
        new Intent.ShowStanding("YX-02", "s1", "2025-1"),
        new Intent.ListBehind { Unit = "t1", Kind = "lecture", Page = 1 },
        new Intent.StartChange("YX-02", "s1", "2025-1", Change.HandIn) { Text = "第3号" },
        new Intent.TickItems("YX-02", "s1", "2025-1") { Items = "charter,room", Day = "2025-12-03", Proof = "第3号" },
        new Intent.HandIn("YX-02", "s1", "2025-12") { Note = "已发邮箱", Parts = "plan,budget" },
        new Intent.EnterFigure("YX-02", "k", "2025-1") { Metric = "satisfaction", Value = "79/100", Day = "2025-12-03" },
        new Intent.Waive("YX-02", "s1", "2025-1") { Reason = "校舍维修" },
        new Intent.TakeBack("YX-02", "s1", "2025-1") { Made = "tick:12", Reason = "填错了" },
        .. VisitIntents.All,
        .. NoteIntents.All,
        .. CareSamples.Intents,
        new Intent.Suggest { Form = "f1", Suggestion = "菜少放辣", School = "s1", Engagement = "e1" },
        new Intent.ListSuggestions { Page = 1, Mine = true },
        new Intent.OpenSuggestion("g1"),
        new Intent.PlanSuggestion("g1") { Plan = "换菜单" },
        new Intent.FinishSuggestion("g1"),
        new Intent.AnswerSuggestion("g1") { Reply = "已经换了" },
        new Intent.HandOverSuggestion("g1") { Owner = "director" },
        .. FamilySamples.Intents,
        .. OpenDaySamples.Intents,
        new Intent.ProposePlan("festival"),
        new Intent.AcceptPlan("festival") { Form = "f1", Topic = "家长节", Place = "校园", Day = "2027-05-14", LastDay = "2027-05-15", Start = "08:30", End = "16:30" },
        new Intent.PutInElement("e1", "f7", "l1") { Out = true, Page = 3 },
        new Intent.SetLanguage { Language = "zh-Hant" },
        new Intent.Help(),
        new Intent.NotUnderstood([Meaning.ShowAgenda, Meaning.Help]),
    ];

    public static string Kebab(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);
}
