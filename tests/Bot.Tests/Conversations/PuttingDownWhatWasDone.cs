using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Ticks, papers, figures and waivers: by whom, what is seen afterwards, and taken back.</summary>
public sealed class PuttingDownWhatWasDone
{
    [Fact]
    public async Task A_township_lead_ticks_an_item_with_its_proof_and_takes_it_back()
    {
        await using var bot = await Started();
        await bot.Presses("lead", IntentJson.Write(new Intent.ShowStanding("C1", "s1", "")));
        await bot.Presses("lead", "登记完成项");

        Assert.Equal("""
            家长学校两有
            对象:   青禾一小
            完成:   1 / 2
            状态:   正常，还剩 60 天
            周期:   学期 2026-08-31 – 2027-01-22
            怎么做: 完成后登记 活动室
            依据:   小方案 · C1
            还缺
            活动室
            已登记
            ✓ 章程（11月3日 周二）证明：第3号，贺知远 登记
            [1] 登记完成项  [2] 豁免  [3] 撤回登记  [4] 进度
            """.ReplaceLineEndings("\n"), await bot.Presses("lead", "确认", ("items", "charter"), ("day", "2026-11-03"), ("proof", "第3号")));

        await bot.Presses("lead", "撤回登记");
        var after = await bot.Presses("lead", "确认", ("made", "tick:1"), ("reason", "还没通过"));

        Assert.Contains("完成:   0 / 2", after.Split('\n'));
        Assert.DoesNotContain("已登记", after.Split('\n'));
        Assert.Equal("还没通过", (await bot.Stored(db => db.TicksMade.SingleAsync())).UndoneFor);
        Assert.Equal(["tick", "take-back"], await Acts(bot));
    }

    [Fact]
    public async Task The_same_form_pressed_twice_ticks_once()
    {
        await using var bot = await Started();
        var press = IntentJson.Write(new Intent.TickItems("C1", "s1", "2026-1") { Items = "charter,room", Day = "2026-11-03", Proof = "第3号" });

        await bot.Presses("lead", press.DeepClone().AsObject());
        var second = await bot.Presses("lead", press.DeepClone().AsObject());

        Assert.Contains("完成: 2 / 2", second.Split('\n'));
        Assert.Equal(2, await bot.Stored(db => db.TicksMade.CountAsync()));
    }

    [Fact]
    public async Task Who_may_not_tick_is_told_who_may()
    {
        await using var bot = await Started();

        Assert.Equal("这件事由乡镇负责人来做，请联系他们。", await bot.Presses("principal", IntentJson.Write(new Intent.TickItems("C1", "s1", "2026-1") { Items = "charter", Proof = "第3号" })));
        Assert.Equal("这件事由乡镇负责人、县共育办来做，请联系他们。", await bot.Presses("principal", IntentJson.Write(new Intent.Waive("L1", "s1", "2026-1") { Reason = "校舍维修" })));
        Assert.Equal(0, await bot.Stored(async db => await db.TicksMade.CountAsync() + await db.WaiversGiven.CountAsync()));
    }

    [Theory]
    [InlineData("", "2026-11-03", "第3号", "还差一项：完成项。补上就可以了。")]
    [InlineData("charter", "2026-11-24", "第3号", "日期要在最近三年内，不能晚于今天。")]
    [InlineData("charter", "2026-11-03", " ", "还差一项：证明。补上就可以了。")]
    public async Task A_form_that_lacks_something_comes_back_with_the_reason(string items, string day, string proof, string why)
    {
        await using var bot = await Started();

        var seen = await bot.Presses("lead", IntentJson.Write(new Intent.TickItems("C1", "s1", "2026-1") { Items = items, Day = day, Proof = proof }));

        Assert.Equal(why, seen.Split('\n')[0]);
        Assert.Contains("登记完成项", seen.Split('\n'));
        Assert.Equal(0, await bot.Stored(db => db.TicksMade.CountAsync()));
    }

