using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A whole day proposed in one card: last year's, or the usual; taken, it is a draft that nobody is told of.</summary>
public sealed class PlanningLikeLastYear
{
    private static readonly string Shipped = Path.GetFullPath(Path.Combine(TestCounty.Folder, "../../../../programmes"));

    [Fact]
    public async Task The_festival_has_six_strands_around_15_May_and_its_five_contests_side_by_side()
    {
        await using var bot = await Bot();

        Assert.Equal("""
            家长节安排建议
            去年没有记录，下面是常用的安排。
            [主题] (topic) = 家长节
            [地点] (place) = 青禾一小
            [日期] (day) = 2027-05-14
            [最后一天（只有一天不用填）] (lastDay) = 
            [开始时间] (start) = 08:30
            [结束时间] (end) = 16:30
            共 10 项内容
            """.ReplaceLineEndings("\n"), string.Join('\n', (await bot.Says("principal", "安排家长节")).Split('\n')[..9]));
        await bot.Says("principal", "照这个建草稿");

        var day = await bot.Stored(db => db.Engagements.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("festival", EngagementState.Draft, DoorStage.Local("2027-05-14 08:30")), (day.Kind, day.State, day.StartsAt));
        Assert.Equal(
            ["08:30 open-day", "09:30 parent-showcase", "10:30 parent-child-communication", "13:30 parent-child-practice", "14:30 outstanding-parents", .. Enumerable.Repeat("15:30 theme-contests", 5)],
            (await Elements(bot, day.Id)).Select(element => $"{element.StartsAt.ClockIn(LocalTime.China):HH:mm} {element.Code}"));
        Assert.All(await Elements(bot, day.Id), element => Assert.True(element.EndsAt <= day.EndsAt));
        Assert.Equal(10, (await Elements(bot, day.Id)).Select(element => element.Line).Distinct().Count());
    }

    [Fact]
    public async Task Last_years_open_day_comes_again_on_the_same_weekday_with_its_rooms_and_seats()
    {
        await using var bot = await Bot();
        await LastYears(bot);

        var card = await bot.Says("principal", "照去年安排开放日");

        Assert.StartsWith("开放日安排建议\n照去年（2026年4月8日 周三）的安排：内容、地点和名额都带过来了，日期改到今年同一个星期几。\n[主题] (topic) = 走进校园\n[地点] (place) = 校园\n[日期] (day) = 2027-04-07\n", card, StringComparison.Ordinal);
        Assert.Contains("\n08:40–09:20 语文课 · 语文课室 · 4 个名额\n", card, StringComparison.Ordinal);
        Assert.DoesNotContain("停办的", card, StringComparison.Ordinal);
        await bot.Presses("principal", "照这个建草稿", ("day", "2027-04-08"), ("place", "新校区"));

        var made = await bot.Stored(db => db.Engagements.SingleAsync(each => each.State == EngagementState.Draft, TestContext.Current.CancellationToken));
        Assert.Equal((DoorStage.Local("2027-04-08 08:30"), "新校区"), (made.StartsAt, made.Place));
        Assert.Equal(
            ["08:40 语文课 4 c1", "08:40 数学课 4 s1", "11:00 陪餐 30 s1"],
            (await Elements(bot, made.Id)).Select(element => $"{element.StartsAt.ClockIn(LocalTime.China):HH:mm} {element.Title} {element.Capacity} {element.Audience}"));
        Assert.Equal("", bot.News("mum1"));
    }

    [Fact]
    public async Task Pressed_twice_it_is_one_draft_and_what_is_wrong_comes_back_in_the_card()
    {
        await using var bot = await Bot();
        await bot.Says("principal", "安排家长节");
        Assert.StartsWith("11月1日", await bot.Presses("principal", "照这个建草稿", ("day", "2026-11-01")), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)));

        var press = CoEduBot.Bot.Cards.CardText.Press(bot.Newest("principal"), 1, new Dictionary<string, string> { ["day"] = "2027-05-14" });
        await bot.Presses("principal", press);
        await bot.Presses("principal", (System.Text.Json.Nodes.JsonObject)press.DeepClone());

        Assert.Equal((1, 10), (await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)), await bot.Stored(db => db.Elements.CountAsync(TestContext.Current.CancellationToken))));
    }

    [Theory]
    [InlineData("teacher")]
    [InlineData("lead")]
    [InlineData("principal2")]
    [InlineData("mum1")]
    public async Task Who_does_not_organise_it_or_is_of_another_school_sees_nothing_of_last_years(string person)
    {
        await using var bot = await Bot();
        await LastYears(bot);

        Assert.DoesNotContain("语文课", await bot.Says(person, "照去年安排开放日"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-15", "2026-11-23", "2027-05-14")]
    [InlineData("2026-04-08", "2026-11-23", "2027-04-07")]
    [InlineData("2024-02-29", "2026-11-23", "2027-02-25")]
    public void A_day_comes_again_on_the_nearest_same_weekday(string last, string today, string again) =>
        Assert.Equal(DateOnly.Parse(again, null), LastYear.SameDay(DateOnly.Parse(last, null), DateOnly.Parse(today, null)));

    [Theory]
    [InlineData("2026-05-14", "2026-05-15")]
    [InlineData("2026-05-15", "2027-05-14")]
    [InlineData("2027-05-13", "2027-05-14")]
    [InlineData("2027-05-14", "2028-05-15")]
    public void Around_a_date_is_its_nearest_school_day_still_to_come(string today, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), LastYear.Around(new(5, 15), DateOnly.Parse(today, null)));

    private static Task<List<Element>> Elements(BotUnderTest bot, EngagementId day) =>
        bot.Stored(db => db.Elements.Where(element => element.Engagement == day).OrderBy(element => element.StartsAt).ThenBy(element => element.Id).ToListAsync(TestContext.Current.CancellationToken));

    private static async Task<BotUnderTest> Bot()
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00", programmes: Shipped);
        await bot.InstallEverybody();

        return bot;
    }

    private static async Task LastYears(BotUnderTest bot)
    {
        const string Then = "2026-04-08";
        var off = OnTheDay.Element("x1", "forum", "停办的", "09:40", "10:40", day: Then);
        off.Dropped = true;
        await bot.Has(
            OnTheDay.OpenDay(EngagementState.Held, day: Then),
            OnTheDay.Element("l1", "lesson", "语文课", "08:40", "09:20", 4, "c1", "g1", day: Then), OnTheDay.Element("l2", "lesson", "数学课", "08:40", "09:20", 4, group: "g1", day: Then),
            OnTheDay.Element("m1", "meal-or-boarding", "陪餐", "11:00", "11:50", 30, day: Then), off);
    }
}
