using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>An open week of the first school from Monday, 7 to Friday, 11 December 2026, arranged in the words people type; the clock stands at Monday 23 November, 09:00.</summary>
public static class OpenWeeks
{
    public static readonly string[] Plan =
    [
        "每天 9点 听课 各班教室 每班40人",
        "周三 11:30 陪餐 一楼食堂 4人",
        "12月10日 11:30 陪餐 一楼食堂",
    ];

    public static async Task<BotUnderTest> Draft(string days = "12月7日到11日")
    {
        var bot = await OpenDays.Bot();
        await bot.Says("principal", $"安排开放周 {days} 9点到11点 主题 走进课堂");
        await bot.Presses("principal", "保存草稿", ("place", "青禾一小"));

        return bot;
    }

    /// <summary>A lesson each morning, of which a family takes one; meals on Wednesday and Thursday.</summary>
    public static async Task<BotUnderTest> Published()
    {
        var bot = await Draft();
        await bot.Presses("principal", "安排内容");
        foreach (var part in Plan)
            await bot.Says("principal", part);
        await bot.Says("principal", "发布");

        return bot;
    }

    public static Task<Engagement> Week(BotUnderTest bot) => bot.Stored(db => db.Engagements.SingleAsync(TestContext.Current.CancellationToken));

    /// <summary>`12-09 11:30 陪餐 s1`, in order of time.</summary>
    public static async Task<IReadOnlyList<string>> Parts(BotUnderTest bot, string? titled = null) =>
        [.. from element in await Elements(bot) where titled is null || element.Title == titled select $"{Local(element.StartsAt)} {element.Title} {element.Audience}"];

    /// <summary>`12-09 11:30 陪餐 Confirmed 2`, in order of time, of a family's bookings that stand.</summary>
    public static async Task<IReadOnlyList<string>> Booked(BotUnderTest bot, string guardian)
    {
        var bookings = await bot.Stored(db => (from booking in db.Bookings
                                               join person in db.Guardians on booking.Family equals person.Family
                                               where person.Person == new PersonId(guardian) && booking.Seat != Seat.None
                                               select booking).ToListAsync(TestContext.Current.CancellationToken));

        return [.. from element in await Elements(bot) join booking in bookings on element.Id equals booking.Element select $"{Local(element.StartsAt)} {element.Title} {booking.Seat} {booking.Headcount}"];
    }

    public static Task<List<Element>> Elements(BotUnderTest bot) =>
        bot.Stored(db => db.Elements.Where(element => !element.Dropped).OrderBy(element => element.StartsAt).ThenBy(element => element.Audience).ToListAsync(TestContext.Current.CancellationToken));

    public static string Local(DateTimeOffset at) => at.In(LocalTime.China).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Goes on to a moment of the year 2026.</summary>
    public static Task On(BotUnderTest bot, string local) => bot.Pass(DoorStage.Local($"2026-{local}") - bot.Clock.GetUtcNow());
}
