using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A head teacher keeps the care list of the class: who is on it, what is on file, that it was checked.</summary>
public sealed class KeepingTheCareList
{
    [Theory]
    [InlineData("关爱名单 加 1号")]
    [InlineData("关爱名单加1号")]
    [InlineData("列入关爱名单 王小禾")]
    [InlineData("把王小禾列入关爱名单")]
    [InlineData("把1号加入關愛名單")]
    [InlineData("add 1 to the care list")]
    public async Task A_student_is_put_on_the_list_in_words(string said)
    {
        await using var bot = await CareStage.Begin();

        Assert.Equal(
            """
            王小禾（1号） 已列入关爱名单。
            关爱名单 · 三年级1班
            姓名只有班主任能看到。不登记上名单的原因和类别。
            名单上有 1 名学生。
            今年还没有核对名单。看过没有遗漏后，点“名单已核对”。
            王小禾（1号）
            一人一册 ✗ · 帮扶措施 ✗ · 家访干部 ✗ · 结对教师 ✗
            """,
            CareStage.Body(await bot.Says("teacher", said)));

        await bot.Says("teacher", said);
        Assert.Equal(1, await bot.Stored(db => db.CareListed.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_form_on_the_list_does_the_same_and_says_whom_it_does_not_know()
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "关爱名单");

        Assert.StartsWith("没找到学生“99”。", await bot.Presses("teacher", "列入名单", ("student", "99")), StringComparison.Ordinal);
        Assert.Contains("李小岚（2号） 已列入关爱名单。", await bot.Presses("teacher", "列入名单", ("student", "2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Off_the_list_needs_a_reason_which_is_sealed()
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "关爱名单 加 1号");

        Assert.StartsWith("把 王小禾（1号） 移出关爱名单？", await bot.Says("teacher", "关爱名单 移出 1号"), StringComparison.Ordinal);
        Assert.StartsWith("王小禾（1号） 已移出关爱名单。", await bot.Says("teacher", "家里情况好转"), StringComparison.Ordinal);
        await bot.Says("teacher", "关爱名单 加 2号");
        Assert.StartsWith("李小岚（2号） 已移出关爱名单。", await bot.Says("teacher", "移出关爱名单 李小岚 转学"), StringComparison.Ordinal);

        var rows = await bot.Stored(db => db.CareListed.OrderBy(row => row.Id).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["家里情况好转", "转学"], rows.Select(row => bot.Open(row.UndoneFor)));
        Assert.All(rows, row => Assert.DoesNotContain("转学", row.UndoneFor, StringComparison.Ordinal));
    }

    [Theory, Proves("YX-31")]
    [InlineData("关爱名单已核对")]
    [InlineData("關愛名單 核對")]
    [InlineData("care list checked")]
    public async Task The_list_was_gone_through(string said)
    {
        await using var bot = await CareStage.Begin();

        Assert.Equal((0, "c1"), await Checked(bot));
        Assert.Contains("今年已核对：11月23日 周一", await bot.Says("teacher", said), StringComparison.Ordinal);
        await bot.Says("teacher", said);

        Assert.Equal((1, ""), await Checked(bot));
        Assert.Equal(1, await bot.Stored(db => db.RecordsKept.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact, Proves("YX-33"), Proves("QF-04")]
    public async Task A_file_and_a_measure_are_put_down_and_followed_up()
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "关爱名单 加 1号");

        Assert.StartsWith("已建一人一册。\n王小禾（1号）\n一人一册: 11月23日 周一\n帮扶措施: 还没有", await bot.Says("teacher", "一人一册 王小禾"), StringComparison.Ordinal);
        Assert.StartsWith("还没有帮扶措施。", await bot.Says("teacher", "跟进 1号 好多了"), StringComparison.Ordinal);
        Assert.Contains("帮扶措施: 1 次，最近 11月23日 周一", await bot.Says("teacher", "帮扶措施 1号 每周谈心一次；联系家长"), StringComparison.Ordinal);
        await bot.Says("teacher", "帮扶措施 1号 每周谈心一次；联系家长");
        await bot.Presses("teacher", "写跟进");
        Assert.Contains("跟进:     1 次", await bot.Presses("teacher", "记下", ("text", "愿意说话了")), StringComparison.Ordinal);

        Assert.Equal(
            """
            王小禾（1号）：措施和跟进
            这次查看已记录。
            11月23日 周一 措施 · 林晓棠
            每周谈心一次；联系家长
            11月23日 周一 跟进 · 林晓棠
            愿意说话了
            """,
            CareStage.Body(await bot.Presses("teacher", "看措施和跟进")));
        Assert.Equal(["teacher c1"], await bot.Audited("read-measures"));
        Assert.Equal([(1, 1), (1, 1)], [await Line(bot, "YX-33"), await Line(bot, "QF-04")]);
    }

    [Theory, Proves("YX-35")]
    [InlineData("登记 关爱帮扶 11月20日 王小禾")]
    [InlineData("登记 关爱帮扶 11月20日 1号")]
    public async Task A_care_contact_names_its_student(string said)
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "关爱名单 加 1号");

        Assert.StartsWith("已登记。\n关爱帮扶", await bot.Says("teacher", said), StringComparison.Ordinal);
        await bot.Says("teacher", "帮扶记录1份");

        Assert.Contains("关爱帮扶: 1 次，最近 11月20日 周五", await bot.Says("teacher", "关爱名单 王小禾"), StringComparison.Ordinal);
        Assert.Equal((1, 1), await Line(bot, "YX-35"));
    }

    [Fact]
    public async Task The_button_of_a_student_opens_the_form_with_the_student_in_it()
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "关爱名单 加 1号");
        await bot.Says("teacher", "关爱名单 1号");

