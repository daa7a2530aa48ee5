using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>`撤销`: the person's own last change, once, within a day; where it cannot be, that is said with what can.</summary>
public sealed class TakingItBack
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("撤销")]
    [InlineData("請幫我復原一下")]
    [InlineData("@CoEduBot 撤回刚才的操作吧")]
    [InlineData("Please undo that.")]
    [InlineData("take that back")]
    public async Task A_draft_is_taken_back_and_said_in_one_line(string said)
    {
        await using var bot = await Lectures.Draft("c1");

        Assert.Equal(["已撤销：安排活动（手机管理）", "讲座：手机管理", "【已取消】"], Lines(await bot.Says("teacher", said), 3));
        Assert.Equal("undo/schedule", await LastAct(bot));
    }

    [Fact]
    public async Task Twice_takes_nothing_more_back()
    {
        await using var bot = await Lectures.Draft("c1");
        await bot.Presses("teacher", "改期");
        await bot.Presses("teacher", "确认改期", ("day", "2026-12-03"));
        await bot.Says("teacher", "撤销");

        Assert.Equal("没有可以撤销的：一天之内您没有还能撤销的操作。", await bot.Says("teacher", "撤销"));
        Assert.Equal(EngagementState.Draft, await bot.Stored(db => db.Engagements.Select(e => e.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task What_was_moved_goes_back_and_everybody_is_told()
    {
        await using var bot = await Lectures.Published("c1");
        await bot.Presses("teacher", "改期");
        await bot.Presses("teacher", "确认改期", ("day", "2026-12-03"), ("place", "礼堂"));
        bot.News("mum1");
        bot.News("teacher");

        var card = await bot.Says("teacher", "撤销");

        Assert.Equal(["已撤销：改期（手机管理）", "已收到通知的家长都会再收到一次通知。"], Lines(card, 2));
        Assert.Contains("12月2日 周三 19:00–20:30", card, StringComparison.Ordinal);
        Assert.Contains("12月2日 周三 19:00–20:30", bot.News("mum1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_families_were_told_is_not_taken_back_but_can_be_called_off()
    {
        await using var bot = await Lectures.Published("c1");
        bot.News("teacher");

        Assert.Equal("“发布活动（手机管理）”的通知已经发出或排好，收不回来。可以这样补救：\n[1] 取消活动  [2] 改期", await bot.Says("teacher", "撤销"));
        Assert.Equal(EngagementState.Published, await bot.Stored(db => db.Engagements.Select(e => e.State).SingleAsync(Cancel)));
        await bot.Says("teacher", "取消活动");
        await bot.Presses("teacher", "确认取消");
        bot.News("teacher");

        Assert.Equal("“取消活动（手机管理）”的通知已经发出或排好，收不回来。可以这样补救：\n[1] 照原样重新安排", await bot.Says("teacher", "撤销"));
        Assert.Contains("讲座 · 12月2日 周三 · 19:00 · 报告厅 · 手机管理", await bot.Says("teacher", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_day_nothing_is_taken_back()
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Clock.Pass(TimeSpan.FromDays(1));

        Assert.StartsWith("没有可以撤销的", await bot.Says("teacher", "撤销"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_has_changed_since_stays()
    {
        await using var bot = await Lectures.Draft("c1");
        var version = await bot.Stored(db => db.Engagements.Select(e => e.Version).SingleAsync(Cancel));
        await bot.Presses("principal", IntentJson.Write(new Intent.Reschedule(Lectures.Id, version) { Day = "2026-12-02", Start = "19:00", End = "20:30", Place = "二楼会议室" }));

        Assert.StartsWith("这之后别人也动过它", await bot.Says("teacher", "撤销"), StringComparison.Ordinal);
        Assert.StartsWith("已撤销：改期（手机管理）", await bot.Says("principal", "撤销"), StringComparison.Ordinal);
        Assert.Equal("报告厅", await bot.Stored(db => db.Engagements.Select(e => e.Place).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Who_may_not_do_it_any_more_may_not_undo_it()
    {
        await using var bot = await Lectures.Draft("c1");
        await bot.Database.Writer.Run(db => db.PersonRoles.Where(role => role.Person == new PersonId("teacher")).ExecuteDeleteAsync(Cancel), Cancel);

        Assert.DoesNotContain("已撤销", await bot.Says("teacher", "撤销"), StringComparison.Ordinal);
        Assert.Equal(EngagementState.Draft, await bot.Stored(db => db.Engagements.Select(e => e.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_family_has_its_answer_before_back()
    {
        await using var bot = await Lectures.Published("c1");
        await bot.Says("mum1", "我参加,两个人");
        Assert.Equal("“邀请的答复（手机管理）”不能直接撤销。可以从这里更正：\n[1] 不参加  [2] 还没定", await bot.Says("mum1", "撤销"));
        await bot.Presses("mum1", "不参加");

        Assert.Equal("已撤销：邀请的答复（手机管理）", (await bot.Says("mum1", "撤销")).Split('\n')[0]);
        Assert.Equal((Choice.Yes, 2), await Answer(bot, "mum1"));
    }

    [Fact]
    public async Task The_other_parents_answer_stays()
    {
        await using var bot = await Lectures.Published("c1");
        await bot.Says("mum1", "我参加,两个人");
        await bot.Says("mum1", "不参加");
        await bot.Says("dad1", "我参加,3个人");

        Assert.StartsWith("这之后别人也动过它", await bot.Says("mum1", "撤销"), StringComparison.Ordinal);
        Assert.Equal((Choice.Yes, 3), await Answer(bot, "mum1"));
    }

    [Fact]
    public async Task What_was_recorded_counts_no_more()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", catalogue: CareStage.Shipped);
        await bot.InstallEverybody();
        await bot.Says("teacher", "登记 家长沙龙 10月12日 32人");

        Assert.Equal(["已撤销：登记（家长沙龙）", "已撤回，不再计入进度。记录仍保留。"], Lines(await bot.Says("teacher", "撤回"), 2));
        Assert.Equal("本人撤销", await bot.Stored(db => db.LedgerEntries.Select(entry => entry.Reason).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Nothing_about_a_child_lies_open()
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "列入关爱名单 王小禾");
        var kept = await bot.Stored(db => db.LastChanges.Select(change => change.Deed.Value).SingleAsync(Cancel));

        Assert.DoesNotContain("care", kept, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("已撤销：列入关爱名单（王小禾（1号））", (await bot.Says("teacher", "撤销")).Split('\n')[0]);
        Assert.Empty(await bot.Stored(db => db.CareListed.Where(listed => listed.UndoneAt == null).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_field_of_the_open_form_is_as_it_was()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Says("teacher", "安排讲座 下周三晚上7点 学校报告厅 主题 手机管理");
        await bot.Says("teacher", "改成礼堂");

        var form = await bot.Says("teacher", "撤销");

        Assert.Equal("已撤销：刚才填的内容", form.Split('\n')[0]);
        Assert.Contains("讲座 · 12月2日 周三 · 19:00 · 学校报告厅 · 手机管理", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_goes_back_and_is_said_in_it()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Says("teacher", "换成英文");

        Assert.Equal("已撤销：切换语言", (await bot.Says("teacher", "undo")).Split('\n')[0]);
    }

    [Fact]
    public async Task Visits_proposed_are_all_called_off()
    {
        await using var bot = await Visiting.Begin();
        await bot.Says("teacher", "安排家访 下周");
        var sent = await bot.Says("teacher", "1");

        Assert.DoesNotContain("已撤销", sent, StringComparison.Ordinal);
        Assert.Equal("已撤销：提议家访时间", (await bot.Says("teacher", "撤销")).Split('\n')[0]);
        Assert.All(await bot.Visits(), visit => Assert.Equal(Domain.Visits.VisitState.CancelledBySchool, visit.State));
    }

    [Theory]
    [InlineData("撤销讲座")]
    [InlineData("undo the lecture")]
    [InlineData("不用撤销")]
    public async Task Whoever_names_something_has_not_asked_for_the_last_change(string said)
    {
        await using var bot = await Lectures.Draft("c1");

        Assert.DoesNotContain("已撤销", await bot.Says("teacher", said), StringComparison.Ordinal);
        Assert.Equal(EngagementState.Draft, await bot.Stored(db => db.Engagements.Select(e => e.State).SingleAsync(Cancel)));
    }

    private static string[] Lines(string card, int lines) => [.. card.Split('\n').Take(lines)];

    private static async Task<string> LastAct(BotUnderTest bot)
    {
        var last = await bot.Stored(db => db.Audit.OrderByDescending(entry => entry.Id).FirstAsync(Cancel));

        return $"{last.Act}/{last.Detail}";
    }

    private static Task<(Choice?, int)> Answer(BotUnderTest bot, string guardian) => bot.Stored(async db =>
    {
        var family = await db.Guardians.Where(each => each.Person == new PersonId(guardian)).Select(each => each.Family).SingleAsync(Cancel);
        var given = await db.Invitations.SingleAsync(each => each.Family == family, Cancel);

        return (given.Choice, given.Headcount);
    });
}
