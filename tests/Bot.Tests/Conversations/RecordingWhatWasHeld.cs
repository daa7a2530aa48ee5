using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>What was held without the bot is recorded afterwards, by the shipped programmes: what it lacks is named and asked for.</summary>
public sealed class RecordingWhatWasHeld
{
    [Theory]
    [InlineData("签到表1份 学段是小学")]
    [InlineData("签到记录1份 小学")]
    [InlineData("补签到1份，小学")]
    public async Task What_is_missing_is_added_in_words(string said)
    {
        await using var bot = await Begin();
        await bot.Says("teacher", "登记 家长沙龙 10月12日 32人");

        Assert.StartsWith("已补上。\n家长沙龙\n【已登记】材料齐全，已计入进度。", await bot.Says("teacher", said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_salon_is_recorded_completed_and_counts_for_the_school()
    {
        await using var bot = await Begin();

        var card = await bot.Says("teacher", "登记 家长沙龙 10月12日 32人");
        Assert.Equal(
            """
            已登记。
            家长沙龙
            【已登记】还缺 2 项，补齐后才计入进度。
            日期:     10月12日 周一
            举办单位: 青禾一小 三年级1班
            计入:     青禾一小
            形式:     线下
            参加人数: 32
            还缺:     签到记录×1、学段
            """,
            Until(card, "\n["));

        Assert.StartsWith("已补上。\n家长沙龙\n【已登记】材料齐全，已计入进度。", await bot.Says("teacher", "签到表1份 学段是小学"), StringComparison.Ordinal);
        Assert.Equal(1, await Salons(bot));
    }

    [Fact]
    public async Task The_form_asks_for_what_was_not_said_and_a_second_press_records_nothing_more()
    {
        await using var bot = await Begin();

        var form = await bot.Says("teacher-en", "record a parents' salon");
        Assert.StartsWith("Record: Parents’ salon\n[Date] (day) = 2026-11-23", form, StringComparison.Ordinal);
        var press = CardText.Press(bot.Newest("teacher-en"), 1, new Dictionary<string, string> { ["day"] = "2026-11-19", ["headcount"] = "18" });

        Assert.StartsWith("Recorded.\nParents’ salon\nRecorded. Still missing: 2. It counts once they are there.", await bot.Presses("teacher-en", press.DeepClone().AsObject()), StringComparison.Ordinal);
        await bot.Presses("teacher-en", press);
        Assert.Equal(1, await Salons(bot));
    }

    [Fact]
    public async Task The_like_of_it_on_the_same_day_is_asked_about()
    {
        await using var bot = await Begin();
        await bot.Says("teacher", "登记 家长沙龙 10月12日 32人");

        Assert.StartsWith("我理解的是：登记 · 家长沙龙 · 10月12日 周一 · 30人\n10月12日 周一已经登记过一场“家长沙龙”。这是同一场吗？", await bot.Says("teacher", "登记 家长沙龙 10月12日 30人"), StringComparison.Ordinal);
        Assert.Equal(1, await Salons(bot));
        Assert.StartsWith("已登记。", await bot.Says("teacher", "2"), StringComparison.Ordinal);
        Assert.Equal(2, await Salons(bot));
    }

    [Fact, Proves("YX-50")]
    public async Task A_correction_crosses_out_and_needs_a_reason()
    {
        await using var bot = await Begin();
        await bot.Says("teacher", "登记 家长沙龙 10月12日 32人");

        Assert.StartsWith("撤回“家长沙龙”（10月12日 周一）？", await bot.Says("teacher", "撤回更正"), StringComparison.Ordinal);
        Assert.StartsWith("还差一项：原因。", await bot.Presses("teacher", "确定撤回"), StringComparison.Ordinal);
        Assert.StartsWith("已撤回，不再计入进度。记录仍保留。\n家长沙龙\n【已撤回】日期填错了", await bot.Presses("teacher", "确定撤回", ("reason", "日期填错了")), StringComparison.Ordinal);
        Assert.Equal(0, await Salons(bot));
    }

    [Theory]
    [InlineData("teacher", "登记 家长沙龙 明天 32人", "11月24日 周二还没到，不能登记。")]
    [InlineData("subject", "登记 家长沙龙 10月12日 32人", "我理解的是：登记 · 家长沙龙 · 10月12日 周一 · 32人\n您的身份目前不能组织和管理这类活动。")]
    [InlineData("mum1", "登记 家长沙龙 10月12日 32人", "我理解的是：登记 · 家长沙龙 · 10月12日 周一 · 32人\n您的身份目前不能组织和管理这类活动。")]
    public async Task What_cannot_be_recorded_is_refused_with_the_reason(string person, string said, string why)
    {
        await using var bot = await Begin();

        Assert.StartsWith(why, await bot.Says(person, said), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.LedgerEntries.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact, Proves("JG-05")]
    public async Task Another_classes_entry_is_nobody_elses_to_see()
    {
        await using var bot = await Begin();
        await bot.Says("teacher", "登记 家长沙龙 10月12日 32人 主题 密室");
        var id = (await bot.Stored(db => db.LedgerEntries.SingleAsync(TestContext.Current.CancellationToken))).Id.Value;

        foreach (var stranger in new[] { "teacher2", "principal2", "mum1", "subject" })
            foreach (var ask in new Intent[] { new Intent.ShowEntry(id), new Intent.CompleteEntry(id), new Intent.ConfirmEntry(id), new Intent.StartReverse(id), new Intent.ReverseEntry(id) { Reason = "x" } })
                Assert.DoesNotContain("密室", await bot.Presses(stranger, IntentJson.Write(ask)), StringComparison.Ordinal);
        Assert.Equal(1, await Salons(bot));
    }

    private static Task<int> Salons(BotUnderTest bot) => bot.Stored(db => db.LedgerEntries
        .CountAsync(entry => entry.Kind == "parent-salon" && entry.State == EngagementState.Held, TestContext.Current.CancellationToken));

    private static Task<BotUnderTest> Begin() => BotUnderTest.At("2026-11-23 09:00", programmes: Shipped);

    private static readonly string Shipped = Path.GetFullPath(Path.Combine(TestCounty.Folder, "../../../../programmes"));

    private static string Until(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;
}
