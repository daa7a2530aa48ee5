using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A week of home visits in one go: the bot proposes, the teacher adjusts, one press sends.</summary>
public sealed class PlanningVisits
{
    [Theory]
    [InlineData("安排家访 下周")]
    [InlineData("计划下周家访")]
    [InlineData("plan home visits next week")]
    public async Task A_week_is_proposed_neighbours_together(string said)
    {
        await using var bot = await Visiting.Begin();
        await bot.Lives("阳光小区", "k3", "k5");

        Assert.Equal(
            """
            我理解的是：安排 · 家访 · 11月30日 周一 – 12月6日 周日
            家访安排：6 户
            可改日期和时间，不发的取消勾选。每户约 40 分钟。按下按钮前不会发给家长。
            1. 张小舟 · 阳光小区 · 11月30日 周一
            [日期] (visit-1-day) = 2026-11-30
            [开始] (visit-1-time) = 17:30
            2. 钱小朵 · 阳光小区 · 11月30日 周一
            [日期] (visit-2-day) = 2026-11-30
            [开始] (visit-2-time) = 18:20
            3. 王小禾 · 11月30日 周一
            [日期] (visit-3-day) = 2026-11-30
            [开始] (visit-3-time) = 19:20
            4. 李小岚 · 12月1日 周二
            """,
            string.Join('\n', (await bot.Says("teacher", said)).Split('\n').Take(13)));
        Assert.Empty(await bot.Visits());
    }

    [Fact]
    public async Task One_press_tells_the_families_and_a_second_tells_nobody_again()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排家访 下周");
        var press = CardText.Press(bot.Newest("teacher"), 1, new Dictionary<string, string> { ["go"] = "1,3", ["visit-3-day"] = "2026-12-05", ["visit-3-time"] = "10:00" });

        Assert.StartsWith(
            """
            已发给 2 户家长，答复会显示在名单里。
            我的家访
            已完成 0/6 · 已约 2 · 待访 4 · 待回访 0
            """,
            await bot.Presses("teacher", press.DeepClone().AsObject()), StringComparison.Ordinal);
        await bot.Presses("teacher", press);

