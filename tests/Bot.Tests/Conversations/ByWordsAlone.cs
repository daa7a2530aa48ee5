using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>The whole loop without pressing anything: what a head teacher and families type where no cards are shown.</summary>
public sealed class ByWordsAlone
{
    [Fact]
    public async Task The_whole_loop_in_simplified_Chinese()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();

        var form = await bot.Says("teacher", "安排讲座 下周三晚上7点 学校报告厅 主题 手机管理");
        Assert.Equal("安排讲座\n我理解的是：讲座 · 12月2日 周三 · 19:00 · 学校报告厅 · 手机管理", Lines(form, 2));
        Assert.StartsWith("讲座：手机管理\n【草稿】", await bot.Says("teacher", "保存"), StringComparison.Ordinal);
        Assert.Contains("【已发布】", await bot.Says("teacher", "发布"), StringComparison.Ordinal);

        Assert.Contains("您已回复：参加，2 人。", await bot.Says("mum1", "我参加,两个人"), StringComparison.Ordinal);
        Assert.Contains("您已回复：不参加。", await bot.Says("mum2", "去不了"), StringComparison.Ordinal);
        Assert.Contains("您已回覆：還沒定", await bot.Says("mum5", "還不確定"), StringComparison.Ordinal);
        Assert.Contains("Your answer: coming, 1.", await bot.Says("mum4", "yes I will come"), StringComparison.Ordinal);

        await bot.Pass(TimeSpan.FromDays(9) + TimeSpan.FromHours(9.5));
        bot.News("teacher");
        var door = await bot.Says("teacher", "开始签到");
        Assert.Contains("开始签到了。请输入现场公布的签到码。", bot.News("mum1"), StringComparison.Ordinal);
        bot.News("mum4");
        var code = door.Split('\n').Single(line => line.Length == 4 && line.All(char.IsAsciiDigit));
        Assert.StartsWith("已签到，2 人", await bot.Says("mum1", $"签到 {code}"), StringComparison.Ordinal);
        Assert.StartsWith("Checked in: 1", await bot.Says("mum4", $"check in {code}"), StringComparison.Ordinal);

        await bot.Pass(TimeSpan.FromHours(3));
        Assert.StartsWith("感谢参加！", bot.News("mum1"), StringComparison.Ordinal);
        bot.News("teacher");
        Assert.Contains("谢谢", await bot.Says("mum1", "5 4 很实用"), StringComparison.Ordinal);
        Assert.Contains("已收到 1 份评价", await bot.Says("teacher", "家长评价"), StringComparison.Ordinal);
        var summary = await bot.Says("principal", "本周汇总");
        Assert.Contains("已举办:   1 场", summary, StringComparison.Ordinal);
        Assert.Contains("已到场:   2 户，3 人", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teacher", "安排講座 下週三晚上7點 學校報告廳 主題 手機管理", "12月2日 周三 · 19:00 · 學校報告廳 · 手機管理")]
    [InlineData("teacher-en", "Schedule a parent lecture next Wednesday 7 pm in the hall, topic screen time", "Wed 2 Dec · 19:00 · hall · screen time")]
    public async Task A_lecture_is_asked_for_in_each_language(string person, string said, string understood)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();

        Assert.Contains(understood, await bot.Says(person, said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("日程", "日程 11月23日 周一 至")]
    [InlineData("提醒没回复的家长", "已提醒 6 户还没回复的家庭。")]
    [InlineData("讲座改到周五", "改期：讲座：手机管理")]
    [InlineData("取消讲座", "要取消吗？讲座：手机管理")]
    [InlineData("签到情况", "签到还没开始，12月2日 周三 18:00 开放，请到时再来。")]
    [InlineData("帮助", "林晓棠，您好！可以这样跟我说：")]
    [InlineData("换成英文", "All right, English from now on.")]
    [InlineData("切換成繁體", "好的，以後用繁體中文。")]
    public async Task A_host_reaches_everything_by_typing(string said, string begins)
    {
        await using var bot = await Lectures.Published("c1");
        bot.News("teacher");

        var reply = await bot.Says("teacher", said);

        Assert.Equal(begins, reply[..Math.Min(reply.Length, begins.Length)]);
    }

    [Fact]
    public async Task Moving_by_words_tells_everybody_who_was_told_and_nobody_else()
    {
        await using var bot = await Lectures.Published("c1");
        bot.News("mum2");
        await bot.Says("teacher", "讲座改到周五晚上8点");

        await bot.Says("teacher", "确认改期");

        Assert.StartsWith("时间或地点有变。原来是 12月2日 周三 19:00，报告厅。", bot.News("mum2"), StringComparison.Ordinal);
        Assert.Equal("", bot.News("mum8"));
        var moved = await bot.Stored(db => db.Engagements.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal("2026-11-27 20:00", $"{moved.StartsAt.In(LocalTime.China):yyyy-MM-dd HH:mm}");
    }

    [Fact]
    public async Task Thanks_after_a_card_press_nothing()
    {
        await using var bot = await Lectures.Published("c1");

        await bot.Says("teacher", "好的");

        Assert.Equal(0, await bot.Stored(db => db.Outbox.CountAsync(m => m.Key.StartsWith("asked-again"), TestContext.Current.CancellationToken)));
    }

    private static string Lines(string text, int count) => string.Join('\n', text.Split('\n').Take(count));
}
