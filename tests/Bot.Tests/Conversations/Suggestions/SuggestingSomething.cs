using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations.Suggestions;

/// <summary>A family says what could be better, and gets an answer; whoever answers never learns whose it was.</summary>
public sealed class SuggestingSomething
{
    private const string Thanks = "谢谢您的建议！\n“食堂菜少放点辣”\n已转给青禾一小，最迟 12月7日 周一 答复您。\n学校只看到内容，看不到是哪位家长提的；答复会直接发给您。\n[1] 我的建议";

    [Theory]
    [InlineData("建议 食堂菜少放点辣")]
    [InlineData("建议：食堂菜少放点辣")]
    [InlineData("我有个建议，食堂菜少放点辣")]
    [InlineData("建议食堂菜少放点辣")]
    [InlineData("suggestion: 食堂菜少放点辣")]
    public async Task It_can_be_said_any_time_in_plain_words(string text)
    {
        await using var bot = await Bot();

        Assert.Equal(Thanks, await bot.Says("mum2", text));
        var kept = Assert.Single(await All(bot));
        Assert.Equal(("s1", "食堂菜少放点辣", "principal", new DateOnly(2026, 12, 7), SuggestionState.Received), (kept.School.Value, kept.Text, kept.Owner.Value, kept.DueDay, kept.State));
    }

    [Fact]
    public async Task Without_words_the_form_asks_for_them_and_a_second_press_makes_no_second_one()
    {
        await using var bot = await Bot();

        Assert.Equal(
            "想对学校说什么？\n[您的建议] (suggestion) = \n不记名：老师只看到内容，看不到是哪位家长。学校在 14 天内答复您。\n也可以直接回复，例如：建议 食堂菜少放点辣\n[1] 提交建议  [2] 我的建议",
            await bot.Says("mum2", "我有个建议"));
        var pressed = Bot_Press(bot, "食堂菜少放点辣");
        Assert.Equal(Thanks, await bot.Presses("mum2", pressed));
        Assert.Equal(Thanks, await bot.Presses("mum2", (System.Text.Json.Nodes.JsonObject)pressed.DeepClone()));

        Assert.Single(await All(bot));
    }

    [Fact]
    public async Task Said_twice_on_a_day_it_is_one_said_otherwise_it_is_another()
    {
        await using var bot = await Bot();

        await bot.Says("mum1", "建议 食堂菜少放点辣");
        await bot.Says("dad1", "建议 食堂菜少放点辣");
        await bot.Says("mum1", "建议 校门口装个灯");

        Assert.Equal(2, (await All(bot)).Count);
    }

    [Fact]
    public async Task What_is_too_long_comes_back_with_the_words_and_nothing_is_kept()
    {
        await using var bot = await Bot();

        var answer = await bot.Says("mum2", "建议 " + new string('好', 501));

        Assert.StartsWith("建议最多 500 个字，请缩短一点。", answer, StringComparison.Ordinal);
        Assert.Empty(await All(bot));
    }

    [Fact]
    public async Task With_children_at_two_schools_the_bot_asks_which_is_meant()
    {
        await using var bot = await Bot();
        await bot.Database.Writer.Run(async db => await db.Students.Where(student => student.Id == new StudentId("k7")).ExecuteUpdateAsync(set => set.SetProperty(student => student.Class, new UnitId("c4"))), TestContext.Current.CancellationToken);

        Assert.Equal("您的建议是对哪所学校说的？\n[1] 青禾一小\n[2] 青禾二小", (await bot.Says("mum1", "建议 校门口装个灯")).Replace("  [", "\n[", StringComparison.Ordinal));
        await bot.Says("mum1", "2");

        Assert.Equal(["s2 principal2"], (await All(bot)).Select(one => $"{one.School} {one.Owner}"));
    }

    [Fact]
    public async Task Staff_who_are_no_parents_are_told_so_and_a_school_without_anybody_in_charge_too()
    {
        await using var bot = await Bot();
        await bot.Database.Writer.Run(async db => await db.PersonRoles.Where(role => role.Code != "head-teacher").ExecuteDeleteAsync(), TestContext.Current.CancellationToken);

        Assert.Equal("提建议要以家长身份：请用家长的账号，或请家长点开班级群里的链接。", await bot.Presses("teacher", IntentJson.Write(new Intent.Suggest { Suggestion = "canary-7d1" })));
        Assert.Equal("名册里还没有青禾一小的负责人，暂时没人能答复。请先告诉班主任。", await bot.Says("mum2", "建议 canary-7d1"));
        Assert.Empty(await All(bot));
    }

    [Theory]
    [InlineData("s1", "principal", "director")]
    [InlineData("s1", "director principal", "lead")]
    [InlineData("s1", "director principal lead", "officer")]
    public async Task Where_somebody_is_missing_the_next_one_answers(string _, string without, string answers)
    {
        await using var bot = await Bot();
        foreach (var person in without.Split(' '))
            await bot.Database.Writer.Run(async db => await db.PersonRoles.Where(role => role.Person == new PersonId(person)).ExecuteDeleteAsync(), TestContext.Current.CancellationToken);

        await bot.Says("mum2", "建议 校门口装个灯");

        Assert.Equal(answers, Assert.Single(await All(bot)).Owner.Value);
    }

    [Fact]
    public async Task What_came_of_it_can_be_asked_and_only_ones_own_is_shown()
    {
        await using var bot = await Bot();
        await bot.Says("mum3", "建议 canary-7d1");
        Assert.Equal("我的建议\n您还没有提过建议。有什么想对学校说的，随时告诉我。\n[1] 提一条建议", await bot.Says("mum2", "我的建议"));

        await bot.Says("mum2", "建议 食堂菜少放点辣");

        Assert.Equal("我的建议\n“食堂菜少放点辣”\n青禾一小已收到，最迟 12月7日 周一 答复您\n[1] 提一条建议", await bot.Says("mum2", "我的建议怎么样了？"));
        Assert.Equal("我的建议\n“食堂菜少放点辣”\n青禾一小已收到，最迟 12月7日 周一 答复您\n[1] 提一条建议", await bot.Says("mum2", "家长建议"));
    }

    [Fact]
    public async Task Nothing_in_the_log_of_deeds_ties_words_to_a_family()
    {
        await using var bot = await Bot();

        await bot.Says("mum2", "建议 canary-7d1");

        Assert.Equal(0, await bot.Stored(db => db.Audit.CountAsync(entry => entry.Who != "import", TestContext.Current.CancellationToken)));
    }

    internal static async Task<BotUnderTest> Bot(string at = "2026-11-23 09:00")
    {
        var bot = await BotUnderTest.At(at);
        await bot.InstallEverybody();

        return bot;
    }

    internal static Task<List<Suggestion>> All(BotUnderTest bot) => bot.Stored(db => db.Suggestions.OrderBy(one => one.Id).ToListAsync(TestContext.Current.CancellationToken));

    private static System.Text.Json.Nodes.JsonObject Bot_Press(BotUnderTest bot, string words) =>
        CoEduBot.Bot.Cards.CardText.Press(bot.Newest("mum2"), 1, new Dictionary<string, string> { ["suggestion"] = words });
}
