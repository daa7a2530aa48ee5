using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Monday 23 November 2026, 60 days before the term ends: one lecture of 青禾一小 counts, one lacks its photo, two families of six were visited.</summary>
public sealed class LookingAtProgress
{
    [Fact]
    public async Task A_principal_sees_what_is_due_soon_first_and_what_to_do_next()
    {
        await using var bot = await Autumn();

        Assert.Equal("""
            进度：青禾一小
            截至 11月23日 周一
            逾期 1、有风险 1、未达标 1、正常 1
            一个月内要完成
            上报次月计划
            0 / 1 · 逾期 3 天
            下一步：提交次月计划  [1] 查看
            以后要完成
            家长学校两有
            0 / 2 · 有风险，还剩 60 天
            下一步：完成后登记 章程、活动室  [2] 查看
            学校讲座
            1 / 3 · 正常，还剩 60 天
            下一步：举办并登记：讲座  [3] 查看
            已经结束，没有达标
            上报次月计划
            0 / 1 · 未达标（月 2026-10-01 – 2026-10-31）  [4] 查看
            [5] 哪些没达标
            """.ReplaceLineEndings("\n"), await bot.Says("principal", "进度"));
    }

    [Fact]
    public async Task A_standing_is_opened_down_to_what_proves_it_and_what_does_not_count_yet()
    {
        await using var bot = await Autumn();
        await bot.Says("principal", "进度");

        Assert.Equal("""
            学校讲座
            对象:   青禾一小
            完成:   1 / 3
            状态:   正常，还剩 60 天
            周期:   学期 2026-08-31 – 2027-01-22
            怎么做: 举办并登记：讲座
            依据:   小方案 · L1
            计入的活动
            10月12日 周一 讲座：手机管理  [1] 查看
            办过但还没计入
            11月2日 周一 讲座
            缺 照片  [2] 查看
            [3] 登记  [4] 进度
            """.ReplaceLineEndings("\n"), await bot.Says("principal", "3"));
    }

    [Theory]
    [InlineData("换成简体中文", "还差几场讲座", "学校讲座\n1 / 3 · 正常，还剩 60 天\n下一步：举办并登记：讲座")]
    [InlineData("換成繁體", "還差幾場講座", "學校講座\n1 / 3 · 正常，還剩 60 天\n下一步：舉辦並登記：講座")]
    [InlineData("switch to English", "how many lectures are we short", "Lectures of a school\n1 / 3 · on track, days left: 60\nNext: hold and record: lecture")]
    public async Task How_many_lectures_are_short_is_answered_in_each_language(string language, string said, string answer)
    {
        await using var bot = await Autumn();
        await bot.Says("principal", language);

        var lines = (await bot.Says("principal", said)).Split('\n');

        Assert.Equal(answer, string.Join('\n', lines[4..7]).Split("  [1]")[0]);
    }

    [Fact]
    public async Task A_head_teacher_sees_the_class_and_the_schools_figures_without_a_way_into_them()
    {
        await using var bot = await Autumn();

        Assert.Equal("""
            进度：三年级1班
            截至 11月23日 周一
            正常 1
            以后要完成
            家访全覆盖
            2 / 6 · 正常，还剩 60 天
            下一步：覆盖还差的 4 名学生  [1] 查看
            学校的指标（供您参考）
            学校讲座: 1 / 3 · 正常，还剩 60 天
            """.ReplaceLineEndings("\n"), await bot.Says("teacher", "进度"));
        Assert.StartsWith("没有找到", await bot.Presses("teacher", IntentJson.Write(new Intent.ShowStanding("L1", "s1", ""))), StringComparison.Ordinal);
    }

