using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Opening next month's plan for the first time drafts it out of what the school owes, what was called off and what it did a year ago.</summary>
public sealed class DraftingTheMonthlyPlan
{
    [Theory]
    [InlineData("director", "次月计划")]
    [InlineData("director", "起草下月计划")]
    [InlineData("principal", "看看下月计划")]
    [InlineData("principal", "幫我擬下個月計畫的草稿")]
    [InlineData("director", "draft next month's plan")]
    [InlineData("director", "show the December plan")]
    public async Task It_is_drafted_when_it_is_first_looked_at(string person, string words)
    {
        await using var bot = await MonthPlans.Begin();

        var card = await bot.Says(person, words);

        Assert.StartsWith("2026年12月计划 · 青禾一小\n起草中 · ", card, StringComparison.Ordinal);
        Assert.Equal((MonthPlans.December, PlanState.Draft), ((await bot.Plan()).Month, (await bot.Plan()).State));
        Assert.NotEmpty(await bot.Rows());
    }

    [Fact]
    public async Task What_was_called_off_and_what_was_done_a_year_ago_are_in_it()
    {
        await using var bot = await MonthPlans.Begin();
        await bot.Has(MonthPlans.Engagement("x1", "parent-salon", "2026-11-11 19:00", EngagementState.Cancelled, "阅读习惯"));
        await bot.Has(MonthPlans.Engagement("x2", "open-day", "2025-12-10 09:00", EngagementState.Held, "走进校园"));
        await bot.Has(MonthPlans.Entry("x3", "volunteer-service", "s1", "2025-12-17", "护学岗"));

        var card = await bot.Says("director", "次月计划");

        Assert.Contains(" 12月9日 周三 19:00–20:30 · 家长沙龙：阅读习惯\n青禾一小 · 周老师 · 报告厅 · 线下 · 上月取消，补办\n", card, StringComparison.Ordinal);
        Assert.Contains(" 12月9日 周三 09:00–10:30 · 开放日：走进校园\n", card, StringComparison.Ordinal);
        Assert.Contains("2025年12月办过", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_short_says_by_how_many()
    {
        await using var bot = await MonthPlans.Begin();

        Assert.Contains(" · “学校全年讲座”还差", await bot.Says("director", "次月计划"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_again_drafts_nothing_anew()
    {
        await using var bot = await MonthPlans.Begin();
        await bot.Says("director", "次月计划");
        var before = (await bot.Rows()).Count;
        await bot.Says("principal", "次月计划");

        Assert.Equal(before, (await bot.Rows()).Count);
    }

    [Fact]
    public async Task A_plan_is_begun_on_the_first_of_the_month_before_and_not_earlier()
    {
        await using var bot = await MonthPlans.Begin();

        Assert.Equal("2027年1月的计划从 12月1日 周二 起可以填写。", await bot.Says("director", "看看1月的计划"));
        bot.Clock.Pass(TimeSpan.FromDays(14.6));
        await bot.Settle();
        bot.News("director");
        Assert.Equal("2027年1月的计划从 12月1日 周二 起可以填写。", await bot.Says("director", "看看1月的计划"));
        bot.Clock.Pass(TimeSpan.FromHours(1));
        Assert.StartsWith("2027年1月计划 · 青禾一小\n起草中", await bot.Says("director", "看看1月的计划"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_gone_by_is_only_looked_at()
    {
        await using var bot = await MonthPlans.Begin();

        Assert.Equal("青禾一小还没有上报2026年10月的计划。", await bot.Says("director", "看看10月份的计划"));
    }
}
