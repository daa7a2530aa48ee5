using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>Arranging, choosing, counting: each card of an open day in each state it can be seen in.</summary>
internal static class OpenDaySamples
{
    private static readonly DateTimeOffset Morning = new(2025, 12, 4, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Before = Morning.AddDays(-9);
    private static readonly IReadOnlyDictionary<UnitId, string> Classes = new Dictionary<UnitId, string> { [new("c1")] = "三年级1班", [new("c2")] = "三年级*2*班" };
    private static readonly IReadOnlyList<Unit> Units = [.. Classes.Select(one => new Unit { Id = one.Key, Kind = "class", Name = one.Value, Path = $"/s1/{one.Key}/" })];
    private static readonly Unit School = new() { Id = new("s1"), Kind = "school", Name = "春溪小学", Path = "/s1/" };

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("open-day-contents-empty", words => ContentsCard.For(Contents([], EngagementState.Draft), words, CardSamples.Zone)),
        Of("open-day-contents", words => ContentsCard.For(Contents(Elements(), EngagementState.Draft) with { Lead = words["open-days.added", "陪餐"] }, words, CardSamples.Zone)),
        Of("open-day-contents-published", words => ContentsCard.For(Contents(Elements(), EngagementState.Published), words, CardSamples.Zone)),
        Of("open-day-line", words => PartCard.For(Part([.. Elements().Where(one => one.Line == "l1")]), words, CardSamples.Zone)),
        Of("open-day-talks", words => PartCard.For(Part([.. Elements().Where(one => one.Line == "l3")]), words, CardSamples.Zone)),
        Of("open-day-host", words => HostCard.For(new HostView(Day(EngagementState.Published), "春溪小学", new Counts(43, 12, 20, 5, 3, 2, 10, 17), Before) { HasContents = true, Contents = 4 }, words, CardSamples.Zone)),
        Of("open-day-overseen", words => HostCard.For(new HostView(Day(EngagementState.Published), "春溪小学", new Counts(43, 12, 20, 5, 3, 2, 10, 17), Before, Hosts: false) { HasContents = true, Contents = 4 }, words, CardSamples.Zone)),
        Of("open-day-invitation", words => InvitationCard.For(View(Bookings()), words, CardSamples.Zone)),
        Of("open-day-proposed", words => InvitationCard.For(View(Bookings(), lead: words["open-days.proposed"]) with { Headcount = 3, Day = Family(Bookings()) with { Picks = [new("l1.1"), new("l1.4"), new("l2.1")] } }, words, CardSamples.Zone)),
        Of("open-day-chosen", words => InvitationCard.For(View(Bookings(("l1.1", Seat.Confirmed), ("l2.1", Seat.Waiting), ("l3.1", Seat.Offered), ("l4.1", Seat.Lapsed))), words, CardSamples.Zone)),
        Of("open-day-not-had", words => InvitationCard.For(View(Bookings(("l1.1", Seat.Confirmed), ("l4.1", Seat.Confirmed))) with
        {
            Day = Family(Bookings(("l1.1", Seat.Confirmed), ("l4.1", Seat.Confirmed))) with { Refused = [new(Elements().Single(one => one.Id.Value == "l2.1"), Book("l2.1", Seat.None), new Refusal.SeatsLeft(1))] },
        }, words, CardSamples.Zone)),
        Of("open-day-invitation-large", words => InvitationCard.For(View(Bookings(), Many()), words, CardSamples.Zone)),
        Of("open-day-headcounts", words => HeadcountCard.For(new HeadcountView(Day(EngagementState.Published), [.. Elements().Select(one => new ElementFigures(one, 2, 5, one.Line == "l2" ? 1 : 0))], new Counts(43, 12, 20, 5, 3, 2, 10, 17), Classes, MaySeeNames: true), words, CardSamples.Zone)),
        Of("open-day-names", words => ElementFamiliesCard.For(new ElementFamiliesView(Day(EngagementState.Published), ["三年级1班"],
            [new(Elements()[0], Book("l1.1", Seat.Confirmed), ["王小*明*", "王小雨"]), new(Elements()[0], Book("l1.1", Seat.Waiting), ["李小岚"]), new(Elements()[0], Book("l1.1", Seat.Offered), ["张小舟"])]), words, CardSamples.Zone)),
        Of("open-week-contents", words => ContentsCard.For(
            new ContentsView(Week(EngagementState.Draft), UseCases.OpenDays.Contents.Lines(WeekElements(), Units, School), ["lesson", "meal-or-boarding"], Units, Before) { Form = new("e1") { Form = "f1", Day = "2025-12-05" } }, words, CardSamples.Zone)),
        Of("open-week-line", words => PartCard.For(new PartView(Week(EngagementState.Published), LineView.From([WeekElements()[2]], Units, School), [WeekElements()[2]], Classes, 0), words, CardSamples.Zone)),
        Of("open-week-host", words => HostCard.For(new HostView(Week(EngagementState.Published), "春溪小学", new Counts(43, 12, 20, 5, 3, 2, 10, 17), Morning.AddDays(1)) { HasContents = true, Contents = 4 }, words, CardSamples.Zone)),
        Of("open-week-move", words => RescheduleCard.For(Week(EngagementState.Published), new("e1", 1) { Day = "2025-12-11", Start = "09:00", End = "11:30", Place = "春溪小学" }, words, CardSamples.Zone)),
        Of("open-week-invitation", words => InvitationCard.For(WeekView(Bookings()), words, CardSamples.Zone)),
        Of("open-week-chosen", words => InvitationCard.For(WeekView(Bookings(("w2.1", Seat.Confirmed), ("w4.1", Seat.Waiting))), words, CardSamples.Zone)),
        Of("open-week-begun", words => InvitationCard.For(WeekView(Bookings(("w1.1", Seat.Confirmed)), Morning.AddDays(1)), words, CardSamples.Zone)),
        Of("open-week-invitation-large", words => InvitationCard.For(WeekView(Bookings(), elements: LargeWeek()), words, CardSamples.Zone)),
        Of("open-week-headcounts", words => HeadcountCard.For(new HeadcountView(Week(EngagementState.Published), [.. WeekElements().Select(one => new ElementFigures(one, 2, 5, 0))], new Counts(43, 12, 20, 5, 3, 2, 10, 17), Classes, MaySeeNames: true), words, CardSamples.Zone)),
        Of("open-day-names-empty", words => ElementFamiliesCard.For(new ElementFamiliesView(Day(EngagementState.Published), ["三年级1班"], []), words, CardSamples.Zone)),
    ];

