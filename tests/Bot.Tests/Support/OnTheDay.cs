using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>An open day of school s1 on Wednesday 2 December 2026, 8:30 to 12:00, with a lesson in two rounds, the meal and a forum; written straight into the tables.</summary>
public static class OnTheDay
{
    public const string Day = "d1";

    public static Engagement OpenDay(EngagementState state = EngagementState.Published, string kind = "open-day", string day = "2026-12-02", string id = Day)
    {
        var start = DoorStage.Local($"{day} 08:30");
        var it = new Engagement
        {
            Id = new(id), Kind = kind, Audience = new("s1"), Tier = Tier.School, Lead = new("principal"), Topic = "走进校园", Place = "校园",
            StartsAt = start, EndsAt = start.AddHours(3.5), PlannedAt = start.AddDays(-20),
        };
        if (state is not EngagementState.Draft)
            Assert.False(it.Publish(start.AddDays(-12)).Refuses(out _, out _));
        if (state is EngagementState.Held)
            Assert.False(it.Hold(it.EndsAt).Refuses(out _, out _));

        return it;
    }

    public static Element Element(string id, string code, string title, string from, string until, int? capacity = null, string audience = "s1", string group = "", string engagement = Day, string day = "2026-12-02") => new()
    {
        Id = new(id), Engagement = new(engagement), Code = code, Title = title, Room = $"{title}室", Audience = new(audience), Group = group,
        StartsAt = DoorStage.Local($"{day} {from}"), EndsAt = DoorStage.Local($"{day} {until}"), Capacity = capacity,
    };

    public static IReadOnlyList<Element> Elements =>
    [
        Element("l1", "lesson", "语文课", "08:40", "09:20", 4, group: "g1"), Element("l2", "lesson", "数学课", "08:40", "09:20", 4, group: "g1"),
        Element("m1", "meal-or-boarding", "陪餐", "11:00", "11:50", 30), Element("p1", "take-part", "亲子运动会", "09:40", "10:40"),
    ];

    public static Booking Booked(string element, string family, int headcount = 1, Seat seat = Seat.Confirmed) => new()
    {
        Element = new(element), Engagement = new(Day), Family = new(family), Headcount = headcount, Seat = seat, QueueNo = seat == Seat.Waiting ? 1 : null,
        ChosenAt = DoorStage.Local("2026-11-25 09:00"), ChosenVia = Via.Teams,
    };

    /// <summary>Rows one by one, in order: the model knows no foreign keys.</summary>
    public static Task Has(this BotUnderTest bot, params IEnumerable<object> rows) => bot.Database.Writer.Run(async (CoEduDb db) =>
    {
        foreach (var row in rows)
        {
            db.Add(row);
            await db.SaveChangesAsync();
        }
    }, TestContext.Current.CancellationToken);
}
