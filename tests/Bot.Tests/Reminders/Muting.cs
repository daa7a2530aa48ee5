using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>A moral director who wants no reminders, in the week in which the plan is due.</summary>
public sealed class Muting
{
    [Theory]
    [InlineData("本周别提醒", "11月22日 周日")]
    [InlineData("別再提醒我", "11月22日 周日")]
    [InlineData("mute this week", "11月22日 周日")]
    [InlineData("mute until Friday", "11月20日 周五")]
    [InlineData("静音三天", "11月19日 周四")]
    [InlineData("Stop reminding me this week", "11月22日 周日")]
    [InlineData("静音半年", "11月22日 周日")]
    public async Task Until_when_is_said(string words, string last)
    {
        await using var bot = await TwelveSchools.Begin("2026-11-16 09:30");

        Assert.Equal($"好的，到 {last}（含当天）为止不再提醒您。", (await bot.Says("d08", words)).Split('\n')[0]);
    }

    [Fact]
    public async Task Nothing_asks_until_then_and_the_principal_is_told_all_the_same()
    {
        await using var bot = await TwelveSchools.Begin("2026-11-16 09:30");
        await bot.Says("d08", "静音10天");
        await bot.Says("officer", "提醒他们");

        await bot.Pass(TimeSpan.FromDays(7.5));

        Assert.Equal("", bot.News("d08"));
        Assert.Contains("逾期 3 天仍未完成", bot.News("p08"), StringComparison.Ordinal);
        Assert.Equal(["muted"], await bot.Stored(db => db.Outbox.Where(message => message.To == new PersonId("d08") && message.State == OutboxState.Skipped).Select(message => message.Cause).Distinct().ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("恢复提醒")]
    [InlineData("恢復提醒")]
    [InlineData("unmute")]
    public async Task It_ends_when_asked_for(string words)
    {
        await using var bot = await TwelveSchools.Begin("2026-11-16 09:30");
        await bot.Says("d08", "本周别提醒");

        Assert.Equal("已恢复提醒。", await bot.Says("d08", words));
        await bot.Pass(TimeSpan.FromDays(1));

        Assert.Contains("还有 3 天到期", bot.News("d08"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_by_itself_at_midnight()
    {
        await using var bot = await TwelveSchools.Begin("2026-11-16 09:30");
        await bot.Says("d08", "mute until Wednesday");

        await bot.Pass(TimeSpan.FromDays(2));
        Assert.Equal("", bot.News("d08"));

        await bot.Pass(TimeSpan.FromDays(1));
        Assert.Contains("还有 1 天到期", bot.News("d08"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_above_hears_what_is_told_upwards_although_muted()
    {
        await using var bot = await TwelveSchools.Begin("2026-11-26 06:30");
        await bot.Pass(TimeSpan.FromHours(2));
        await bot.Says("officer", "静音三天");

        await bot.Pass(TimeSpan.FromDays(1));

        Assert.Contains("每月20日前报次月计划：12 个（第1小学、第2小学、第3小学等），逾期 7 天仍未完成，请您督促", bot.News("officer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_kind_alone_it_is_asked_first()
    {
        await using var bot = await TwelveSchools.Begin("2026-11-16 09:30");

        Assert.StartsWith("提醒不能只停一类", await bot.Says("d08", "家訪的通知先關掉一個星期"), StringComparison.Ordinal);
        Assert.StartsWith("好的，到 11月23日", await bot.Presses("d08", "全部提醒都先停"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_comes_all_the_same()
    {
        await using var bot = await TwelveSchools.Begin("2026-11-16 09:30");
        await bot.HandsIn("s08", "d08", SeededPlans.Row(1));
        await bot.Says("d08", "本周别提醒");
        await bot.Says("officer", "第8小学的计划退回，讲座太少");

        Assert.StartsWith("第8小学的2026年12月计划被退回", bot.News("d08"), StringComparison.Ordinal);
    }
}