    private static List<Element> Elements() =>
    [
        One("l1.1", "l1", "lesson", "听课", "c1", 0, 40, "lesson/c1", 40), One("l1.2", "l1", "lesson", "听课", "c1", 50, 40, "lesson/c1", 40),
        One("l1.3", "l1", "lesson", "听课", "c2", 0, 40, "lesson/c2", 40), One("l1.4", "l1", "lesson", "听课", "c2", 50, 40, "lesson/c2", 40),
        One("l2.1", "l2", "meal-or-boarding", "陪[餐](x)", "s1", 150, 40, "", 4, taken: 4, waiting: 2),
        One("l4.1", "l4", "forum", "家长论坛", "s1", 270, 60, "", null),
        One("l3.1", "l3", "talk", "一对一交流", "c1", 300, 10, "talk/c1", 1), One("l3.2", "l3", "talk", "一对一交流", "c1", 312, 10, "talk/c1", 1, taken: 1),
    ];

    // A lesson on each of three days, of which a family takes one; a meal on the last two.
    private static List<Element> WeekElements() =>
    [
        One("w1.1", "w1", "lesson", "听课", "c1", 0, 40, "lesson/c1", 40), One("w2.1", "w2", "lesson", "听课", "c1", 1440, 40, "lesson/c1", 40), One("w3.1", "w3", "lesson", "听课", "c1", 2880, 40, "lesson/c1", 40),
        One("w4.1", "w4", "meal-or-boarding", "陪[餐](x)", "s1", 1590, 40, "", 4, taken: 4, waiting: 2), One("w5.1", "w5", "meal-or-boarding", "陪餐", "s1", 3030, 40, "", null),
    ];

    // Three children in a week as it usually is: two lessons and five talks for each class, a meal and a forum, on five days.
    private static List<Element> LargeWeek() =>
    [
        .. from day in Enumerable.Range(0, 5)
           let at = day * 1440
           from one in (Element[])
           [
               .. from child in Enumerable.Range(1, 3) from round in Enumerable.Range(0, 2) select One($"0123456789{day}{child}.{round}", $"l{day}", "lesson", "听课", $"c{child}", at + (round * 50), 40, $"lesson/c{child}", 40),
               .. from child in Enumerable.Range(1, 3) from slot in Enumerable.Range(0, 5) select One($"1123456789{day}{child}.{slot}", $"t{day}", "talk", "一对一交流", $"c{child}", at + 340 + (slot * 12), 10, $"talk/c{child}", 1),
               One($"21234567890{day}.1", $"m{day}", "meal-or-boarding", "陪餐", "s1", at + 150, 40, "", 120),
               One($"31234567890{day}.1", $"f{day}", "forum", "家长论坛", "s1", at + 270, 60, "", null),
           ]
           select one,
    ];

