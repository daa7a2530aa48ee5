using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Whoever runs a school gives the students of its care list a visitor and a helper, with one card and without a name.</summary>
public sealed class AssigningVisitors
{
    [Fact, Proves("YX-09")]
    public async Task One_card_gives_students_a_visitor_and_the_visitor_is_told()
    {
        await using var bot = await Listed();

        Assert.Equal(
            """
            指派家访和帮扶 · 青禾一小
            名单上 3 名学生，3 名还缺人。
            [给哪些学生] (students) = 
                k1: 三年级1班 1号：缺家访干部、结对教师
                k2: 三年级1班 2号：缺家访干部、结对教师
                k7: 三年级2班 7号：缺家访干部、结对教师
            [作为] (role) = 
                visiting-cadre: 家访干部
                subject-teacher: 结对教师
            [由谁（不在名单里的，直接输入“结对帮扶 姓名 班级学号”）] (person) = 
                cadre: 江照野（家访干部，县教育局）
                subject: 程砚秋（结对教师）
            [1] 指派  [2] 看已指派的
            """, await bot.Says("principal", "指派家访"));
        var after = await bot.Presses("principal", "指派", ("students", "k1,k7"), ("role", "visiting-cadre"), ("person", "cadre"));

        Assert.StartsWith("已指派：江照野，2 名学生。已通知本人。\n指派家访和帮扶 · 青禾一小\n名单上 3 名学生，3 名还缺人。", after, StringComparison.Ordinal);
        Assert.Contains("k1: 三年级1班 1号：缺结对教师", after, StringComparison.Ordinal);
        Assert.Equal("青禾一小请您家访关爱名单上的学生，现在共 2 名。\n名单只在学校内部使用，请不要转发。", bot.News("cadre"));
        Assert.Equal(["k2"], await Unassigned(bot));
    }

