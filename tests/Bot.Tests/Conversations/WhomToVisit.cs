using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A head teacher's class list of home visits, and who gets none.</summary>
public sealed class WhomToVisit
{
    [Theory]
    [InlineData("家访")]
    [InlineData("还有哪些没家访")]
    [InlineData("我班还有哪些学生没家访?")]
    public async Task A_head_teacher_sees_the_class_by_name(string said)
    {
        await using var bot = await Visiting.Begin();

        Assert.Equal(
            """
            我的家访
            已完成 0/6 · 已约 0 · 待访 6 · 待回访 0
            截至8月31日 周二，还剩 281 天 · 全员入户家访 0/6
            待访
            1 王小禾  [1] 登记
            2 李小岚  [2] 登记
            3 张小舟  [3] 登记
            4 赵小麦  [4] 登记
            5 钱小朵  [5] 登记
            6 孙小满  [6] 登记
            [7] 安排一周  [8] 登记家访
            """,
            await bot.Says("teacher", said));
    }

    [Fact]
    public async Task In_English_too()
    {
        await using var bot = await Visiting.Begin();

        Assert.StartsWith("My home visits\n", await bot.Says("teacher-en", "which students have not been visited"), StringComparison.Ordinal);
    }

    // The names are there to leak: class c1 is of their school, township, county.
    [Theory]
    [InlineData("principal")]
    [InlineData("director")]
    [InlineData("lead")]
    [InlineData("officer")]
    public async Task Whoever_oversees_gets_figures_and_no_name(string person)
    {
        await using var bot = await Visiting.Begin();

        var card = await bot.Says(person, "还有哪些没家访");

        Assert.Contains("家访", card, StringComparison.Ordinal);
        Assert.DoesNotContain(Names, name => card.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mum1")]
    [InlineData("subject")]
    public async Task Whoever_has_no_duty_is_told_so(string person)
    {
        await using var bot = await Visiting.Begin();

        Assert.StartsWith("您的身份目前不能安排和登记家访。", await bot.Says(person, "还有哪些没家访"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teacher2")]
    [InlineData("teacher4")]
    public async Task Another_head_teacher_finds_nobody_of_that_name(string person)
    {
        await using var bot = await Visiting.Begin();

        Assert.StartsWith("没找到学生“王小禾”。", await bot.Presses(person, IntentJson.Write(new Intent.ShowVisits { Students = "王小禾" })), StringComparison.Ordinal);
        Assert.DoesNotContain("王小禾", await bot.Says(person, "家访"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_nothing_is_said_of_visits()
    {
        await using var bot = await Visiting.Begin();
        var activity = bot.Teams.Message("teacher", "家访");
        activity["conversation"]!["conversationType"] = "groupChat";

        await bot.Send(activity);
        await bot.Settle();

        Assert.DoesNotContain(bot.Teams.To("teacher"), posted => posted.Body.ToJsonString().Contains("王小禾", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_assigned_students_sees_those_and_nobody_else()
    {
        await using var bot = await Visiting.Begin();
        await bot.Assign("subject-teacher", "subject", "k3");
        await bot.Assign("subject-teacher", "subject", "k4", until: "2026-11-22");

        var card = await bot.Says("subject", "家访");

        Assert.Equal(["3 张小舟"], Names.Where(name => card.Contains(name, StringComparison.Ordinal)).Select(name => card.Split('\n').First(line => line.Contains(name, StringComparison.Ordinal))[..6].TrimEnd()));
    }

    [Fact]
    public async Task A_cadre_visits_twice_at_home_and_a_visit_at_school_does_not_count()
    {
        await using var bot = await Visiting.Begin();
        await bot.Install("subject");
        await bot.Lists("s1", "k3");
        await bot.Assign("visiting-cadre", "subject", "k3");

        Assert.Contains("3 张小舟\n0/2 入户  [1] 登记", await bot.Says("subject", "家访"), StringComparison.Ordinal);
        foreach (var mode in new[] { "in-home", "at-school" })
        {
            bot.Clock.Pass(TimeSpan.FromDays(1));
            await bot.Says("subject", "登记家访 张小舟");
            await bot.Presses("subject", "登记", ("mode", mode), ("topics", "all"), ("ack", "yes"));
        }

        Assert.Contains("已完成 0/1 · 已约 0 · 待访 1 · 待回访 0", await bot.Says("subject", "家访"), StringComparison.Ordinal);
        Assert.Contains("3 张小舟\n1/2 入户  [1] 登记  [2] 查看", await bot.Says("subject", "家访"), StringComparison.Ordinal);
    }

    private static readonly string[] Names = ["王小禾", "李小岚", "张小舟", "赵小麦", "钱小朵", "孙小满"];
}
