using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>One visit between an intention and a record: moved, called off, nobody met.</summary>
public sealed class OneVisit
{
    [Fact]
    public async Task A_visit_is_moved_by_words_and_the_family_asked_again()
    {
        await using var bot = await Planned();
        await bot.Answers("k1", VisitState.Agreed);

        Assert.StartsWith("我理解的是：改期 · 家访 · 王小禾 · 11月27日 周五 · 19:00\n改家访时间：王小禾\n现在：11月26日 周四 19:00–19:40\n[日期] (day) = 2026-11-27\n[开始] (start) = 19:00", await bot.Says("teacher", "把王小禾的家访改到周五晚上7点"), StringComparison.Ordinal);
        Assert.StartsWith("已改时间。\n家访：王小禾\n状态：等家长答复\n时间:     11月27日 周五 19:00–19:40\n形式:     入户\n改期次数: 学校 1 次，家庭 0 次", await bot.Presses("teacher", "改到这个时间"), StringComparison.Ordinal);

        Assert.Equal(["visit-moved dad1", "visit-moved mum1", "visit-proposed dad1", "visit-proposed mum1"], await bot.Told());
        Assert.Equal((Side.School, VisitState.Proposed), await bot.Stored(async db => (await db.VisitMoves.SingleAsync(TestContext.Current.CancellationToken)) is var move ? (move.Side, move.Became) : default));
    }