        await bot.Presses("teacher", "登记关爱帮扶");
        Assert.StartsWith("已登记。\n关爱帮扶", await bot.Presses("teacher", "登记", ("day", "2026-11-20")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_runs_the_school_sees_figures_and_numbers()
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "关爱名单 加 1号");

        var list = await bot.Says("director", "关爱名单");
        Assert.Contains("三年级1班\n名单 1 人 · 缺档案 1 · 缺走访或帮扶人 1 · 未核对", list, StringComparison.Ordinal);
        var one = await bot.Says("director", "关爱名单 三年级1班");
        Assert.Contains("三年级1班 1号\n一人一册 ✗", one, StringComparison.Ordinal);
        Assert.DoesNotContain("王小禾", list + one + await bot.Presses("director", "查看"), StringComparison.Ordinal);
        Assert.StartsWith("三年级1班 2号 已列入关爱名单。", await bot.Says("director", "关爱名单 加 三年级1班2号"), StringComparison.Ordinal);
    }

    private static async Task<(int, string)> Checked(BotUnderTest bot)
    {
        var line = await Judged(bot, "YX-31");

        return ((int)line.Have, string.Join(' ', line.Missing.Where(unit => unit == "c1")));
    }

    private static async Task<(int, int)> Line(BotUnderTest bot, string rule) => await Judged(bot, rule) is var line ? ((int)line.Have, (int)line.Need) : default;

    private static async Task<ScoreLine> Judged(BotUnderTest bot, string rule)
    {
        var cancel = TestContext.Current.CancellationToken;
        var ledger = await bot.Stored(async db => await db.Ledger(await db.Units.SingleAsync(unit => unit.Id == new UnitId("s1"), cancel), cancel));
        var programme = CareStage.Shipped.Rule(rule)!.Value.Programme;

        return Evaluation.Of(programme, ledger, new(2026, 11, 23), rule).Single(line => line.Subject == "s1" && line.Period.Has(new(2026, 11, 23)));
    }

    [Fact, Proves("YX-34")]
    public async Task Whom_help_was_for_cannot_be_read_from_the_file()
    {
        await using var bot = await CareStage.Begin();
        await bot.Says("teacher", "关爱名单 加 1号");
        var card = await bot.Says("teacher", "登记 关爱帮扶 11月20日 王小禾");

        var kept = await bot.Stored(db => db.LedgerEntries.Select(entry => entry.Students).SingleAsync(TestContext.Current.CancellationToken));

        Assert.DoesNotContain("k1", kept.Split(';'));
        Assert.Contains("涉及学生: 1 名", card, StringComparison.Ordinal);
    }
}