    [Fact]
    public async Task What_a_form_wants_in_words_can_be_typed_and_is_shown_before_it_counts()
    {
        await using var bot = await Started();
        await bot.Presses("lead", IntentJson.Write(new Intent.StartChange("C1", "s1", "2026-1", Change.Tick)));

        Assert.Contains("= 青字三号", await bot.Says("lead", "青字三号"), StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.TicksMade.CountAsync()));
        Assert.Contains("证明：青字三号，贺知远 登记", await bot.Says("lead", "确认"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_handed_in_after_its_day_is_late_and_stays_so()
    {
        await using var bot = await Started();
        await bot.Says("principal", "进度");
        await bot.Says("principal", "1");
        await bot.Presses("principal", "登记已提交");

        var seen = (await bot.Presses("principal", "确认", ("note", "已发共育办邮箱"))).Split('\n');

        Assert.Contains("迟交：11月23日 周一 09:00 才交，应在 11月20日 周五 23:59 前交", seen);
        Assert.Contains("11月23日 周一 09:00 已提交：已发共育办邮箱，唐若谷 登记", seen);
        Assert.Equal("[1] 撤回登记  [2] 进度", seen[^1]);
    }

    [Fact]
    public async Task A_plan_handed_in_in_time_is_met_and_a_second_press_hands_in_nothing()
    {
        await using var bot = await Started("2026-11-18 09:00");
        var press = IntentJson.Write(new Intent.HandIn("D1", "s1", "2026-11") { Note = "已发共育办邮箱" });

        Assert.Contains("状态: 已达标", (await bot.Presses("principal", press.DeepClone().AsObject())).Split('\n'));
        await bot.Presses("principal", press.DeepClone().AsObject());

        Assert.Equal("2026-12", (await bot.Stored(db => db.DocumentsHandedIn.SingleAsync())).RefersTo);
    }

    [Theory]
    [InlineData("79/100")]
    [InlineData("0.79")]
    [InlineData("79")]
    [InlineData("79%")]
    public async Task A_figure_is_taken_as_people_write_it(string value)
    {
        await using var bot = await Started();
        await bot.Says("officer", "进度");
        await bot.Says("officer", "1");
        await bot.Presses("officer", "填写数据");

        Assert.Contains("完成:   79% / 80%", (await bot.Presses("officer", "确认", ("value", value))).Split('\n'));
    }

    [Theory]
    [InlineData("很多")]
    [InlineData("-3")]
    [InlineData("79/0")]
    [InlineData("1e9999")]
    public async Task What_is_no_figure_is_asked_for_again(string value)
    {
        await using var bot = await Started();

        var seen = await bot.Presses("officer", IntentJson.Write(new Intent.EnterFigure("M1", "county", "2026-1") { Value = value }));

        Assert.StartsWith("请填一个数，例如 79、0.79 或 79/100。", seen, StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.FiguresEntered.CountAsync()));
    }

    [Fact]
    public async Task A_waiver_has_a_reason_and_the_school_sees_it()
    {
        await using var bot = await Started();
        await bot.Presses("lead", IntentJson.Write(new Intent.ShowStanding("L1", "s2", "")));
        await bot.Presses("lead", "豁免");

        Assert.Contains("状态: 已豁免（校舍维修）", (await bot.Presses("lead", "确认", ("reason", "校舍维修"))).Split('\n'));
        await bot.Presses("lead", IntentJson.Write(new Intent.Waive("L1", "s2", "2026-1") { Reason = "校舍维修" }));
        Assert.Equal(1, await bot.Stored(db => db.WaiversGiven.CountAsync()));
        Assert.Contains("0 / 3 · 已豁免  [4] 查看", (await bot.Says("principal2", "进度")).Split('\n'));
    }

    [Fact]
    public async Task What_was_put_down_shows_in_everybodys_progress_at_once()
    {
        await using var bot = await Started();
        await bot.Says("principal", "进度");
        await bot.Presses("lead", IntentJson.Write(new Intent.TickItems("C1", "s1", "2026-1") { Items = "charter,room", Proof = "第3号" }));

        Assert.Contains("已达标 1", await bot.Says("principal", "进度"), StringComparison.Ordinal);
    }

    private static async Task<BotUnderTest> Started(string at = "2026-11-23 09:00")
    {
        var bot = await SmallPlan.Bot(at);
        await bot.InstallEverybody();

        return bot;
    }

    private static Task<List<string>> Acts(BotUnderTest bot) =>
        bot.Stored(db => db.Audit.Where(entry => entry.Who == "lead").OrderBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync());
}
