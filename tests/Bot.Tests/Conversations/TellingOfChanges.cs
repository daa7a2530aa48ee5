using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>An element of a published open day is moved or dropped: told to those who chose it, once, and to nobody else.</summary>
public sealed class TellingOfChanges
{
    [Fact]
    public async Task Who_chose_it_hears_what_is_different_and_nobody_else_does()
    {
        await using var bot = await Published(("l1", "mum1"), ("l2", "mum2"), ("m1", "mum3"));

        await Change(bot, element => (element.Room, element.StartsAt, element.EndsAt) = ("阶梯教室", element.StartsAt.AddMinutes(30), element.EndsAt.AddMinutes(30)), "l1");

        const string Told = """
            “语文课”有变化
            开放日：走进校园
            内容: 语文课
            时间: 12月2日 周三 09:10–09:50（原来：12月2日 周三 08:40–09:20）
            地点: 阶梯教室（原来：语文课室）
            您的位子保留着。时间不合适的话，可以改选别的。
            [1] 看看我们家的安排
            """;
        Assert.Equal(Told.ReplaceLineEndings("\n"), bot.News("mum1"));
        Assert.Equal(Told.ReplaceLineEndings("\n"), bot.News("dad1"));
        Assert.Equal("", bot.News("mum2") + bot.News("mum3") + bot.News("mum4") + bot.News("teacher"));
    }