    // Four children, a whole afternoon of talks for each class.
    private static List<Element> Many() =>
    [
        .. from child in Enumerable.Range(1, 4) from slot in Enumerable.Range(0, 60) select One($"0123456789ab.{(child * 60) + slot}", "l3", "talk", "一对一交流", $"c{child}", 300 + (slot * 5), 4, $"talk/c{child}", 1, taken: slot % 3 == 0 ? 1 : 0),
    ];

    private static Element One(string id, string line, string code, string title, string audience, int from, int minutes, string group, int? capacity, int taken = 0, int waiting = 0) => new()
    {
        Id = new(id), Engagement = new("e1"), Line = line, Code = code, Title = title, Room = audience == "s1" ? "一楼*食堂*" : $"{audience}教室", Audience = new(audience), Group = group,
        StartsAt = Morning.AddMinutes(from), EndsAt = Morning.AddMinutes(from + minutes), Capacity = capacity, ByFamily = code == "talk", SeatsTaken = taken, WaitingFamilies = waiting,
    };

    private static ContentsView Contents(List<Element> elements, EngagementState state) => new(
        Day(state), UseCases.OpenDays.Contents.Lines(elements, Units, School), ["lesson", "meal-or-boarding", "take-part", "forum", "parent-child", "talk"], Units, Before) { Form = new("e1") { Form = "f1" } };

    private static PartView Part(List<Element> elements) => new(Day(EngagementState.Published), LineView.From(elements, Units, School), elements, Classes, 0);

    private static FamilyDay Family(Dictionary<ElementId, Booking> bookings, List<Element>? elements = null) => new(new("e1"), Choosing.For(elements ?? Elements(), new HashSet<UnitId> { new("s1"), new("c1"), new("c2"), new("c3"), new("c4") }), bookings, Classes);

    private static FamilyView View(Dictionary<ElementId, Booking> bookings, List<Element>? elements = null, string lead = "") => new(
        Day(EngagementState.Published), new Invitation { Engagement = new("e1"), Family = new("f1"), InvitedAt = Before, Choice = bookings.Count > 0 ? Choice.Yes : null, Headcount = bookings.Count > 0 ? 2 : 0 }, "春溪小学", Before, lead)
    {
        Day = Family(bookings, elements),
    };

    private static FamilyView WeekView(Dictionary<ElementId, Booking> bookings, DateTimeOffset? now = null, List<Element>? elements = null) => new(
        Week(EngagementState.Published), new Invitation { Engagement = new("e1"), Family = new("f1"), InvitedAt = Before, Choice = bookings.Count > 0 ? Choice.Yes : null, Headcount = bookings.Count > 0 ? 2 : 0 }, "春溪小学", now ?? Before)
    {
        Day = new FamilyDay(new("e1"), Choosing.For(elements ?? WeekElements(), new HashSet<UnitId> { new("s1"), new("c1"), new("c2"), new("c3") }), bookings, elements is null ? new Dictionary<UnitId, string>() : Classes) { Now = now ?? Before },
    };

    private static Dictionary<ElementId, Booking> Bookings(params (string Id, Seat Seat)[] all) => all.ToDictionary(one => new ElementId(one.Id), one => Book(one.Id, one.Seat));

    private static Booking Book(string element, Seat seat) => new()
    {
        Element = new(element), Engagement = new("e1"), Family = new("f1"), Headcount = 2, Seat = seat, QueueNo = seat == Seat.Waiting ? 3 : null, OfferExpiresAt = seat == Seat.Offered ? Before.AddHours(12) : null, ChosenAt = Before, ChosenVia = Via.Teams,
    };

    private static Engagement Day(EngagementState state)
    {
        var day = new Engagement
        {
            Id = new("e1"), Kind = "festival", Audience = new("s1"), Tier = Tier.School, Lead = new("t1"), Topic = "走进课堂", Place = "春溪小学", StartsAt = Morning, EndsAt = Morning.AddHours(8), PlannedAt = Before,
        };
        if (state == EngagementState.Published)
            Assert.False(day.Publish(Before).Refuses(out _, out _));

        return day;
    }

    // Thursday to Saturday.
    private static Engagement Week(EngagementState state)
    {
        var week = Day(state);
        week.EndsAt = Morning.AddDays(2).AddHours(2.5);

        return week;
    }

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