    [Fact, Proves("YX-09")]
    public async Task It_can_be_said_in_words_and_saying_it_twice_assigns_once()
    {
        await using var bot = await Listed();

        Assert.StartsWith("已指派：程砚秋，2 名学生。", await bot.Says("director", "结对帮扶 程砚秋 三年级1班1号、三年级2班7号"), StringComparison.Ordinal);
        await bot.Says("director", "结对帮扶 程砚秋 三年级1班1号、三年级2班7号");
        Assert.StartsWith("已指派：江照野，1 名学生。", await bot.Says("director", "指派家访 江照野 三年级1班2号"), StringComparison.Ordinal);

        Assert.Equal(3, await bot.Stored(db => db.AssignmentsMade.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Single(bot.News("subject").Split("---"));
        Assert.Equal([], await Unassigned(bot));
    }

    [Fact]
    public async Task Who_may_not_have_the_role_is_not_assigned_and_the_form_keeps_what_was_chosen()
    {
        await using var bot = await Listed();
        await bot.Says("principal", "指派家访");

        var refused = await bot.Presses("principal", "指派", ("students", "k1"), ("role", "subject-teacher"), ("person", "cadre"));

        Assert.StartsWith("“cadre”不能指派", refused, StringComparison.Ordinal);
        Assert.Contains("(students) = k1\n", refused, StringComparison.Ordinal);
        Assert.StartsWith("“苏念慈”不能指派", await bot.Says("principal", "结对帮扶 苏念慈 三年级1班1号"), StringComparison.Ordinal);
        Assert.StartsWith("没找到学生“王小禾”。", await bot.Says("principal", "结对帮扶 程砚秋 王小禾"), StringComparison.Ordinal);
        Assert.StartsWith("没找到学生“三年级1班3号”。", await bot.Says("principal", "结对帮扶 程砚秋 三年级1班3号"), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.AssignmentsMade.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_assignment_ends_with_a_reason_and_stood_until_yesterday()
    {
        await using var bot = await Listed();
        await bot.Assigns("s1", "visiting-cadre", "cadre", "k1");

        Assert.Contains("三年级1班 1号\n家访干部 江照野  [1] 结束", await bot.Says("principal", "已指派"), StringComparison.Ordinal);
        await bot.Presses("principal", "结束");
        Assert.StartsWith("还差一项：原因。", await bot.Presses("principal", "确定结束"), StringComparison.Ordinal);
        Assert.StartsWith("三年级1班 1号不再由江照野负责。", await bot.Says("principal", "工作调动"), StringComparison.Ordinal);

        var rows = await bot.Stored(db => db.AssignmentsMade.OrderBy(made => made.Id).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["工作调动", ""], rows.Select(row => row.UndoneAt is null ? "" : bot.Open(row.UndoneFor)));
        Assert.Equal((new DateOnly(2026, 9, 10), new DateOnly(2026, 11, 22)), (rows[1].FromDay, rows[1].ToDay));
        Assert.Equal(["k1", "k2", "k7"], await Unassigned(bot));
    }

    [Fact]
    public async Task One_made_today_by_mistake_leaves_nothing_to_be_judged_by()
    {
        await using var bot = await Listed();
        await bot.Says("principal", "指派家访 江照野 三年级1班2号");
        await bot.Says("principal", "已指派");
        await bot.Presses("principal", "结束");
        await bot.Presses("principal", "确定结束", ("reason", "点错了"));

        Assert.Equal(0, await bot.Stored(db => db.AssignmentsMade.CountAsync(made => made.UndoneAt == null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Assigned_at_night_is_told_in_the_morning_and_not_at_all_when_it_ended_before()
    {
        await using var bot = await Listed("2026-11-23 22:00");
        await bot.Says("principal", "指派家访 江照野 三年级1班1号");
        await bot.Says("principal", "结对帮扶 程砚秋 三年级1班1号");
        Assert.Equal(("", ""), (bot.News("cadre"), bot.News("subject")));
        await bot.Says("principal", "已指派");
        await bot.Presses("principal", "结束");
        await bot.Presses("principal", "确定结束", ("reason", "点错了"));

        await bot.Pass(TimeSpan.FromHours(10));

        Assert.Single(new[] { bot.News("cadre"), bot.News("subject") }, news => news.Length > 0);
    }

    [Fact]
    public async Task When_everybody_has_both_there_is_nothing_to_assign()
    {
        await using var bot = await Listed();
        foreach (var student in new[] { "k1", "k2", "k7" })
        {
            await bot.Assigns("s1", "visiting-cadre", "cadre", student);
            await bot.Assigns("s1", "subject-teacher", "subject", student);
        }

        Assert.Equal("指派家访和帮扶 · 青禾一小\n名单上 3 名学生都有家访干部和结对教师。\n[1] 看已指派的", await bot.Says("principal", "指派家访"));
    }

    private static async Task<BotUnderTest> Listed(string local = "2026-11-23 09:00")
    {
        var bot = await CareStage.Begin(local);
        await bot.Lists("s1", "k1", "k2", "k7");

        return bot;
    }

    private static async Task<IReadOnlyList<string>> Unassigned(BotUnderTest bot)
    {
        var cancel = TestContext.Current.CancellationToken;
        var ledger = await bot.Stored(async db => await db.Ledger(await db.Units.SingleAsync(unit => unit.Id == new UnitId("s1"), cancel), cancel));
        var programme = CareStage.Shipped.Rule("YX-09")!.Value.Programme;

        return Evaluation.Of(programme, ledger, new(2026, 11, 23), "YX-09").Single(line => line.Subject == "s1" && line.Period.Has(new(2026, 11, 23))).Missing;
    }

    [Fact]
    public async Task Somebody_given_students_twice_in_one_moment_hears_of_both()
    {
        await using var bot = await Listed();

        await bot.Says("principal", "指派家访 江照野 三年级1班1号");
        Assert.StartsWith("已指派：江照野，1 名学生。", await bot.Says("principal", "指派家访 江照野 三年级1班2号"), StringComparison.Ordinal);

        Assert.EndsWith("现在共 2 名。\n名单只在学校内部使用，请不要转发。", bot.News("cadre"), StringComparison.Ordinal);
    }
}
