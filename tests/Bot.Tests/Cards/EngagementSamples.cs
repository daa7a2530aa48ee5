using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>Planning, inviting, answering, moving: each card in each state it can be seen in.</summary>
public static class EngagementSamples
{
    private static readonly DateTimeOffset Evening = new(2025, 12, 3, 11, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset WeekBefore = Evening.AddDays(-7);
    private static readonly FamilyId Family = new("f1");

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("schedule-form", words => ScheduleFormCard.For(new ScheduleView(Form, Kinds, [Unit("s1-g3", "grade", "三年级"), Unit("c1", "class", "三年级1班")]), words)),
        Of("schedule-form-empty", words => ScheduleFormCard.For(new ScheduleView(new() { Form = "f1", Kind = "festival", Audience = "c1" }, [new("festival", [])], [Unit("c1", "class", "三年级1班")]), words)),
        Of("schedule-form-week", words => ScheduleFormCard.For(new ScheduleView(new() { Form = "f1", Kind = "festival", Audience = "c1", Topic = "家长节", Day = "2025-12-03", LastDay = "2025-12-05", Start = "09:00" }, [new("festival", [])], [Unit("c1", "class", "三年级1班")]), words)),
        Of("host-draft", words => HostCard.For(Host(Draft()), words, CardSamples.Zone)),
        Of("host-published", words => HostCard.For(Host(Published()) with { Questions = ["几岁可以有手机？", "[点我](http://x)"] }, words, CardSamples.Zone)),
        Of("host-at-the-door", words => HostCard.For(Host(Published()) with { Now = Evening }, words, CardSamples.Zone)),
        Of("host-ask-held", words => HostCard.For(Host(Published()) with { Now = Evening.AddHours(2) }, words, CardSamples.Zone, words["notices.ask-held"])),
        Of("host-cancelled", words => HostCard.For(Host(Cancelled()), words, CardSamples.Zone)),
        .. Invitations.Select(one => Of($"invitation-{one.Name}", words => InvitationCard.For(View(one.Invitation), words, CardSamples.Zone))),
        Of("invitation-cancelled", words => InvitationCard.For(View(new(), Cancelled(), words["notices.cancelled-because", "大雪"]), words, CardSamples.Zone)),
        Of("reminder", words => InvitationCard.For(View(Answered(Choice.Yes, 2), lead: words["notices.reminder", words["notices.tomorrow"]]), words, CardSamples.Zone)),
        Of("reschedule", words => RescheduleCard.For(Published(), new Intent.Reschedule("e1", 1) { Day = "2025-12-05", Start = "18:00", End = "19:30", Place = "图书馆" }, words, CardSamples.Zone)),
        Of("cancel", words => CancelCard.For(Published(), words, CardSamples.Zone)),
        Of("agenda", words => AgendaCard.For(new AgendaView(new(2025, 12, 1), new(2025, 12, 7), [Published(), Draft()], More: true, Hosts: true), words, CardSamples.Zone)),
        Of("agenda-empty", words => AgendaCard.For(new AgendaView(new(2025, 12, 1), new(2025, 12, 7), [], More: false, Hosts: false), words, CardSamples.Zone)),
        Of("help-host", words => HelpCard.For(Who((Role.HeadTeacher, Unit("c1", "class", "三年级1班"))), words)),
        Of("help-school", words => HelpCard.For(Who((Role.Principal, Unit("s1", "school", "青禾一小"))), words)),
        Of("help-family", words => HelpCard.For(Who() with { Family = Family }, words)),
        Of("choose", words => ReplyCard.For(new Reply.Choose(words["cards.which-one"], [("A", new Intent.Open("e1")), ("B", new Intent.Open("e2"))]), words, CardSamples.Zone)),
    ];

    private static readonly IReadOnlyList<KindOffered> Kinds = [new("lecture", ["onsite", "online"]), new("parent-salon", [])];

    private static readonly Intent.Schedule Form = new()
    {
        Form = "f1", Kind = "lecture", Audience = "c1", Topic = "手机管理", Place = "报告厅", Day = "2025-12-03", Start = "19:00", End = "20:30", Capacity = "80",
    };

    private static readonly IReadOnlyList<(string Name, Answer Invitation)> Invitations =
    [
        ("silent", new()),
        ("yes", Answered(Choice.Yes, 2)),
        ("no", Answered(Choice.No, 0)),
        ("maybe", Answered(Choice.Maybe, 0)),
        ("waiting", Answered(Choice.Yes, 2) with { Seat = Seat.Waiting, QueueNo = 4 }),
        ("offered", Answered(Choice.Yes, 2) with { Seat = Seat.Offered }),
        ("lapsed", Answered(Choice.Yes, 2) with { Seat = Seat.Lapsed }),
    ];

    private sealed record Answer(Choice? Choice = null, int Headcount = 0, Seat Seat = Seat.None, int? QueueNo = null);

    private static Answer Answered(Choice choice, int headcount) => new(choice, headcount, choice == Choice.Yes ? Seat.Confirmed : Seat.None);

    private static FamilyView View(Answer answer, Engagement? engagement = null, string lead = "") => new(
        engagement ?? Published(),
        new Invitation
        {
            Engagement = new("e1"), Family = Family, InvitedAt = WeekBefore, Choice = answer.Choice, Headcount = answer.Headcount, Seat = answer.Seat,
            QueueNo = answer.QueueNo, OfferExpiresAt = answer.Seat == Seat.Offered ? Evening.AddDays(-1) : null,
        },
        "春溪小学 三年级1班", WeekBefore, lead);

    private static HostView Host(Engagement engagement) => new(engagement, "春溪小学 三年级1班", new Counts(43, 12, 20, 5, 3, 2, 10, 17), WeekBefore);

    private static Engagement Draft() => new()
    {
        Id = new("e1"), Kind = "lecture", Audience = new("c1"), Tier = Tier.Class, Lead = new("t1"), Topic = "手机管理", Lecturer = "林老师", Place = "报告厅", Capacity = 80, SeatsTaken = 20,
        StartsAt = Evening, EndsAt = Evening.AddMinutes(90), PlannedAt = WeekBefore,
    };

    private static Engagement Published()
    {
        var engagement = Draft();
        Assert.False(engagement.Publish(WeekBefore).Refuses(out _, out _));

        return engagement;
    }

    private static Engagement Cancelled()
    {
        var engagement = Published();
        Assert.False(engagement.Cancel("大雪", WeekBefore).Refuses(out _, out _));

        return engagement;
    }

    private static Unit Unit(string id, string kind, string name) => new() { Id = new(id), Kind = kind, Name = name, Path = $"/{id}/" };

    private static Caller Who(params (Role, Unit)[] roles) => new(new Person { Id = new("p1"), Name = "林晓棠" }, roles, null);

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
