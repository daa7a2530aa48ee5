using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>An open day of the first school on Friday, 4 December 2026, from 9:00; the clock stands at Monday 23 November, 09:00.</summary>
public static class OpenDays
{
    public const string Id = "e1";

    private const string Kind = """
          open-day:
            names: {en: Open day, zh-Hans: 开放日, zh-Hant: 開放日}
            organiser: [school]
            attendees: [parent]
            fields: {elements: [lesson, meal-or-boarding, take-part]}
        """;

    public static readonly string[] Plan =
    [
        "上午9点 听课 各班教室 每班40人 两轮",
        "11:30 陪餐 一楼食堂 4人",
        "13:30-14:00 家长论坛 报告厅",
        "14:00-15:00 一对一交流 每人10分钟 间隔2分钟 14:22休息10分钟",
    ];

    /// <summary>Everybody is there, and nothing is planned.</summary>
    public static async Task<BotUnderTest> Bot()
    {
        using var county = new ProgrammeFolder(yaml => yaml.Replace("rules:\n", $"{Kind}\nrules:\n", StringComparison.Ordinal));
        var bot = await BotUnderTest.At("2026-11-23 09:00", programmes: county.Folder);
        await bot.InstallEverybody();

        return bot;
    }

    public static async Task<BotUnderTest> Draft(string audience = "s1", string by = "principal", string? capacity = null)
    {
        var bot = await Bot();
        await bot.Presses(by, IntentJson.Write(new Intent.Schedule
        {
            Form = "f1", Kind = "open-day", Audience = audience, Topic = "走进课堂", Place = "青禾一小", Day = "2026-12-04", Start = "09:00", End = "10:30", Capacity = capacity,
        }));

        return bot;
    }

    /// <summary>With a plan of lessons in two rounds, a meal for four, a forum, and four talks for each class.</summary>
    public static async Task<BotUnderTest> Published(string? capacity = null)
    {
        var bot = await Draft(capacity: capacity);
        foreach (var part in Plan)
            await bot.Says("principal", part);
        await bot.Presses("principal", IntentJson.Write(new Intent.Publish(Id, 1)));

        return bot;
    }

    public static Task<List<Element>> Elements(BotUnderTest bot) => bot.Stored(db => db.ElementsOf(new EngagementId(Id)).ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>`陪餐`, or `听课 c2 09:50`: title, class, clock, as far as needed.</summary>
    public static async Task<Element> Element(BotUnderTest bot, string said)
    {
        var words = said.Split(' ');

        return (await Elements(bot)).Single(element => element.Title == words[0]
            && words.Skip(1).All(word => word.Contains(':', StringComparison.Ordinal) ? $"{element.StartsAt.In(LocalTime.China):HH:mm}" == word : element.Audience.Value == word));
    }

    /// <summary>`陪餐 Confirmed 2`, in order of time, of a family's bookings that stand.</summary>
    public static async Task<string> Booked(BotUnderTest bot, string guardian)
    {
        var elements = await Elements(bot);
        var bookings = await bot.Stored(db => (from booking in db.Bookings
                                               join person in db.Guardians on booking.Family equals person.Family
                                               where person.Person == new PersonId(guardian) && booking.Seat != Seat.None
                                               select booking).ToListAsync(TestContext.Current.CancellationToken));

        return string.Join(", ", from element in elements
                                 join booking in bookings on element.Id equals booking.Element
                                 select $"{element.Title} {element.Audience} {element.StartsAt.In(LocalTime.China):HH:mm} {booking.Seat} {booking.Headcount}");
    }

    /// <summary>Every counter equals a recount of the bookings.</summary>
    public static async Task Recount(BotUnderTest bot)
    {
        var elements = await bot.Stored(db => db.Elements.ToListAsync(TestContext.Current.CancellationToken));
        var bookings = await bot.Stored(db => db.Bookings.ToListAsync(TestContext.Current.CancellationToken));
        Assert.All(elements, element =>
        {
            var own = bookings.Where(booking => booking.Element == element.Id).ToList();
            Assert.Equal(own.Where(booking => booking.HoldsSeat).Sum(booking => element.Seats(booking.Headcount)), element.SeatsTaken);
            Assert.Equal(own.Count(booking => booking.Seat == Seat.Waiting), element.WaitingFamilies);
            Assert.True(element.Capacity is null || element.SeatsTaken <= element.Capacity);
        });
    }
}
