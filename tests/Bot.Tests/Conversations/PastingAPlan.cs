using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A table copied out of a spreadsheet: all of its rows, or what is wrong with which and none.</summary>
public sealed class PastingAPlan
{
    private const string Table = "日期\t活动类型\t对象\t主题\t主讲人\t地点\t时间\n12月9日\t讲座\t三年级\t手机管理\t周老师\t报告厅\t19:00-20:30\n2026-12-16\t家长沙龙\t\t陪孩子读书\t\t阅览室\t";

    [Theory]
    [InlineData(Table)]
    [InlineData("日期,活动类型,对象,主题,主讲人,地点,时间\n12/9,讲座,三年级,手机管理,周老师,报告厅,19:00-20:30\n16日,家长沙龙,,陪孩子读书,,阅览室,")]
    [InlineData("Date\tType\tFor\tTopic\tSpeaker\tVenue\tTime\n9 Dec\tlecture\t三年级\t手机管理\t周老师\t报告厅\t7pm-8:30pm\n16 Dec\tparent salon\t\t陪孩子读书\t\t阅览室\t")]
    [InlineData("12月9日\t讲座\t三年级\t手机管理\t周老师\t报告厅\t\t19:00\t20:30\n12月16日\t家長沙龍\t\t陪孩子读书\t\t阅览室")]
    public async Task A_whole_table_is_taken(string table)
    {
        await using var bot = await MonthPlans.Emptied();

        var card = await bot.Says("director", table);

        Assert.StartsWith("加了 2 行。\n2026年12月计划 · 青禾一小\n", card, StringComparison.Ordinal);
        Assert.Equal(
            ["12-09 19:00-20:30 lecture s1-g3 手机管理 周老师 报告厅 onsite Spreadsheet", "12-16 - parent-salon s1 陪孩子读书  阅览室 onsite Spreadsheet"],
            (await bot.Rows()).Select(row => row.Text()[(row.Text().IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public async Task What_is_wrong_is_said_row_by_row_and_nothing_is_taken()
    {
        await using var bot = await MonthPlans.Emptied();

        var card = await bot.Says("director", "日期\t活动类型\t主题\n12月9日\t讲座\t手机管理\n2月30日\t讲座\t阅读\n12月16日\t跳伞\t阅读");

        Assert.StartsWith("表格有 2 处要改，一行也没有加进去：\n第3行：日期“2月30日”不存在。\n第4行：没有“跳伞”这类活动", card, StringComparison.Ordinal);
        Assert.Empty(await bot.Rows());
    }

    [Fact]
    public async Task What_is_there_already_is_said_and_not_added_again()
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", Table);

        Assert.StartsWith("没有新内容。表格第2、3行已经有了，没有重复添加。\n", await bot.Says("director", Table), StringComparison.Ordinal);
        Assert.StartsWith("加了 1 行。表格第2、3行已经有了，没有重复添加。\n", await bot.Says("director", Table + "\n12月23日\t讲座\t\t假期安全\t\t\t"), StringComparison.Ordinal);
        Assert.Equal(3, (await bot.Rows()).Count);
    }

    [Fact]
    public async Task The_cards_field_takes_it_too()
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", "次月计划");
        Assert.StartsWith("2026年12月计划 · 粘贴表格\n", await bot.Presses("director", "粘贴表格"), StringComparison.Ordinal);
        Assert.StartsWith("看不懂这张表。", Said(await bot.Presses("director", "加进计划", ("text", "你好"))), StringComparison.Ordinal);
        await bot.Presses("director", "粘贴表格");

        Assert.StartsWith("加了 2 行。\n", await bot.Presses("director", "加进计划", ("text", Table)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_rows_are_told_and_none_is_taken()
    {
        await using var bot = await MonthPlans.Emptied();

        var card = await bot.Says("director", "日期\t活动类型\n" + string.Join('\n', Enumerable.Range(0, 300).Select(no => "9日\t讲座")));

        Assert.Contains("一份计划最多 200 行，这里有 300 行，请减少后再试。", card, StringComparison.Ordinal);
        Assert.Empty(await bot.Rows());
    }

    [Fact]
    public async Task Lines_that_are_no_table_of_a_plan_are_none()
    {
        await using var bot = await MonthPlans.Emptied();

        Assert.DoesNotContain("表格", await bot.Says("director", "王老师,您好\n明天,我请假"), StringComparison.Ordinal);
    }

    private static string Said(string card) => card[(card.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
