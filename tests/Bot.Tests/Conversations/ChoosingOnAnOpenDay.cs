using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class ChoosingOnAnOpenDay
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_family_chooses_everything_on_one_card_and_has_said_that_it_comes()
    {
        await using var bot = await OpenDays.Published();
        var (lesson, meal) = (await OpenDays.Element(bot, "听课 c1 09:50"), await OpenDays.Element(bot, "陪餐"));

        var card = CardText.Of(bot.Newest("mum2"));
        var after = await bot.Presses("mum2", "提交选择", (await Key(bot, "听课 c1 09:00"), lesson.Id.Value), (await Key(bot, "陪餐"), meal.Id.Value), ("headcount", "2"));

        Assert.Contains("[听课] (choice-", card, StringComparison.Ordinal);
        Assert.Contains(": 09:00–09:40 三年级1班教室（余 40 位）\n", card, StringComparison.Ordinal);
        Assert.Contains(": 不参加这一项\n", card, StringComparison.Ordinal);
        Assert.DoesNotContain("三年级2班", card, StringComparison.Ordinal);
        Assert.Contains("您的安排\n09:50–10:30 听课 · 三年级1班教室：已确认，2 人\n11:30–12:10 陪餐 · 一楼食堂：已确认，2 人\n", after, StringComparison.Ordinal);
        Assert.Contains("您已回复：参加，2 人。", after, StringComparison.Ordinal);
        Assert.Equal("听课 c1 09:50 Confirmed 2, 陪餐 s1 11:30 Confirmed 2", await OpenDays.Booked(bot, "mum2"));
        await OpenDays.Recount(bot);
    }

    [Theory]
    [InlineData("mum2", "听课第一轮 陪餐 交流14:12", "听课 c1 09:00 Confirmed 1, 陪餐 s1 11:30 Confirmed 1, 一对一交流 c1 14:12 Confirmed 1")]
    [InlineData("mum2", "听课 交流", "听课 c1 09:00 Confirmed 1, 一对一交流 c1 14:00 Confirmed 1")]
    [InlineData("mum2", "陪餐，3人", "陪餐 s1 11:30 Confirmed 3")]
    [InlineData("mum1", "小禾听课第二轮 小雨听课第一轮", "听课 c2 09:00 Confirmed 1, 听课 c1 09:50 Confirmed 1")]
    [InlineData("mum1", "1班听课第二轮 2班交流14:32", "听课 c1 09:50 Confirmed 1, 一对一交流 c2 14:32 Confirmed 1")]
    [InlineData("mum1", "听课 交流", "听课 c1 09:00 Confirmed 1, 听课 c2 09:50 Confirmed 1, 一对一交流 c1 14:00 Confirmed 1, 一对一交流 c2 14:32 Confirmed 1")]
    [InlineData("mum5", "聽課第二輪、陪餐", "听课 c1 09:50 Confirmed 1, 陪餐 s1 11:30 Confirmed 1")]
    public async Task What_is_wanted_can_be_typed(string who, string says, string booked)
    {
        await using var bot = await OpenDays.Published();

        await bot.Says(who, says);

        Assert.Equal(booked, await OpenDays.Booked(bot, who));
    }

    [Theory]
    [InlineData("mum2", "开放日", "请选择要参加的内容")]
    [InlineData("mum5", "開放日", "請選擇要參加的內容")]
    public async Task The_day_is_asked_for_by_its_kind_alone(string who, string says, string shows)
    {
        await using var bot = await OpenDays.Published();

        Assert.Contains(shows, (await bot.Says(who, says)).Split('\n'));
    }

    [Fact]
    public async Task The_usual_parts_are_called_as_the_reader_calls_them()
    {
        await using var bot = await OpenDays.Published();

        Assert.Contains("[聽課] (choice-", CardText.Of(bot.Newest("mum5")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Siblings_in_two_classes_get_a_schedule_without_clashes()
    {
        await using var bot = await OpenDays.Published();

        var proposed = await bot.Presses("mum1", "推荐安排");
        var before = await OpenDays.Booked(bot, "mum1");
        await bot.Presses("mum1", "提交选择");

        Assert.StartsWith("已为您排好不冲突的时间，请核对后点“提交选择”。", proposed, StringComparison.Ordinal);
        Assert.Equal("", before);
        // The forum ends at 14:00 in the hall, and classrooms lie apart: at least five minutes are left to walk to each talk.
        Assert.Equal(
            "听课 c1 09:00 Confirmed 1, 听课 c2 09:50 Confirmed 1, 陪餐 s1 11:30 Confirmed 1, 家长论坛 s1 13:30 Confirmed 1, 一对一交流 c1 14:12 Confirmed 1, 一对一交流 c2 14:32 Confirmed 1",
            await OpenDays.Booked(bot, "mum1"));
    }

    [Theory]
    [InlineData("听课第一轮", "“听课（三年级1班） 09:00”和“听课（三年级2班） 09:00”不能都选")]
    [InlineData("1班听课第一轮 1班听课第二轮", "“听课（三年级1班） 09:00”和“听课（三年级1班） 09:50”不能都选")]
    [InlineData("陪餐 跳伞", "没有找到“跳伞”这一项。")]
    public async Task What_does_not_go_together_is_refused_with_both_names_and_changes_nothing(string says, string why)
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum1", "陪餐");

        var reply = await bot.Says("mum1", says);

        Assert.StartsWith(why, reply, StringComparison.Ordinal);
        Assert.Equal("陪餐 s1 11:30 Confirmed 1", await OpenDays.Booked(bot, "mum1"));
    }

    [Fact]
    public async Task Choosing_again_gives_back_and_takes_exactly_what_changes()
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum2", "听课第一轮 陪餐 交流14:00 2人");

        await bot.Says("mum2", "听课第二轮 不去陪餐");

        Assert.Equal("听课 c1 09:50 Confirmed 2, 一对一交流 c1 14:00 Confirmed 2", await OpenDays.Booked(bot, "mum2"));
        await OpenDays.Recount(bot);
    }

    [Theory]
    [InlineData("不参加", "")]
    [InlineData("还没定", "")]
    public async Task Not_coming_gives_everything_back_and_the_next_family_is_offered_it(string says, string left)
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum2", "陪餐 3人");
        var waits = await bot.Says("mum3", "陪餐 2人");

        await bot.Presses("mum2", says);

        Assert.Contains("11:30–12:10 陪餐 · 一楼食堂：已满，候补第 1 号", waits, StringComparison.Ordinal);
        Assert.Equal(left, await OpenDays.Booked(bot, "mum2"));
        Assert.Equal("陪餐 s1 11:30 Offered 2", await OpenDays.Booked(bot, "mum3"));
        Assert.StartsWith("“陪餐 11:30”有空位了！", bot.News("mum3"), StringComparison.Ordinal);
        await OpenDays.Recount(bot);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_place_offered_is_taken_by_button_or_by_words(bool byButton)
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum2", "陪餐 4人");
        await bot.Says("mum3", "陪餐");
        await bot.Says("mum2", "不参加");
        bot.News("mum3");

        var after = byButton ? await bot.Presses("mum3", "要这个位置：陪餐") : await bot.Says("mum3", "要这个位置");

        Assert.Contains("陪餐 · 一楼食堂：已确认，1 人", after, StringComparison.Ordinal);
        Assert.Equal("陪餐 s1 11:30 Confirmed 1", await OpenDays.Booked(bot, "mum3"));
    }

    [Fact]
    public async Task An_offer_that_runs_out_goes_to_the_next_in_line()
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum2", "陪餐 4人");
        await bot.Says("mum3", "陪餐");
        await bot.Says("mum5", "陪餐 4人");
        await bot.Says("mum2", "不参加");
        await bot.Pass(TimeSpan.FromHours(23));

        Assert.StartsWith("为您保留的“陪餐 11:30”已过时。", bot.News("mum3").Split("\n---\n")[^1], StringComparison.Ordinal);
        Assert.Equal(("", "陪餐 s1 11:30 Offered 4"), ((await OpenDays.Booked(bot, "mum3")).Replace("陪餐 s1 11:30 Lapsed 1", "", StringComparison.Ordinal), await OpenDays.Booked(bot, "mum5")));
        await OpenDays.Recount(bot);
    }

    [Fact]
    public async Task More_people_than_there_are_places_left_keeps_what_was_booked_and_says_why()
    {
        await using var bot = await OpenDays.Published();
        await bot.Says("mum2", "听课第一轮 陪餐 2人");
        await bot.Says("mum3", "陪餐 2人");

        var reply = await bot.Says("mum2", "听课第一轮 陪餐 3人");

        Assert.Contains("没有选上“陪餐 11:30”：只有 2 个座位了。", reply, StringComparison.Ordinal);
        Assert.Equal("听课 c1 09:00 Confirmed 3, 陪餐 s1 11:30 Confirmed 2", await OpenDays.Booked(bot, "mum2"));
        await OpenDays.Recount(bot);
    }

    [Fact]
    public async Task Where_the_day_itself_is_full_its_contents_wait_for_a_seat()
    {
        await using var bot = await OpenDays.Published(capacity: "2");
        await bot.Says("mum2", "陪餐 2人");
        bot.News("mum3");

        var reply = await bot.Says("mum3", "陪餐");

        Assert.StartsWith("这次活动的座位已满，您在候补名单中。", reply, StringComparison.Ordinal);
        Assert.Equal("", await OpenDays.Booked(bot, "mum3"));
    }

    [Fact]
    public async Task Pressed_twice_it_is_one_answer()
    {
        await using var bot = await OpenDays.Published();

        await bot.Presses("mum2", "提交选择", (await Key(bot, "陪餐"), (await OpenDays.Element(bot, "陪餐")).Id.Value));
        await bot.Presses("mum2", "提交选择");

        Assert.Equal(1, await bot.Stored(db => db.AnswersGiven.CountAsync(Cancel)));
        await OpenDays.Recount(bot);
    }

    [Fact]
    public async Task An_old_card_gives_up_nothing_it_did_not_ask_about()
    {
        await using var bot = await OpenDays.Published();
        var old = CardText.Press(bot.Newest("mum2"), 1, new Dictionary<string, string>());
        await bot.Says("principal", "13:00-13:20 亲子活动 操场");
        await bot.Says("mum2", "亲子活动");

        await bot.Presses("mum2", old);

        Assert.Equal("亲子活动 s1 13:00 Confirmed 1", await OpenDays.Booked(bot, "mum2"));
    }

    private static async Task<string> Key(BotUnderTest bot, string first) => $"choice-{(await OpenDays.Element(bot, first)).Id.Value}";
}