    [Theory]
    [InlineData("周六上午10点可以吗", "周六上午10点可以吗", "2026-11-28", "10:00")]
    [InlineData("2026-11-28 10:00 妈妈在家", "11月28日 周六 10:00 妈妈在家", "2026-11-28", "10:00")]
    [InlineData("我们再商量", "我们再商量", "2026-11-26", "19:00")]
    public async Task What_the_family_wishes_for_is_offered_first_and_counts_as_moved_by_it(string wish, string shown, string day, string start)
    {
        await using var bot = await Planned();
        await bot.Answers("k1", VisitState.AnotherTime, wish);

        Assert.Contains($"家长说明: {shown}", await bot.Presses("teacher", IntentJson.Write(new Intent.ShowVisit(await Id(bot)))), StringComparison.Ordinal);
        Assert.Contains($"[日期] (day) = {day}\n[开始] (start) = {start}", await bot.Presses("teacher", "改时间"), StringComparison.Ordinal);
        await bot.Presses("teacher", "改到这个时间", ("start", "10:30"));

        Assert.Equal((0, 1), await bot.Visit("k1") is var visit ? (visit.MovesBySchool, visit.MovesByFamily) : default);
        Assert.NotEmpty(await bot.Stored(db => db.Audit.Where(row => row.Act == "read-note" && row.Who == "teacher").ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_visit_is_called_off_with_a_reason_that_is_sealed()
    {
        await using var bot = await Planned();
        bot.Clock.Pass(TimeSpan.FromDays(2));

        Assert.StartsWith("取消对王小禾的家访？\n现在：11月26日 周四 19:00–19:40\n家长会收到取消通知和原因。", await bot.Says("teacher", "取消明天的家访"), StringComparison.Ordinal);
        Assert.StartsWith("还差一项：原因。", await bot.Presses("teacher", "确定取消"), StringComparison.Ordinal);
        Assert.StartsWith("已取消。\n家访：王小禾\n状态：学校取消", await bot.Presses("teacher", "确定取消", ("reason", "临时开会")), StringComparison.Ordinal);

        Assert.Equal(VisitState.CancelledBySchool, (await bot.Visit("k1")).State);
        Assert.Equal(["visit-cancelled dad1", "visit-cancelled mum1", "visit-proposed dad1", "visit-proposed mum1"], await bot.Told());
        Assert.DoesNotContain("临时开会", (await bot.Stored(db => db.VisitMoves.SingleAsync(TestContext.Current.CancellationToken))).Reason!.Value.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_met_is_an_attempt_and_the_student_is_to_do_again()
    {
        await using var bot = await Planned();
        await bot.Answers("k1", VisitState.Agreed);
        bot.Clock.Pass(TimeSpan.FromDays(3) + TimeSpan.FromHours(11));

        Assert.Contains("1 王小禾\n11月26日 周四 19:00 已过，是否已家访？", await bot.Says("teacher", "家访"), StringComparison.Ordinal);
        await bot.Presses("teacher", IntentJson.Write(new Intent.ShowVisit(await Id(bot))));
        Assert.StartsWith("已记为未遇到家人。", await bot.Presses("teacher", "未遇到家人"), StringComparison.Ordinal);

        Assert.Equal(VisitState.NotMet, (await bot.Visit("k1")).State);
        Assert.Contains("已完成 0/6 · 已约 0 · 待访 6", await bot.Says("teacher", "家访"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_that_fit_become_buttons()
    {
        await using var bot = await Planned();
        await bot.Says("teacher", "安排家访 李小岚 周四20:00");
        await bot.Says("teacher", "发给家长");

        Assert.Equal(
            "是哪一场？\n[1] 11月26日 周四 19:00 王小禾  [2] 11月26日 周四 20:00 李小岚".Split('\n')[1],
            (await bot.Says("teacher", "取消周四的家访")).Split('\n')[^1]);
    }

    [Fact]
    public async Task An_old_card_changes_nothing()
    {
        await using var bot = await Planned();
        var old = IntentJson.Write(new Intent.CancelVisit(await Id(bot), 1) { Reason = "x" });
        await bot.Answers("k1", VisitState.Agreed);

        await bot.Presses("teacher", old);

        Assert.Equal(VisitState.Agreed, (await bot.Visit("k1")).State);
    }

    // Each would see the family's name and words, or change the visit.
    [Theory]
    [InlineData("teacher2")]
    [InlineData("teacher4")]
    [InlineData("principal")]
    [InlineData("principal2")]
    [InlineData("director")]
    [InlineData("lead")]
    [InlineData("officer")]
    [InlineData("mum1")]
    [InlineData("mum2")]
    [InlineData("subject")]
    public async Task To_everybody_else_there_is_no_such_visit(string stranger)
    {
        await using var bot = await Planned();
        await bot.Install("subject");
        await bot.Answers("k1", VisitState.AnotherTime, "妈妈在医院");
        var id = await Id(bot);

        foreach (var ask in new Intent[]
        {
            new Intent.ShowVisit(id), new Intent.StartMoveVisit(id), new Intent.MoveVisit(id, 2) { Day = "2026-11-27", Start = "18:00" }, new Intent.StartCancelVisit(id),
            new Intent.CancelVisit(id, 2) { Reason = "x" }, new Intent.MissVisit(id), new Intent.StartRecordVisit { Visit = id },
        })
            Assert.DoesNotContain(["王小禾", "妈妈在医院"], secret => bot.Presses(stranger, IntentJson.Write(ask)).Result.Contains(secret, StringComparison.Ordinal));

        Assert.Equal((VisitState.AnotherTime, 2), await bot.Visit("k1") is var visit ? (visit.State, visit.Version) : default);
    }

    [Fact]
    public async Task A_hand_over_takes_the_visit_from_the_last_head_teacher_and_shows_it_to_the_next()
    {
        await using var bot = await Planned();
        await bot.Answers("k1", VisitState.AnotherTime, "妈妈在医院");
        var show = IntentJson.Write(new Intent.ShowVisit(await Id(bot)));
        await bot.Database.Writer.Run(async db =>
        {
            await db.PersonRoles.Where(role => role.Unit == new UnitId("c1")).ExecuteDeleteAsync();
            db.Add(new PersonRole { Person = new PersonId("teacher2"), Code = "head-teacher", Unit = new UnitId("c1") });
            await db.SaveChangesAsync();
        }, TestContext.Current.CancellationToken);

        Assert.StartsWith("没有找到", await bot.Presses("teacher", show.DeepClone().AsObject()), StringComparison.Ordinal);
        var next = await bot.Presses("teacher2", show);
        Assert.StartsWith("家访：王小禾\n", next, StringComparison.Ordinal);
        Assert.Contains("家访人: 林晓棠", next, StringComparison.Ordinal);
        Assert.DoesNotContain("妈妈在医院", next, StringComparison.Ordinal);
        Assert.DoesNotContain("改时间", next, StringComparison.Ordinal);
    }

    private static async Task<BotUnderTest> Planned()
    {
        var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排家访 王小禾 周四19:00");
        await bot.Says("teacher", "发给家长");

        return bot;
    }

    private static async Task<string> Id(BotUnderTest bot) => (await bot.Visit("k1")).Id.Value;
}
