using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Tests.Conversations.Plans;

/// <summary>Only the county office decides on plans, and only on those of its own county.</summary>
public sealed class WhoReviewsPlans
{
    public static TheoryData<string, Intent> Tries => new(
        from person in new[] { "principal", "director", "lead", "teacher", "mum1" }
        from ask in new Intent[]
        {
            new Intent.AcceptMonthPlan("s1", "2026-12", 2), new Intent.AcceptMonthPlans("2026-12") { Seen = DateTimeOffset.MaxValue },
            new Intent.ReturnMonthPlan("s1", "2026-12", 2) { Comment = "不行" }, new Intent.RemindMonthPlans { Month = "2026-12" },
        }
        select (person, ask));

    [Theory, MemberData(nameof(Tries))]
    public async Task Nobody_else_decides(string person, Intent ask)
    {
        await using var bot = await OneWaiting();

        Assert.StartsWith("您的身份目前不能审核学校的次月计划", await bot.Presses(person, IntentJson.Write(ask)), StringComparison.Ordinal);
        Assert.Equal(PlanState.Submitted, (await bot.Plan("s1"))!.State);
        Assert.Equal("", bot.News("principal2"));
    }

    [Theory]
    [InlineData("principal", "同意青禾一小的计划")]
    [InlineData("lead", "青禾一小的计划退回，讲座太少")]
    [InlineData("mum1", "Approve the plan from 青禾一小")]
    public async Task Nor_by_words(string person, string words)
    {
        await using var bot = await OneWaiting();

        Assert.StartsWith("您的身份目前不能审核学校的次月计划", await bot.Says(person, words), StringComparison.Ordinal);
        Assert.Equal(PlanState.Submitted, (await bot.Plan("s1"))!.State);
    }

    [Fact]
    public async Task Another_countys_office_sees_and_decides_nothing_here()
    {
        await using var bot = await OneWaiting();
        await bot.Has(new Unit { Id = new("other"), Kind = "county", Name = "望山县", Path = "/other/" });
        await bot.Has(new Unit { Id = new("o1"), Kind = "school", Parent = new("other"), Name = "望山一小", Path = "/other/o1/" });
        await bot.Has(new Person { Id = new("stranger"), Name = "江照野", AadId = "stranger" });
        await bot.Has(new PersonRole { Person = new("stranger"), Code = "county-officer", Unit = new("other") });
        await bot.Install("stranger");

        Assert.Contains("望山县（1）：望山一小", await bot.Says("stranger", "哪些学校还没交"), StringComparison.Ordinal);
        Assert.DoesNotContain("望山", await bot.Says("officer", "哪些学校还没交"), StringComparison.Ordinal);
        Assert.StartsWith("“青禾一小”不在您负责的范围内", await bot.Says("stranger", "看一下青禾一小的次月计划"), StringComparison.Ordinal);
        foreach (var ask in new Intent[]
        {
            new Intent.ReviewMonthPlan("s1", "2026-12"), new Intent.AcceptMonthPlan("s1", "2026-12", 2), new Intent.ReturnMonthPlan("s1", "2026-12", 2) { Comment = "不行" },
            new Intent.ListMonthPlans { Unit = "t1" }, new Intent.ShowMonthTable { Unit = "t1" }, new Intent.RemindMonthPlans { Unit = "t1" }, new Intent.AcceptMonthPlans("2026-12") { Unit = "t1" },
        })
            Assert.StartsWith("“", await bot.Presses("stranger", IntentJson.Write(ask)), StringComparison.Ordinal);
        Assert.StartsWith("2026年12月计划：通过 0 份，留下 0 份", await bot.Presses("stranger", IntentJson.Write(new Intent.AcceptMonthPlans("2026-12") { Seen = DateTimeOffset.MaxValue })), StringComparison.Ordinal);
        Assert.Equal(PlanState.Submitted, (await bot.Plan("s1"))!.State);
    }

    [Fact]
    public async Task A_school_s_draft_is_its_own_affair()
    {
        await using var bot = await OneWaiting();
        await bot.Has(new MonthPlan { School = new("s2"), Month = SeededPlans.December, BegunAt = bot.Clock.GetUtcNow() });

        Assert.Equal("青禾二小 · 2026年12月计划\n未报\n11月20日 周五截止，还剩 2 天\n[1] 提醒这所学校  [2] 返回总览", await bot.Says("officer", "看一下青禾二小的次月计划"));
        Assert.StartsWith("这份计划现在", await bot.Presses("officer", IntentJson.Write(new Intent.AcceptMonthPlan("s2", "2026-12", 1))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s1", "2026-13")]
    [InlineData("s1", "x")]
    public async Task A_crafted_month_is_no_month(string school, string month)
    {
        await using var bot = await OneWaiting();

        Assert.StartsWith("还差一项：月份", await bot.Presses("officer", IntentJson.Write(new Intent.AcceptMonthPlan(school, month, 2))), StringComparison.Ordinal);
    }

    private static async Task<BotUnderTest> OneWaiting()
    {
        var bot = await SmallPlan.Bot("2026-11-18 09:00");
        await bot.InstallEverybody();
        await bot.HandsIn("s1", "director", SeededPlans.Row(1));

        return bot;
    }
}
