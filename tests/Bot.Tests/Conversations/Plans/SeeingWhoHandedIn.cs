using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Bot.Tests.Conversations.Plans;

/// <summary>The county office asks which schools' plans for December are in. They are due on 20 November.</summary>
public sealed class SeeingWhoHandedIn
{
    private const string Overview = """
        2026年12月计划 · 云溪县
        11月20日 周五已截止，过了 1 天
        按时上报: 1
        迟报:     1
        未报:     1
        待审核:   1
        另行上报: 1
        未报 1 所
        白石镇（1）：白石小学
        [1] 提醒他们（1）  [2] 全部通过（1）  [3] 待审核 1  [4] 另行上报 1  [5] 迟报 1
        [6] 计划总表
        """;

    [Theory]
    [InlineData("哪些学校还没交")]
    [InlineData("还有哪些学校没交计划")]
    [InlineData("哪些學校還沒交計劃")]
    [InlineData("who has not submitted next month's plan")]
    [InlineData("十二月计划")]
    [InlineData("December plan")]
    [InlineData("調出十二月計劃給我看")]
    public async Task Figures_come_first_then_who_is_missing_by_township(string words)
    {
        await using var bot = await TwoIn();

        Assert.Equal(Overview.ReplaceLineEndings("\n"), await bot.Says("officer", words));
    }

    [Fact]
    public async Task A_township_lead_sees_the_own_schools_and_may_only_look()
    {
        await using var bot = await TwoIn();

        Assert.Equal("""
            2026年12月计划 · 青禾镇
            11月20日 周五已截止，过了 1 天
            按时上报: 1
            迟报:     1
            未报:     0
            待审核:   1
            另行上报: 1
            全部学校都报了。
            [1] 待审核 1  [2] 另行上报 1  [3] 迟报 1  [4] 计划总表
            """.ReplaceLineEndings("\n"), await bot.Says("lead", "哪些学校没交计划"));
        Assert.EndsWith("项数: 1\n讲座：计划了 1 场，按进度这个月应有 2 场\n第1行 12月3日 周四 19:00–20:30 · 讲座 · 手机管理1\n报告厅 · onsite · 青禾一小", await bot.Says("lead", "看一下青禾一小的次月计划"), StringComparison.Ordinal);
        Assert.StartsWith("“白石小学”不在您负责的范围内", await bot.Says("lead", "看一下白石小学的次月计划"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_state_opens_and_leads_to_the_plan()
    {
        await using var bot = await TwoIn();
        await bot.Says("officer", "哪些学校还没交");

        Assert.Equal("""
            待审核 · 2026年12月计划 · 云溪县
            11月20日 周五已截止，过了 1 天
            1 所学校
            青禾一小
            青禾镇 · 11月18日 周三 09:00 上报 · 1 项  [1] 查看
            [2] 全部通过（1）  [3] 返回总览
            """.ReplaceLineEndings("\n"), await bot.Presses("officer", "待审核 1"));
        Assert.StartsWith("青禾一小 · 2026年12月计划", await bot.Presses("officer", "查看"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_taken_back_is_not_in()
    {
        await using var bot = await SmallPlan.Bot("2026-11-18 09:00");
        await bot.InstallEverybody();
        var paper = new DocumentHandedIn { Kind = "next-month-plan", Unit = "s2", RefersTo = "2026-12", Note = "", By = new("principal2"), At = bot.Clock.GetUtcNow() };
        paper.Undo(new PersonId("principal2"), "wrong file", bot.Clock.GetUtcNow());
        await bot.Has(paper);

        Assert.Contains("青禾镇（2）：青禾一小、青禾二小", await bot.Says("officer", "哪些学校还没交"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("principal")]
    [InlineData("mum1")]
    public async Task Nobody_else_sees_the_list(string person)
    {
        await using var bot = await TwoIn();

        var seen = await bot.Presses(person, IntentJson.Write(new Intent.ListMonthPlans { Month = "2026-12" }));

        Assert.StartsWith("您的身份目前不能审核学校的次月计划", seen, StringComparison.Ordinal);
    }

    // s1 in time with rows, s2 late and on paper, s3 not.
    private static async Task<BotUnderTest> TwoIn()
    {
        var bot = await SmallPlan.Bot("2026-11-18 09:00");
        await bot.InstallEverybody();
        await bot.HandsIn("s1", "director", SeededPlans.Row(1));
        bot.Clock.Pass(TimeSpan.FromHours(63));
        await bot.Has(new DocumentHandedIn { Kind = "next-month-plan", Unit = "s2", RefersTo = "2026-12", Note = "", By = new("principal2"), At = bot.Clock.GetUtcNow() });
        bot.Clock.Pass(TimeSpan.FromHours(9));
        foreach (var person in new[] { "officer", "lead", "principal", "mum1" })
            bot.News(person);

        return bot;
    }
}
