using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations.Plans;

/// <summary>The county office looks at plans, accepts them or sends them back with a word.</summary>
public sealed class ReviewingPlans
{
    [Fact]
    public async Task A_plan_shows_each_row_with_what_speaks_against_it()
    {
        await using var bot = await Waiting();

        Assert.Equal("""
            青禾一小 · 2026年12月计划
            状态: 已上报，待审核
            上报: 11月18日 周三 09:00 沈望舒
            项数: 2
            第1行 12月3日 周四 19:00–20:30 · 讲座 · 手机管理1
            林晓棠 · 报告厅 · onsite · 青禾一小
            林晓棠同一天也在青禾二小主讲
            [第 1 行意见] (row-1) = 
            第2行 12月10日 周四 19:00–20:30 · 讲座 · 手机管理2
            onsite · 青禾一小
            缺：地点
            [第 2 行意见] (row-2) = 
            [总体意见] (comment) = 
            [1] 通过  [2] 退回  [3] 待审核名单
            """.ReplaceLineEndings("\n"), await bot.Says("officer", "看一下青禾一小的次月计划"));
    }

    [Fact]
    public async Task A_plan_with_fewer_than_the_month_should_have_says_so()
    {
        await using var bot = await Waiting();

        Assert.Contains("讲座：计划了 1 场，按进度这个月应有 2 场", await bot.Says("officer", "看一下青禾二小的次月计划"), StringComparison.Ordinal);

        await bot.Lecture("e1", "s2", "2026-11-10", lead: "principal2");
        bot.Clock.Pass(TimeSpan.FromMinutes(11));
        Assert.DoesNotContain("按进度", await bot.Says("officer", "看一下青禾二小的次月计划"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("同意青禾二小的计划")]
    [InlineData("核准青禾二小的下個月計畫")]
    [InlineData("Approve the plan from 青禾二小")]
    public async Task A_plan_is_accepted_by_name_and_the_school_is_told(string words)
    {
        await using var bot = await Waiting();

        Assert.Contains("状态: 已通过", await bot.Says("officer", words), StringComparison.Ordinal);
        Assert.Equal("青禾二小的2026年12月计划已通过，共 1 项。\n[1] 打开计划", bot.News("principal2"));
        Assert.Equal(PlanState.Accepted, (await bot.Plan("s2"))!.State);
        Assert.Equal(["officer s2 2026-12"], await bot.Audited("accept-plan"));
    }

    [Fact]
    public async Task What_lacks_something_is_shown_before_it_is_accepted_by_name()
    {
        await using var bot = await Waiting();

        Assert.Contains("缺：地点", await bot.Says("officer", "同意青禾一小的计划"), StringComparison.Ordinal);
        Assert.Equal(PlanState.Submitted, (await bot.Plan("s1"))!.State);

        // Seen now.
        Assert.Contains("状态: 已通过", await bot.Says("officer", "同意青禾一小的计划"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("这份计划审核通过")]
    [InlineData("這份計劃審核通過")]
    [InlineData("通过")]
    [InlineData("approve this plan")]
    public async Task The_plan_that_is_open_is_meant(string words)
    {
        await using var bot = await Waiting();
        await bot.Says("officer", "看一下青禾一小的次月计划");

        Assert.Contains("状态: 已通过", await bot.Says("officer", words), StringComparison.Ordinal);
        Assert.Equal((PlanState.Accepted, PlanState.Submitted), ((await bot.Plan("s1"))!.State, (await bot.Plan("s2"))!.State));
    }

    [Fact]
    public async Task With_no_plan_open_those_that_wait_are_shown()
    {
        await using var bot = await Waiting();

        Assert.StartsWith("待审核 · 2026年12月计划 · 云溪县", await bot.Says("officer", "这份计划审核通过"), StringComparison.Ordinal);
        Assert.StartsWith("待审核 · 2026年12月计划 · 青禾镇", await bot.Says("officer", "青禾镇的下月计划没问题,通过"), StringComparison.Ordinal);
        Assert.Equal(PlanState.Submitted, (await bot.Plan("s1"))!.State);
    }

    [Theory]
    [InlineData("青禾一小的计划退回，第2行地点不清楚", "", "地点不清楚")]
    [InlineData("把青禾一小的计划退回去,讲座太少了", "讲座太少了", "")]
    [InlineData("退回青禾一小的次月計劃,請補上地點；第二行：在哪裡？", "請補上地點", "在哪裡？")]
    [InlineData("send back 青禾一小's plan, the dates are wrong, row 2 which hall?", "the dates are wrong", "which hall?")]
    public async Task A_plan_goes_back_with_a_word_on_the_whole_or_on_a_row(string words, string comment, string onRow)
    {
        await using var bot = await Waiting();

        await bot.Says("officer", words);

        var news = bot.News("director");
        Assert.Equal((PlanState.Returned, comment), ((await bot.Plan("s1"))!.State, (await bot.Plan("s1"))!.Comment));
        Assert.StartsWith("青禾一小的2026年12月计划被退回，请修改后重新上报。\n", news, StringComparison.Ordinal);
        Assert.Equal(comment.Length > 0, news.Contains($"被退回，请修改后重新上报。\n意见：{comment}", StringComparison.Ordinal));
        Assert.Equal(onRow.Length > 0, news.Contains($"第2行 12月10日 周四 19:00–20:30 · 讲座 · 手机管理2\nonsite · 青禾一小\n意见：{onRow}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_goes_back_from_its_card_with_words_on_rows()
    {
        await using var bot = await Waiting();
        await bot.Says("officer", "看一下青禾一小的次月计划");

        Assert.Contains("状态:     已退回，待修改", await bot.Presses("officer", "退回", ("comment", "再看看"), ("row-1", "讲师撞期"), ("row-2", " ")), StringComparison.Ordinal);
        Assert.Equal(
            "青禾一小的2026年12月计划被退回，请修改后重新上报。\n意见：再看看\n第1行 12月3日 周四 19:00–20:30 · 讲座 · 手机管理1\n林晓棠 · 报告厅 · onsite · 青禾一小\n意见：讲师撞期\n改好后再按“上报”；第一次上报的时间仍然算数。\n[1] 打开计划",
            bot.News("director"));
    }

    [Fact]
    public async Task Nothing_goes_back_without_a_word()
    {
        await using var bot = await Waiting();
        await bot.Says("officer", "看一下青禾一小的次月计划");

        Assert.StartsWith("还差一项：留言。补上就可以了。", await bot.Presses("officer", "退回"), StringComparison.Ordinal);
        Assert.Equal(PlanState.Submitted, (await bot.Plan("s1"))!.State);
        Assert.Equal("", bot.News("director"));
    }

    [Fact]
    public async Task An_old_card_decides_nothing()
    {
        await using var bot = await Waiting();
        await bot.Says("officer", "看一下青禾一小的次月计划");
        await bot.Says("officer", "青禾一小的计划退回，讲座太少");
        await bot.HandsIn("s1", "director");

        Assert.StartsWith("这份计划在您打开之后变了", await bot.Presses("officer", IntentJson.Write(new Intent.AcceptMonthPlan("s1", "2026-12", 2))), StringComparison.Ordinal);
        Assert.Equal(PlanState.Submitted, (await bot.Plan("s1"))!.State);
    }

    [Fact]
    public async Task The_same_press_again_changes_and_tells_nothing()
    {
        await using var bot = await Waiting();
        await bot.Presses("officer", IntentJson.Write(new Intent.AcceptMonthPlan("s2", "2026-12", 2)));
        bot.News("principal2");

        Assert.Contains("状态: 已通过", await bot.Presses("officer", IntentJson.Write(new Intent.AcceptMonthPlan("s2", "2026-12", 2))), StringComparison.Ordinal);
        Assert.Equal("", bot.News("principal2"));
        Assert.Single(await bot.Audited("accept-plan"));
    }

    [Fact]
    public async Task Many_are_accepted_at_once_but_for_those_that_lack_something_or_came_since()
    {
        await using var bot = await Waiting();
        await bot.Says("officer", "十二月计划");
        bot.Clock.Pass(TimeSpan.FromMinutes(5));
        await bot.HandsIn("s3", "officer", SeededPlans.Row(1));

        Assert.Equal("2026年12月计划：通过 1 份，留下 2 份\n青禾二小\n青禾一小\n有的行还缺内容  [1] 查看\n白石小学\n名单打开之后才报来  [2] 查看\n[3] 返回总览", await bot.Says("officer", "全部通过"));
        Assert.Equal((PlanState.Submitted, PlanState.Accepted, PlanState.Submitted), ((await bot.Plan("s1"))!.State, (await bot.Plan("s2"))!.State, (await bot.Plan("s3"))!.State));
        Assert.Equal(("", "青禾二小的2026年12月计划已通过，共 1 项。\n[1] 打开计划"), (bot.News("director"), bot.News("principal2")));
    }

    [Fact]
    public async Task Who_handed_in_and_left_hears_nothing_but_who_plans_there_now_does()
    {
        await using var bot = await Waiting();
        await bot.Database.Writer.Run(db => db.PersonRoles.Where(role => role.Person == new PersonId("director")).ExecuteDeleteAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await bot.Says("officer", "青禾一小的计划退回，讲座太少");

        Assert.Equal("", bot.News("director"));
        Assert.StartsWith("青禾一小的2026年12月计划被退回", bot.News("principal"), StringComparison.Ordinal);
    }

    // s1 lacks a place and shares its lecturer's day with s2, which lacks nothing.
    private static async Task<BotUnderTest> Waiting()
    {
        var bot = await SmallPlan.Bot("2026-11-18 09:00");
        await bot.InstallEverybody();
        await bot.HandsIn("s1", "director", SeededPlans.Row(1, change: row => row.Lecturer = "林晓棠"), SeededPlans.Row(2, "2026-12-10", row => row.Place = ""));
        await bot.HandsIn("s2", "principal2", SeededPlans.Row(1, change: row => row.Lecturer = "林晓棠"));

        return bot;
    }
}