        Assert.Equal(["k1 11-30 17:30 Proposed", "k3 12-05 10:00 Proposed"], (await bot.Visits()).Select(Said));
        Assert.Equal(["visit-proposed dad1", "visit-proposed dad3", "visit-proposed mum1", "visit-proposed mum3"], await bot.Told());
    }

    [Fact]
    public async Task A_plan_is_adjusted_in_words()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排家访 下周");

        Assert.Contains("1. 王小禾 · 12月3日 周四\n[日期] (visit-1-day) = 2026-12-03\n[开始] (visit-1-time) = 19:00", await bot.Says("teacher", "王小禾 改到下周四19:00"), StringComparison.Ordinal);
        Assert.StartsWith("家访安排：5 户", await bot.Says("teacher", "第2个不去"), StringComparison.Ordinal);
        Assert.Contains("[开始] (visit-2-time) = 20:00", await bot.Says("teacher", "第2个改到晚上8点"), StringComparison.Ordinal);
        await bot.Says("teacher", "发给家长");

        Assert.Equal(
            ["k3 11-30 20:00 Proposed", "k4 12-01 17:30 Proposed", "k5 12-01 18:30 Proposed", "k6 12-01 19:30 Proposed", "k1 12-03 19:00 Proposed"],
            (await bot.Visits()).Select(Said));
    }

    [Theory]
    [InlineData("visit-1-time", "20:40", "11月30日 周一 20:40太晚或太早")]
    [InlineData("visit-5-time", "17:40", "12月1日 周二 17:30您已有别的安排")]
    [InlineData("visit-1-day", "2026-11-20", "11月20日 周五 17:30 已经过去了")]
    [InlineData("go", "", "还差一项：要发送的家庭。")]
    public async Task A_time_that_will_not_do_stores_nothing_and_comes_back_with_the_plan(string field, string value, string why)
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排家访 下周");

        var card = await bot.Presses("teacher", "发给家长", (field, value));

        Assert.StartsWith(why, card, StringComparison.Ordinal);
        Assert.Contains("家访安排：6 户", card, StringComparison.Ordinal);
        Assert.Empty(await bot.Visits());
    }

    [Fact]
    public async Task What_the_teacher_has_planned_already_stays_free()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排讲座 11月30日晚上6点 教室 主题 阅读");
        await bot.Presses("teacher", "保存草稿", ("lecturer", "林老师"));

        Assert.Contains("1. 王小禾 · 11月30日 周一\n[日期] (visit-1-day) = 2026-11-30\n[开始] (visit-1-time) = 19:50", await bot.Says("teacher", "安排家访 下周"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_visit_at_a_time_already_known()
    {
        await using var bot = await Visiting.Begin();

        await bot.Says("teacher", "安排家访 王小禾 周四19:00");
        await bot.Says("teacher", "发给家长");

        Assert.Equal(["k1 11-26 19:00 Proposed"], (await bot.Visits()).Select(Said));
    }

    [Fact]
    public async Task Outside_the_term_nothing_is_proposed()
    {
        await using var bot = await Visiting.Begin("2027-01-23 09:00");

        Assert.StartsWith("1月25日 周一到1月31日 周日没有可安排的时间", await bot.Says("teacher", "安排家访 下周"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Siblings_one_answers_for_are_visited_together()
    {
        await using var bot = await Visiting.Begin();
        await bot.Assign("subject-teacher", "subject", "k1");
        await bot.Assign("subject-teacher", "subject", "k7");

        Assert.StartsWith("我理解的是：安排 · 家访 · 11月30日 周一 – 12月6日 周日\n家访安排：1 户", await bot.Says("subject", "安排家访 下周"), StringComparison.Ordinal);
        await bot.Says("subject", "发给家长");

        Assert.Equal("k1;k7", Assert.Single(await bot.Visits()).Students);
    }

    // Each of these would plan a visit, and tell a family, if it were taken.
    [Theory]
    [InlineData("teacher2")]
    [InlineData("teacher4")]
    [InlineData("principal2")]
    [InlineData("director")]
    [InlineData("lead")]
    [InlineData("officer")]
    [InlineData("mum1")]
    [InlineData("subject")]
    public async Task Nobody_plans_visits_to_another_ones_students(string stranger)
    {
        await using var bot = await Visiting.Begin();
        await bot.Install("subject");
        var crafted = IntentJson.Write(new Intent.ProposeVisits { Form = "x", Visits = [new VisitSlot("k1", "2026-11-30T18:00")], Go = "1" });

        Assert.DoesNotContain("王小禾", await bot.Presses(stranger, crafted), StringComparison.Ordinal);
        Assert.DoesNotContain("王小禾", await bot.Presses(stranger, IntentJson.Write(new Intent.PlanVisits { Visits = [new VisitSlot("k1", "2026-11-30T18:00")] })), StringComparison.Ordinal);
        Assert.Empty(await bot.Visits());
        Assert.Empty(await bot.Told());
    }

    private static string Said(Visit visit) => $"{visit.Students} {visit.StartsAt.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm} {visit.State}";

    [Theory]
    [InlineData("9999-12-31", null, null)]
    [InlineData("9999-12-31", "9999-12-31", null)]
    [InlineData(null, null, "9999-12-31")]
    [InlineData("2027-06-30", "2027-07-06", null)]
    public async Task A_week_beyond_reason_is_refused(string? from, string? to, string? day)
    {
        await using var bot = await Visiting.Begin();

        Assert.StartsWith("这个时间可能填错了", await bot.Presses("teacher", IntentJson.Write(new Intent.PlanVisits { From = from, To = to, Day = day })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan-visits")]
    [InlineData("propose-visits")]
    public async Task A_plan_with_holes_in_it_is_read_as_far_as_it_goes(string ask)
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排家访 王小禾 周四19:00");
        var press = CardText.Press(bot.Newest("teacher"), 1, new Dictionary<string, string> { ["go"] = "1,2,3,4" });
        press["ask"] = ask;
        press["visits"] = new JsonArray(press["visits"]![0]!.DeepClone(), null, new JsonObject { ["students"] = "k2" }, new JsonObject { ["at"] = "2026-11-27T19:00" });

        var card = await bot.Presses("teacher", press);

        Assert.Contains("王小禾", card, StringComparison.Ordinal);
        Assert.All(await bot.Visits(), visit => Assert.Equal("k1", visit.Students));
    }

    [Fact]
    public async Task Proposed_at_night_for_the_first_minute_of_the_day_the_family_is_told_at_once()
    {
        await using var bot = await Visiting.Begin("2026-11-23 22:00");

        await bot.Presses("teacher", IntentJson.Write(new Intent.ProposeVisits { Form = "f", Go = "1", Visits = [new("k1", "2026-11-24T07:30")] }));

        Assert.StartsWith("林晓棠老师想约个时间家访", bot.News("mum1"), StringComparison.Ordinal);
    }
}
