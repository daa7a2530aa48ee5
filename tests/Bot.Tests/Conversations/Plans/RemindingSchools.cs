using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations.Plans;

/// <summary>The county office reminds those who have not handed in: s1 has, s2 has not, s3 has nobody to be reminded.</summary>
public sealed class RemindingSchools
{
    [Theory]
    [InlineData("提醒他们")]
    [InlineData("提醒他們")]
    [InlineData("remind them")]
    [InlineData("催一下没交计划的学校")]
    [InlineData("幫我催繳還沒交的學校")]
    public async Task Those_who_have_not_handed_in_are_asked_and_nobody_else(string words)
    {
        await using var bot = await OneIn();
        await bot.Says("officer", "哪些学校还没交");

        Assert.Equal("已提醒 1 所学校上报2026年12月计划\n青禾二小\n发出时间：11月18日 周三 09:00\n名册里没有德育主任或校长，没有发：\n白石小学\n[1] 返回总览", await bot.Says("officer", words));
        Assert.Equal("县里提醒：青禾二小的2026年12月计划还没有上报。\n11月20日 周五截止，还剩 2 天\n[1] 打开计划", bot.News("principal2"));
        Assert.Equal(("", ""), (bot.News("director"), bot.News("principal")));
    }

    [Fact]
    public async Task Once_a_day_and_it_is_said_when_it_was()
    {
        await using var bot = await OneIn();
        await bot.Says("officer", "催一下没交计划的学校");
        await bot.Pass(TimeSpan.FromHours(5));
        bot.News("principal2");

        Assert.StartsWith("2026年12月计划：这次没有再提醒谁。\n当天已提醒过（11月18日 周三 09:00），不再重复：\n青禾二小\n", await bot.Says("officer", "催一下没交计划的学校"), StringComparison.Ordinal);
        Assert.Equal("", bot.News("principal2"));

        await bot.Pass(TimeSpan.FromDays(1));
        Assert.StartsWith("已提醒 1 所学校", await bot.Says("officer", "催一下没交计划的学校"), StringComparison.Ordinal);
        Assert.StartsWith("县里提醒", bot.News("principal2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_night_it_waits_for_the_morning_and_for_nobody_who_hands_in_meanwhile()
    {
        await using var bot = await OneIn();
        bot.Clock.Pass(TimeSpan.FromHours(13));
        Assert.Contains("发出时间：11月19日 周四 07:30", await bot.Says("officer", "催一下没交计划的学校"), StringComparison.Ordinal);
        await bot.HandsIn("s2", "principal2", SeededPlans.Row(1));

        await bot.Pass(TimeSpan.FromHours(12));

        Assert.Equal("", bot.News("principal2"));
    }

    [Theory]
    [InlineData("nudge 青禾二小 about their plan", "已提醒 1 所学校上报2026年12月计划\n青禾二小\n")]
    [InlineData("催一下青禾二小交计划", "已提醒 1 所学校上报2026年12月计划\n青禾二小\n")]
    [InlineData("nudge 青禾一小 about their plan", "青禾一小已经报了，不用提醒。\n")]
    public async Task One_school_may_be_named(string words, string answer)
    {
        await using var bot = await OneIn();

        Assert.StartsWith(answer, await bot.Says("officer", words), StringComparison.Ordinal);
        Assert.Equal("", bot.News("director"));
    }

    [Fact]
    public async Task Who_plans_at_two_schools_gets_one_message_for_both()
    {
        await using var bot = await OneIn();
        await bot.Has(new PersonRole { Person = new PersonId("principal2"), Code = "principal", Unit = new("s3") });

        Assert.StartsWith("已提醒 2 所学校", await bot.Says("officer", "催一下没交计划的学校"), StringComparison.Ordinal);
        Assert.Equal("县里提醒：青禾二小、白石小学的2026年12月计划还没有上报。\n11月20日 周五截止，还剩 2 天\n[1] 打开计划：青禾二小  [2] 打开计划：白石小学", bot.News("principal2"));
        Assert.Equal(1, await bot.Stored(db => db.Outbox.CountAsync(message => message.Key.StartsWith("plans-wanted/"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_township_lead_reminds_nobody()
    {
        await using var bot = await OneIn();

        Assert.StartsWith("您的身份目前不能审核学校的次月计划", await bot.Says("lead", "催一下没交计划的学校"), StringComparison.Ordinal);
        Assert.Equal("", bot.News("principal2"));
    }

    private static async Task<BotUnderTest> OneIn()
    {
        var bot = await SmallPlan.Bot("2026-11-18 09:00");
        await bot.InstallEverybody();
        await bot.HandsIn("s1", "director", SeededPlans.Row(1));

        return bot;
    }
}
