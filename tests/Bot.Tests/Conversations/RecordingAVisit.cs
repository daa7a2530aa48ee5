using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A visit is recorded on the phone in under a minute, by the shipped programmes.</summary>
public sealed class RecordingAVisit
{
    private const string Canary = "金丝雀家里的事";

    [Theory]
    [InlineData("登记家访 王小禾")]
    [InlineData("今天家访了1号学生")]
    [InlineData("今天去了王小禾家家访")]
    public async Task The_form_asks_for_taps_first_and_for_no_photo(string said)
    {
        await using var bot = await Visiting.Begin();

        Assert.Equal(
            """
            登记家访：王小禾
            [日期] (day) = 2026-11-23
            [形式] (mode) = in-home
                in-home: 入户
                at-school: 到校
                online: 线上
            [交流内容] (topics) = 
                all: 全部 6 项
                aims-conditions: 办学理念与条件
                safety: 安全教育
                benefit-policy: 惠民政策
                performance: 在校表现
                family: 家庭情况
                guidance: 家教指导
            [家访类型] (visitType) = first
                first: 家访
                return: 回访
            [了解到的情况（学校可见）] (findings) = 
            [与家长商定的事（家长可见）] (agreed) = 
            [后续措施（学校可见）] (measures) = 
            [仅您和校长可见] (private) = 
            [回访] (returnIn) = 0
                0: 不需要
                14: 14 天内
                30: 30 天内
            [或在这天之前] (returnDay) = 
            [廉洁承诺] (ack) = 
                yes: 本次家访未收礼、未接受宴请、未提私人要求。
            [1] 登记  [2] 家访名单
            """,
            WithoutLine(await bot.Says("teacher", said)));
    }

    [Fact]
    public async Task Recorded_it_counts_at_once_for_the_head_teacher_and_at_home_for_the_school()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访 王小禾");