    [Fact, Proves("YX-34", "QF-17", "JG-05")]
    public async Task Students_not_visited_are_named_to_their_head_teacher_and_to_nobody_else()
    {
        await using var bot = await Autumn();
        var standing = IntentJson.Write(new Intent.ShowStanding("V1", "c1", ""));

        Assert.Contains("张小舟、赵小麦、钱小朵、孙小满", (await bot.Presses("teacher", standing.DeepClone().AsObject())).Split('\n'));
        foreach (var person in new[] { "principal", "lead", "officer" })
        {
            var seen = await bot.Presses(person, standing.DeepClone().AsObject());
            Assert.Contains("还差 4 名学生", seen.Split('\n'));
            Assert.DoesNotContain("小", seen.Replace("青禾一小", "", StringComparison.Ordinal).Replace("小方案", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("lead", "进度：青禾镇", "乡镇讲座")]
    [InlineData("officer", "进度：云溪县", "家长满意度")]
    public async Task Above_the_schools_everybody_sees_their_own_level(string person, string title, string rule)
    {
        await using var bot = await Autumn();

        var lines = (await bot.Says(person, "进度")).Split('\n');

        Assert.Equal((title, "有风险 1", rule), (lines[0], lines[2], lines[4]));
        Assert.EndsWith("[2] 哪些没达标", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_township_lead_asks_which_schools_are_behind_and_opens_the_worst()
    {
        await using var bot = await Autumn();

        Assert.Equal("""
            谁没达标：青禾镇
            截至 11月23日 周一
            2 个单位落后，0 个没有落后
            青禾二小
            4 项落后：逾期 1、有风险 2、未达标 1  [1] 查看
            青禾一小
            3 项落后：逾期 1、有风险 1、未达标 1  [2] 查看
            落后：必做指标逾期、有风险，或刚结束而未达标。
            [3] 进度
            """.ReplaceLineEndings("\n"), await bot.Says("lead", "哪些学校没达标"));
        Assert.StartsWith("进度：青禾二小\n", await bot.Says("lead", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_kind_the_figures_are_told_and_who_is_not_behind_is_counted()
    {
        await using var bot = await Autumn();

        Assert.Equal("""
            谁没达标：青禾镇 · 讲座
            截至 11月23日 周一
            1 个单位落后，1 个没有落后
            青禾二小
            0 / 3 · 有风险，还剩 60 天  [1] 查看
            落后：必做指标逾期、有风险，或刚结束而未达标。
            [2] 进度
            """.ReplaceLineEndings("\n"), await bot.Says("lead", "哪些学校讲座没达标"));
    }

    [Theory]
    [InlineData("officer", "列出逾期的项目", "谁没达标：云溪县")]
    [InlineData("principal", "哪些班级没达标", "谁没达标：青禾一小")]
    [InlineData("teacher", "哪些没完成", "进度：三年级1班")]
    [InlineData("officer", "青禾二小进度", "进度：青禾二小")]
    public async Task What_is_asked_is_answered_for_ones_own_reach(string person, string said, string title)
    {
        await using var bot = await Autumn();

        Assert.Equal(title, (await bot.Says(person, said)).Split('\n')[0]);
    }

    [Fact]
    public async Task Another_school_is_out_of_reach_and_families_are_offered_their_agenda()
    {
        await using var bot = await Autumn();

        Assert.StartsWith("“青禾二小”不在您负责的范围内", await bot.Says("principal", "青禾二小进度"), StringComparison.Ordinal);
        Assert.StartsWith("没有找到", await bot.Presses("principal", IntentJson.Write(new Intent.ShowStanding("L1", "s2", ""))), StringComparison.Ordinal);
        Assert.EndsWith("[1] 查看日程", await bot.Says("mum1", "进度"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_clock_takes_as_held_shows_at_once()
    {
        var plan = SmallPlan.Catalogue.Programmes[0];
        var kinds = plan.Kinds.Values.ToDictionary(kind => kind.Code, kind => kind with { Evidence = [] });
        await using var bot = await BotUnderTest.At("2026-11-23 08:55", catalogue: new([plan with { Kinds = kinds }]));
        await bot.InstallEverybody();
        var lecture = DoorStage.Lecture("e9", "2026-11-23 07:30", audience: "s1", lead: "principal");
        lecture.OpenCheckIn("seed", lecture.StartsAt);
        await bot.Has(lecture);
        await bot.Has(new MarkMade { Engagement = lecture.Id, WalkIn = "x", Came = 1, By = lecture.Lead, Via = Via.Teams, At = lecture.StartsAt });
        Assert.Contains("0 / 3", await bot.Says("principal", "讲座进度"), StringComparison.Ordinal);

        // A minute past its end; nobody pressed anything.
        await bot.Pass(TimeSpan.FromMinutes(6));

        Assert.Contains("1 / 3", await bot.Says("principal", "讲座进度"), StringComparison.Ordinal);
    }

    private static async Task<BotUnderTest> Autumn()
    {
        var bot = await SmallPlan.Bot();
        await bot.InstallEverybody();
        await bot.Lecture("l1", "s1", "2026-10-12");
        await bot.Lecture("l2", "s1", "2026-11-02", photo: false);
        await bot.Visit("v1", "c1", "2026-10-13", "k1;k2");

        return bot;
    }
}
