using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Teachers call students by their numbers, which look like days of the month.</summary>
public sealed class CallingStudentsByNumber
{
    [Theory]
    [InlineData("登记家访 2号", "登记家访：李小岚\n[日期] (day) = 2026-11-23")]
    [InlineData("登記家訪 2號", "登记家访：李小岚\n[日期] (day) = 2026-11-23")]
    [InlineData("登记家访 2号 昨天", "我理解的是：登记 · 家访 · 2号 · 11月22日 周日\n登记家访：李小岚\n[日期] (day) = 2026-11-22")]
    [InlineData("登记家访 2、3号", "登记家访：李小岚、张小舟\n[日期] (day) = 2026-11-23")]
    public async Task A_number_behind_the_visit_is_a_student(string said, string begins)
    {
        await using var bot = await Visiting.Begin();

        Assert.StartsWith(begins, await bot.Says("teacher", said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("安排家访 2号、5号 下周", new[] { "李小岚 · 11月30日 周一", "钱小朵 · 11月30日 周一" })]
    [InlineData("安排家访 5号 下周三18:00", new[] { "钱小朵 · 12月2日 周三" })]
    [InlineData("安排家访 12月2号", new[] { "王小禾 · 12月2日 周三", "李小岚 · 12月2日 周三", "张小舟 · 12月2日 周三" })]
    public async Task Only_those_named_are_planned_and_a_day_stays_a_day(string said, string[] planned)
    {
        await using var bot = await Visiting.Begin();

        var plan = await bot.Says("teacher", said);

        Assert.Equal(planned, plan.Split('\n').Where(line => !line.StartsWith("我理解的是", StringComparison.Ordinal) && line.Contains(" · ", StringComparison.Ordinal)).Select(line => line.Split(".\u00A0", 2)[^1]));
    }

    [Fact]
    public async Task A_plan_is_adjusted_by_number_too()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排家访 2号、5号 下周");

        Assert.Contains("钱小朵 · 12月2日 周三\n[日期] (visit-2-day) = 2026-12-02\n[开始] (visit-2-time) = 19:00", await bot.Says("teacher", "5号改到下周三 19:00"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_asked_which_students_may_still_look_at_the_list()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访");

        Assert.StartsWith("我的家访\n", await bot.Says("teacher", "家访"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("三年级1班2号的家访记录")]
    [InlineData("三年级1班 2号的家访记录")]
    public async Task Those_above_a_class_name_class_and_number(string said)
    {
        await using var bot = await Visiting.Begin();

        Assert.StartsWith("家访记录：三年级1班 2号\n", await bot.Says("principal", said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2号的家访")]
    [InlineData("李小岚的家访")]
    public async Task The_visits_to_one_student_are_asked_for_by_number_or_name(string said)
    {
        await using var bot = await Visiting.Begin();

        Assert.StartsWith("家访情况：李小岚\n", await bot.Says("teacher", said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_names_a_student_days_later_means_the_visit_that_is_over()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排家访 2号 周四19:00");
        await bot.Says("teacher", "发给家长");
        await bot.Pass(TimeSpan.FromDays(5));
        bot.News("teacher");

        Assert.StartsWith("登记家访：李小岚\n[日期] (day) = 2026-11-26\n", await bot.Says("teacher", "登记家访 2号"), StringComparison.Ordinal);
        Assert.StartsWith("我理解的是：登记 · 家访 · 2号 · 11月27日 周五\n登记家访：李小岚\n[日期] (day) = 2026-11-27\n", await bot.Says("teacher", "登记家访 2号 昨天"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_family_that_asks_for_visits_is_shown_its_own()
    {
        await using var bot = await HomeVisits.Proposed();

        var one = await bot.Says("mum1", "家访");
        await bot.Record();
        await bot.Pass(TimeSpan.FromDays(6));
        var over = await bot.Says("mum1", "家访");
        await bot.Propose("v2", "2026-12-05 10:00");
        var several = await bot.Says("mum1", "家访");
        var nobody = await bot.Says("mum2", "家访");

        Assert.StartsWith("家访约定\n", one.Split("\n---\n")[^1], StringComparison.Ordinal);
        Assert.Contains("来过了", over.Split("\n---\n")[^1], StringComparison.Ordinal);
        Assert.EndsWith("[1] 12月5日 周六 10:00 家访（林晓棠老师）  [2] 11月28日 周六 10:00 家访（林晓棠老师）", several, StringComparison.Ordinal);
        Assert.StartsWith("日程", nobody, StringComparison.Ordinal);
    }
}
