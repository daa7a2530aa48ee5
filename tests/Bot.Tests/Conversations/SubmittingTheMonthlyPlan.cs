using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>The plan goes to the county office, in time or late; it is taken back before anybody decided, and comes back with what is to be changed.</summary>
public sealed class SubmittingTheMonthlyPlan
{
    private const string Lecture = "加一行 12月9日 讲座 手机管理 报告厅";

    [Theory]
    [InlineData("director", "上报下月计划")]
    [InlineData("director", "提交次月计划")]
    [InlineData("principal", "送出下個月計畫")]
    [InlineData("director", "submit the December plan")]
    public async Task Handed_in_by_the_20th_it_is_in_time(string person, string words)
    {
        await using var bot = await MonthPlans.Emptied("2026-11-16 09:00");
        await bot.Says("director", Lecture);
        bot.Clock.Pass(TimeSpan.FromHours((24 * 5) - 9.1));    // the 20th, shortly before midnight

        var card = await bot.Says(person, words);

        Assert.StartsWith("已上报（按时）。\n2026年12月计划 · 青禾一小\n已上报，待审核 · 1 项 · ", card[card.IndexOf("已上报（", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal([("next-month-plan", "s1", "2026-12", false)], (await Papers(bot)).Select(paper => (paper.Kind, paper.Unit, paper.RefersTo, paper.UndoneAt is not null)));
    }

    [Fact]
    public async Task Handed_in_after_it_it_is_late_by_days()
    {
        await using var bot = await MonthPlans.Emptied("2026-11-23 09:00");
        await bot.Says("director", Lecture);

        Assert.StartsWith("已上报（迟交3天）。\n", await bot.Says("director", "上报下月计划"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_rows_lack_is_said_before_it_is_handed_in()
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", Lecture);
        await bot.Says("director", "加一行 12月16日 讲座");
        var number = (await bot.Rows())[1].Number;

        Assert.StartsWith($"还不能上报：第{number}行缺主题、地点。补上后再报。\n", await bot.Says("director", "上报下月计划"), StringComparison.Ordinal);
        Assert.Equal(PlanState.Draft, (await bot.Plan()).State);
        Assert.Empty(await Papers(bot));
    }

    [Fact]
    public async Task An_empty_plan_is_not_handed_in()
    {
        await using var bot = await MonthPlans.Emptied();

        Assert.StartsWith("还差一项：计划内容。", await bot.Says("director", "上报下月计划"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("撤回计划")]
    [InlineData("撤回下月計劃")]
    [InlineData("withdraw the plan")]
    public async Task Before_a_decision_it_is_taken_back_and_its_paper_with_it(string words)
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", Lecture);
        await bot.Says("director", "上报下月计划");
        Assert.Contains("这份计划现在是“已上报，待审核”", await bot.Says("director", Lecture), StringComparison.Ordinal);

        Assert.StartsWith("已撤回，可以接着改。改好请重新上报。\n", await bot.Says("director", words), StringComparison.Ordinal);

        Assert.Equal(PlanState.Draft, (await bot.Plan()).State);
        Assert.All(await Papers(bot), paper => Assert.NotNull(paper.UndoneAt));
        Assert.StartsWith("已上报（按时）。\n", await bot.Says("director", "上报下月计划"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_is_handed_in_once()
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", Lecture);
        var press = CoEduBot.Bot.Cards.CardText.Press(bot.Newest("director"), 1, new Dictionary<string, string>());
        await bot.Presses("director", press);
        await bot.Presses("director", (System.Text.Json.Nodes.JsonObject)press.DeepClone());

        Assert.Single(await Papers(bot));
    }

    [Fact]
    public async Task Sent_back_it_says_why_and_is_handed_in_again_without_losing_that_it_was_in_time()
    {
        await using var bot = await MonthPlans.Emptied("2026-11-19 09:00");
        var number = int.Parse((await bot.Says("director", Lecture)).Split('第', '行')[1], null);
        await bot.Says("director", "上报下月计划");
        await bot.Change(async db =>
        {
            Assert.False((await db.MonthPlans.SingleAsync(TestContext.Current.CancellationToken)).Return("请写清对象", true, new PersonId("officer"), bot.Clock.GetUtcNow()).Refuses(out _, out _));
            (await db.PlanRows.SingleAsync(row => row.Number == number, TestContext.Current.CancellationToken)).Comment = "主题太宽";
        });

        var card = await bot.Says("director", "次月计划");
        Assert.Contains("已退回，待修改", card, StringComparison.Ordinal);
        Assert.Contains("\n县里退回：请写清对象\n", card, StringComparison.Ordinal);
        Assert.Contains("\n县里意见：主题太宽\n", card, StringComparison.Ordinal);
        await bot.Says("director", $"第{number}行 主题 睡前不看手机");
        bot.Clock.Pass(TimeSpan.FromDays(4));

        Assert.StartsWith("已重新上报。\n", (await bot.Says("director", "上报下月计划")) is var said ? said[said.IndexOf("已重新", StringComparison.Ordinal)..] : "", StringComparison.Ordinal);
        Assert.Equal(2, (await Papers(bot)).Count(paper => paper.UndoneAt is null));
        await bot.Says("director", "撤回计划");
        Assert.Equal(1, (await Papers(bot)).Count(paper => paper.UndoneAt is null));
    }

    [Fact]
    public async Task The_rule_hears_of_it()
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", Lecture);
        await bot.Says("director", "上报下月计划");
        await bot.Pass(TimeSpan.FromDays(1));

        Assert.DoesNotContain("每月20日前报次月计划", bot.News("director"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_opens_the_plan()
    {
        await using var bot = await MonthPlans.Begin();

        var standing = await bot.Presses("director", CoEduBot.Bot.Intents.IntentJson.Write(new CoEduBot.Bot.Intents.Intent.ShowStanding("JH-07", "s1", "2026-11")));
        Assert.Contains("[1] 次月计划", standing, StringComparison.Ordinal);

        Assert.StartsWith("2026年12月计划 · 青禾一小\n", await bot.Presses("director", "次月计划"), StringComparison.Ordinal);
    }

    private static Task<List<DocumentHandedIn>> Papers(BotUnderTest bot) =>
        bot.Stored(db => db.DocumentsHandedIn.Where(paper => paper.Kind == "next-month-plan").OrderBy(paper => paper.Id).ToListAsync(TestContext.Current.CancellationToken));
}