        Assert.Equal(
            """
            已登记。
            家访：王小禾
            状态：已家访
            时间:                         11月23日 周一
            形式:                         入户
            班主任家访全班学生（这一户）: 1 / 1
            [1] 家访记录  [2] 台账记录  [3] 家访名单
            """,
            await bot.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes")));
        Assert.Contains("已完成 1/6 · 已约 0 · 待访 5 · 待回访 0\n截至8月31日 周二，还剩 281 天 · 全员入户家访 1/6", await bot.Says("teacher", "家访"), StringComparison.Ordinal);
        Assert.Equal(["integrity-ack", "visit-record"], await bot.Stored(db => db.EvidenceGiven.Select(given => given.Kind).Order().ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Held_at_school_it_does_not_count_as_a_visit_at_home()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访 王小禾");
        await bot.Presses("teacher", "登记", ("mode", "at-school"), ("topics", "all"), ("ack", "yes"));

        Assert.Contains("已完成 1/6 · 已约 0 · 待访 5 · 待回访 0\n截至8月31日 周二，还剩 281 天 · 全员入户家访 0/6", await bot.Says("teacher", "家访"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_six_topics_it_is_kept_and_says_what_it_lacks()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访 王小禾");

        Assert.EndsWith("还缺：家访内容。补齐前部分进度不计入。\n[1] 家访记录  [2] 补齐  [3] 家访名单", await bot.Presses("teacher", "登记", ("topics", "safety,family"), ("ack", "yes")), StringComparison.Ordinal);
        Assert.Contains("已完成 0/6", await bot.Says("teacher", "家访"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_visitors_word_nothing_is_recorded_and_nothing_filled_in_is_lost()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访 王小禾");

        var card = await bot.Presses("teacher", "登记", ("topics", "all"), ("findings", "爱读书"));

        Assert.StartsWith("还没有勾选廉洁承诺。", card, StringComparison.Ordinal);
        Assert.Contains("[了解到的情况（学校可见）] (findings) = 爱读书", card, StringComparison.Ordinal);
        Assert.Empty(await bot.Visits());
        Assert.Equal(0, await bot.Stored(db => db.LedgerEntries.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_second_press_records_nothing_more_and_the_same_family_on_the_same_day_is_one_visit()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访 王小禾");
        var press = CardText.Press(bot.Newest("teacher"), 1, new Dictionary<string, string> { ["topics"] = "all", ["ack"] = "yes", ["findings"] = Canary });
        await bot.Presses("teacher", press.DeepClone().AsObject());
        await bot.Presses("teacher", press);
        await bot.Says("teacher", "登记家访 王小禾");
        await bot.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes"));

        Assert.Single(await bot.Visits());
        Assert.Equal((1, 1), await bot.Stored(async db => (await db.LedgerEntries.CountAsync(TestContext.Current.CancellationToken), await db.VisitNotes.CountAsync(TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task It_is_recorded_in_words_alone()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "昨天家访了2户");
        await bot.Says("teacher", "王小禾、李小岚");

        Assert.StartsWith("已登记 2 户。", await bot.Says("teacher", "到校 全部六项 廉洁承诺"), StringComparison.Ordinal);
        Assert.Equal(["at-school", "at-school"], (await bot.Visits()).Select(visit => visit.Mode));
        await bot.Says("teacher", "登记家访 张小舟");
        Assert.Contains("[了解到的情况（学校可见）] (findings) = 爱读书", await bot.Says("teacher", "情况：爱读书"), StringComparison.Ordinal);
        Assert.StartsWith("已登记。\n家访：张小舟", await bot.Says("teacher", "全部六项 廉洁承诺"), StringComparison.Ordinal);
        Assert.Equal(1, await bot.Stored(db => db.VisitNotes.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task What_was_planned_for_about_then_is_what_was_held()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排家访 王小禾 周四19:00");
        await bot.Says("teacher", "发给家长");
        bot.Clock.Pass(TimeSpan.FromDays(2));
        await bot.Says("teacher", "昨天家访了1号学生");
        await bot.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes"));

        Assert.Equal((VisitState.Held, true), Assert.Single(await bot.Visits()) is var visit ? (visit.State, visit.Entry is not null) : default);
    }

    [Fact]
    public async Task Several_at_once_ask_for_whom_and_make_one_visit_for_each_family()
    {
        await using var bot = await Visiting.Begin();

        Assert.StartsWith("我理解的是：登记 · 家访 · 11月22日 周日 · 5户\n家访了哪些学生？\n[涉及学生] (students) = \n    k1: 1 王小禾\n", await bot.Says("teacher", "昨天家访了5户"), StringComparison.Ordinal);
        var form = await bot.Presses("teacher", "下一步", ("students", "k1,k2,k5"));
        Assert.StartsWith("登记家访：王小禾、李小岚、钱小朵\n[日期] (day) = 2026-11-22", form, StringComparison.Ordinal);
        Assert.DoesNotContain("(findings)", form, StringComparison.Ordinal);
        Assert.StartsWith("已登记 3 户。\n我的家访\n已完成 3/6", await bot.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes")), StringComparison.Ordinal);

        Assert.Equal(["k1", "k2", "k5"], (await bot.Visits()).Select(visit => visit.Students).Order());
    }

    [Fact]
    public async Task A_return_visit_is_due_and_settled_by_the_next_one()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访 王小禾");
        await bot.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes"), ("returnIn", "14"));

        Assert.Contains("待回访\n1 王小禾\n12月7日 周一前回访", await bot.Says("teacher", "回访"), StringComparison.Ordinal);
        bot.Clock.Pass(TimeSpan.FromDays(5));
        Assert.Contains("[家访类型] (visitType) = return", await bot.Says("teacher", "登记回访 王小禾"), StringComparison.Ordinal);
        await bot.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes"));

        var visits = await bot.Visits();
        Assert.Equal(visits[0].Id, visits[1].ReturnOf);
        Assert.Contains("待回访 0", await bot.Says("teacher", "家访"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_the_entry_takes_the_visit_back_too()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "登记家访 王小禾");
        await bot.Presses("teacher", "登记", ("topics", "all"), ("ack", "yes"));
        await bot.Presses("teacher", "台账记录");
        await bot.Presses("teacher", "撤回更正");
        await bot.Presses("teacher", "确定撤回", ("reason", "日期填错了"));

        Assert.Equal(VisitState.Reversed, (await bot.Visit("k1")).State);
        Assert.Contains("已完成 0/6", await bot.Says("teacher", "家访"), StringComparison.Ordinal);
    }

    private static string WithoutLine(string card) => card.StartsWith("我理解的是", StringComparison.Ordinal) ? card[(card.IndexOf('\n', StringComparison.Ordinal) + 1)..] : card;
}