    [Fact]
    public async Task What_the_family_chose_besides_and_now_overlaps_is_said()
    {
        await using var bot = await Published(("l1", "mum1"), ("p1", "mum1"));

        await Change(bot, element => (element.StartsAt, element.EndsAt) = (element.StartsAt.AddHours(1), element.EndsAt.AddHours(1)), "l1");

        Assert.Contains("\n新的时间和您选的“亲子运动会”（12月2日 周三 09:40–10:40）有重叠，请改选一项。\n", bot.News("mum1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_one_says_what_else_is_free_at_that_time()
    {
        await using var bot = await Published(("l1", "mum1"), ("l2", "mum2"));

        await Change(bot, element => element.Dropped = true, "l1");

        Assert.Equal("""
            “语文课”取消了
            开放日：走进校园
            很抱歉，“语文课”（12月2日 周三 08:40–09:20）不办了。您的位子已经取消，其他安排不变。
            这段时间还可以选：
            数学课：12月2日 周三 08:40–09:20，数学课室，还有 4 个位子
            [1] 看看我们家的安排
            """.ReplaceLineEndings("\n"), bot.News("mum1"));
        Assert.Equal("", bot.News("mum2"));
    }

    [Fact]
    public async Task Nothing_free_at_that_time_is_said_too_and_what_is_full_or_of_another_class_is_not_offered()
    {
        await using var bot = await Published(("p1", "mum1"));

        await Change(bot, element => element.Dropped = true, "p1");

        Assert.Contains("\n这段时间没有别的内容可选，欢迎自由参观。\n", bot.News("mum1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_version_is_told_once_and_two_before_reading_are_one()
    {
        await using var bot = await Published(("l1", "mum1"));
        bot.Clock.Pass(TimeSpan.FromHours(13));
        await bot.Settle();

        await Change(bot, element => element.Room = "东楼", "l1");
        await Change(bot, element => element.Room = "西楼", "l1");
        Assert.Equal("", bot.News("mum1"));
        await bot.Pass(TimeSpan.FromHours(10));

        Assert.Equal(["地点: 西楼（原来：语文课室）"], bot.News("mum1").Split('\n').Where(line => line.StartsWith("地点", StringComparison.Ordinal)));
        await Change(bot, element => element.Room = "操场", "l1");
        Assert.Equal(["地点: 操场（原来：西楼）"], bot.News("mum1").Split('\n').Where(line => line.StartsWith("地点", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task By_night_only_what_would_come_too_late_is_told()
    {
        await using var bot = await Published(("l1", "mum1"));
        bot.Clock.Pass(TimeSpan.FromDays(8) + TimeSpan.FromHours(13));
        await bot.Settle();
        bot.News("mum1");

        await Change(bot, element => (element.StartsAt, element.EndsAt) = (DoorStage.Local("2026-12-02 07:20"), DoorStage.Local("2026-12-02 08:00")), "l1");

        Assert.StartsWith("“语文课”有变化\n", bot.News("mum1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_class_group_hears_only_where_somebody_concerned_there_is_outside_Teams()
    {
        await using var inside = await Published(("l1", "mum1"));
        await Change(inside, element => element.Room = "东楼", "l1");
        Assert.Equal("", inside.News("teacher") + inside.News("teacher2") + inside.News("teacher-en"));

        await using var outside = await Published(("l1", "mum6"));
        await Change(outside, element => element.Room = "东楼", "l1");

        var teachers = new[] { "teacher", "teacher2", "teacher-en", "teacher4" }.Where(teacher => outside.News(teacher).Length > 0);
        Assert.Equal([await HeadTeacherOf(outside, "mum6")], teachers);
    }

    [Fact]
    public async Task Who_meanwhile_gave_it_up_is_not_written_to()
    {
        await using var bot = await Published(("l1", "mum1"));
        bot.Clock.Pass(TimeSpan.FromHours(13));
        await bot.Settle();
        await Change(bot, element => element.Room = "东楼", "l1");
        await bot.Database.Writer.Run(async db => await db.Bookings.ExecuteUpdateAsync(set => set.SetProperty(booking => booking.Seat, Seat.None)), TestContext.Current.CancellationToken);

        await bot.Pass(TimeSpan.FromHours(10));

        Assert.DoesNotContain("东楼", bot.News("mum1"), StringComparison.Ordinal);
    }

    private static Task<string> HeadTeacherOf(BotUnderTest bot, string guardian) => bot.Stored(async db =>
    {
        var family = await Family(db, guardian);
        var room = (await db.Students.FirstAsync(student => student.Family == family)).Class;

        return (await db.PersonRoles.SingleAsync(role => role.Unit == room && role.Code == "head-teacher")).Person.Value;
    });

    private static async Task<FamilyId> Family(CoEduBot.Storage.CoEduDb db, string guardian) => (await db.Guardians.SingleAsync(each => each.Person == new PersonId(guardian))).Family;

    // What the host's change does: the elements as they were, the change, and those concerned.
    private static async Task Change(BotUnderTest bot, Action<Element> change, string id)
    {
        await bot.Database.Writer.Run(async db =>
        {
            var who = await Callers.Of(db, await db.People.SingleAsync(one => one.Id == new PersonId("principal")), default);
            var turn = new Turn(db, who, bot.Clock.GetUtcNow(), TestCounty.Words(Locale.ZhHans), true, Via.Teams, bot.Services.GetRequiredService<Site>(), default);
            var element = await db.Elements.SingleAsync(each => each.Id == new ElementId(id));
            var changes = await ElementTelling.Before([element], turn);
            change(element);
            element.Version++;
            if (element.Dropped)
                foreach (var booking in await db.Bookings.Where(booking => booking.Element == element.Id).ToListAsync())
                    booking.Seat = Seat.None;
            await ElementTelling.Changed(await db.Engagements.SingleAsync(), changes, turn);
            await db.SaveChangesAsync();
        }, TestContext.Current.CancellationToken);
        await bot.Settle();
    }

    private static async Task<BotUnderTest> Published(params (string Element, string Guardian)[] bookings)
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00", programmes: Path.GetFullPath(Path.Combine(TestCounty.Folder, "../../../../programmes")));
        await bot.InstallEverybody();
        await bot.Has([OnTheDay.OpenDay(), .. OnTheDay.Elements]);
        foreach (var (element, guardian) in bookings)
            await bot.Has(OnTheDay.Booked(element, (await bot.Stored(db => Family(db, guardian))).Value));
        await bot.Settle();
        foreach (var person in new[] { "mum1", "dad1", "mum2", "mum3", "mum4", "teacher", "teacher2", "teacher-en", "teacher4" })
            bot.News(person);

        return bot;
    }
}
