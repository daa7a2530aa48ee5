using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Nobody says everything at once: a form is filled by what follows, and a slip does not take it away.</summary>
public sealed class PieceByPiece
{
    [Fact]
    public async Task A_form_is_filled_by_what_is_said_next()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();

        await bot.Says("teacher", "安排讲座");
        await bot.Says("teacher", "主题 手机管理");
        await bot.Says("teacher", "下周三晚上7点");
        var form = await bot.Says("teacher", "在报告厅");

        Assert.Equal("我理解的是：讲座 · 12月2日 周三 · 19:00 · 报告厅 · 手机管理", form.Split('\n')[1]);
        Assert.Contains("【草稿】", await bot.Says("teacher", "保存"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_mind_changes_only_what_was_said()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Says("teacher", "安排讲座 下周三晚上7点 学校报告厅 主题 手机管理");

        var form = await bot.Says("teacher", "晚上8点吧");

        Assert.Equal("我理解的是：讲座 · 12月2日 周三 · 20:00 · 学校报告厅 · 手机管理", form.Split('\n')[1]);
    }

    [Fact]
    public async Task A_slip_in_between_does_not_take_the_form_away()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Says("teacher", "安排讲座 下周三晚上7点 学校报告厅 主题 手机管理");
        await bot.Says("teacher", "哈哈哈");

        Assert.Contains("【草稿】", await bot.Says("teacher", "保存草稿"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_twice_shows_that_it_is_published()
    {
        await using var bot = await Lectures.Draft("c1");
        await bot.Says("teacher", "发布");

        Assert.Contains("【已发布】", await bot.Says("teacher", "发布"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_class_is_said_and_the_form_offers_those_there_are()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();

        var reply = await bot.Says("teacher", "给三年级9班安排讲座 下周三晚上7点 报告厅 主题 手机管理");

        Assert.Equal("没有找到“三年级9班”。请写全名，例如“七年级2班”，或者在表单里选。", reply.Split('\n')[0]);
        Assert.Contains("c1: 三年级1班", reply, StringComparison.Ordinal);
    }
}
