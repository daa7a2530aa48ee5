using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Tests.Conversations.Suggestions;

/// <summary>Whoever answers for the school: what is open, a plan, done, an answer; all by typed words.</summary>
public sealed class AnsweringSuggestions
{
    private const string Canary = "王妈妈";

    [Fact]
    public async Task A_suggestion_goes_its_way_by_words_alone_and_the_answer_reaches_the_family()
    {
        await using var bot = await Received();

        Assert.Equal("""
            家长建议
            收到:     1
            已有计划: 0
            已落实:   0
            已答复:   0
            食堂菜少放点辣
            12月7日 周一 前答复 · 待定计划 · 唐若谷  [1] 查看
            """.ReplaceLineEndings("\n"), await bot.Says("principal", "家长建议"));
        Assert.Equal("""
            家长建议
            “食堂菜少放点辣”
            进度:     待定计划
            收到:     11月23日 周一
            答复期限: 12月7日 周一
            负责人:   唐若谷
            [打算怎么改、谁来做、什么时候做好] (plan) = 
            建议不记名。也可以直接回复：计划 … / 落实了 / 答复 … / 转给 姓名
            [1] 记下计划  [2] 转给同事  [3] 全部建议
            """.ReplaceLineEndings("\n"), await bot.Says("principal", "1"));
        Assert.StartsWith("已记下。\n家长建议\n“食堂菜少放点辣”\n进度:     待落实\n", await bot.Says("principal", "计划 下周起每天一个不辣的菜"), StringComparison.Ordinal);
        Assert.StartsWith("已记下。\n家长建议\n“食堂菜少放点辣”\n进度:     待答复\n", await bot.Says("principal", "落实了"), StringComparison.Ordinal);
        Assert.StartsWith("已答复：答复会直接发给提建议的家长。\n家长建议\n“食堂菜少放点辣”\n进度:     已答复\n", await bot.Says("principal", "答复：从周一起每天有一个不辣的菜"), StringComparison.Ordinal);

        const string Answered = "青禾一小答复了您的建议\n您的建议：食堂菜少放点辣\n从周一起每天有一个不辣的菜\n谢谢您帮助学校做得更好。\n[1] 提一条建议";
        Assert.Equal(Answered, bot.News("mum1"));
        Assert.Equal(Answered, bot.News("dad1"));
        Assert.Equal("", bot.News("mum2"));
        Assert.Equal("我的建议\n“食堂菜少放点辣”\n青禾一小已答复\n青禾一小答复：从周一起每天有一个不辣的菜\n[1] 提一条建议", await bot.Says("mum1", "我的建议"));
        Assert.EndsWith("没有等待答复的建议。", await bot.Says("principal", "家长建议"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_written_at_night_reaches_the_family_in_the_morning()
    {
        await using var bot = await Received("2026-11-23 21:30");
        await Through(bot);

        Assert.Equal("", bot.News("mum1"));
        await bot.Pass(TimeSpan.FromHours(10));

        Assert.StartsWith("青禾一小答复了您的建议\n", bot.News("mum1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_answers_ever_sees_whose_it_is()
    {
        await using var bot = await Received();
        var seen = string.Concat(await bot.Says("principal", "家长建议"), await bot.Says("principal", "1"), bot.Newest("principal").ToJsonString());
        await Through(bot);
        seen += string.Concat(await bot.Says("director", "家长建议"), bot.Newest("director").ToJsonString(), bot.Newest("principal").ToJsonString());
        var family = (await SuggestingSomething.All(bot))[0].Family.Value;

        Assert.DoesNotContain(Canary, seen, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{family}\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("mum1", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_out_of_turn_is_refused_and_pressed_twice_it_is_one()
    {
        await using var bot = await Received();
        var id = (await SuggestingSomething.All(bot))[0].Id;

        Assert.StartsWith("还没到这一步：先定计划，再落实，最后答复。\n", await bot.Presses("principal", Button(new Intent.FinishSuggestion(id))), StringComparison.Ordinal);
        Assert.StartsWith("还没到这一步：先定计划，再落实，最后答复。\n", await bot.Presses("principal", Button(new Intent.AnswerSuggestion(id) { Reply = "好" })), StringComparison.Ordinal);
        Assert.StartsWith("还差一项：计划。补上就可以了。\n", await bot.Presses("principal", Button(new Intent.PlanSuggestion(id) { Plan = " " })), StringComparison.Ordinal);
        Assert.StartsWith("计划最多 500 个字，请缩短一点。\n", await bot.Presses("principal", Button(new Intent.PlanSuggestion(id) { Plan = new string('改', 501) })), StringComparison.Ordinal);
        await Through(bot);
        Assert.StartsWith("家长建议\n", await bot.Presses("principal", Button(new Intent.AnswerSuggestion(id) { Reply = "已经换了" })), StringComparison.Ordinal);

        Assert.Single(bot.News("mum1").Split("\n---\n"), card => card.Contains("已经换了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_can_be_handed_to_a_colleague_who_hears_of_it_and_may_answer_it_alone()
    {
        await using var bot = await Received();
        await bot.Says("mum2", "建议 canary-7d1");
        await bot.Says("principal", "家长建议");
        await bot.Says("principal", "1");

        Assert.StartsWith("已转给方以宁。\n家长建议\n", await bot.Says("principal", "转给 方以宁"), StringComparison.Ordinal);
        Assert.StartsWith("有一条家长建议转给您答复。\n家长建议\n“食堂菜少放点辣”\n", bot.News("teacher2"), StringComparison.Ordinal);
        var list = await bot.Says("teacher2", "家长建议");

        Assert.Contains("食堂菜少放点辣", list, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-7d1", list, StringComparison.Ordinal);
        var all = await SuggestingSomething.All(bot);
        Assert.StartsWith("没有找到符合的活动", await bot.Presses("teacher2", Button(new Intent.OpenSuggestion(all[1].Id))), StringComparison.Ordinal);
        Assert.StartsWith("已转给沈望舒。\n[1] 全部建议", await bot.Presses("teacher2", Button(new Intent.HandOverSuggestion(all[0].Id) { Owner = "director" })), StringComparison.Ordinal);
        Assert.DoesNotContain("食堂", await bot.Says("teacher2", "家长建议"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("转给 王妈妈", "没有在本校找到“王妈妈”，请写全名。")]
    [InlineData("转给 陆怀瑾", "没有在本校找到“陆怀瑾”，请写全名。")]
    public async Task Only_staff_of_the_school_can_be_given_one(string text, string refused)
    {
        await using var bot = await Received();
        await bot.Says("principal", "家长建议");
        await bot.Says("principal", "1");

        Assert.StartsWith(refused + "\n", await bot.Says("principal", text), StringComparison.Ordinal);
        Assert.Equal("principal", (await SuggestingSomething.All(bot))[0].Owner.Value);
    }

    private static JsonObject Button(Intent ask) => IntentJson.Write(ask);

    private static async Task Through(BotUnderTest bot)
    {
        var id = (await SuggestingSomething.All(bot))[0].Id;
        await bot.Presses("principal", Button(new Intent.PlanSuggestion(id) { Plan = "换菜单" }));
        await bot.Presses("principal", Button(new Intent.FinishSuggestion(id)));
        await bot.Presses("principal", Button(new Intent.AnswerSuggestion(id) { Reply = "已经换了" }));
        Assert.Equal(SuggestionState.Replied, (await SuggestingSomething.All(bot))[0].State);
    }

    private static async Task<BotUnderTest> Received(string at = "2026-11-23 09:00")
    {
        var bot = await SuggestingSomething.Bot(at);
        await bot.Says("mum1", "建议 食堂菜少放点辣");
        bot.News("mum1");

        return bot;
    }
}
