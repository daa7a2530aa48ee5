using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Words that mean different things in different places are asked about, where the answer would be another.</summary>
public sealed class AskingWhatIsMeant
{
    [Theory]
    [InlineData("1")]
    [InlineData("第一个")]
    [InlineData("the first one")]
    public async Task The_parents_association_or_the_meeting_is_asked_in_traditional_script(string chosen)
    {
        await using var bot = await Begin("换成繁体");

        Assert.Equal("「家長會」是指哪一個？\n[1] 親師會  [2] 家長委員會會議", await bot.Says("teacher", "安排家長會 下週三晚上7點 報告廳"));
        Assert.StartsWith("安排親師會\n我理解的是：親師會 · 12月2日 週三 · 19:00 · 報告廳", await bot.Says("teacher", chosen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_Mainland_it_is_the_meeting()
    {
        await using var bot = await Begin("换成简体中文");

        Assert.StartsWith("安排家长会\n我理解的是：家长会 · 12月2日 周三 · 19:00 · 报告厅", await bot.Says("teacher", "安排家长会 下周三晚上7点 报告厅"), StringComparison.Ordinal);
        Assert.StartsWith("“家長會”是指哪一个？", await bot.Says("teacher", "安排家長會 下週三晚上7點 報告廳"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_says_plainly_which_it_is_is_not_asked_about()
    {
        await using var bot = await Begin("换成繁体");

        Assert.DoesNotContain("是指哪", await bot.Says("teacher", "安排家長會議 下週三晚上7點"), StringComparison.Ordinal);
        Assert.DoesNotContain("是指哪", await bot.Says("teacher", "安排親師座談會 下週三晚上7點"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_term_before_or_the_first_one_is_asked_in_the_Mainland()
    {
        await using var bot = await Begin("换成简体中文");

        Assert.Equal(
            "“上学期”是指哪个学期？\n[1] 上一个学期（2026年3月2日 周一 – 2026年7月3日 周五）  [2] 第一学期（2026年8月31日 周一 – 2027年1月22日 周五）",
            await bot.Says("principal", "上学期讲座完成情况"));
        Assert.StartsWith("我理解的是：进度 · 讲座 · 8月31日 周一 – 2027年1月22日 周五", await bot.Says("principal", "第二个"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_traditional_script_it_is_the_first_term_and_said_so()
    {
        await using var bot = await Begin("换成繁体");

        Assert.StartsWith("我理解的是：進度 · 講座 · 8月31日 週一 – 2027年1月22日 週五", await bot.Says("teacher", "上學期講座完成情況"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_second_term_both_are_the_same_and_nothing_is_asked()
    {
        await using var bot = await BotUnderTest.At("2027-03-15 09:00", catalogue: CareStage.Shipped);
        await bot.InstallEverybody();

        Assert.DoesNotContain("是指哪", await bot.Says("principal", "上学期讲座完成情况"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentors_or_head_teachers_are_asked_about_where_it_matters()
    {
        await using var bot = await Begin("换成简体中文");

        Assert.Equal("“导师”是指哪一种？\n[1] 班主任  [2] 师徒结对的导师", await bot.Says("principal", "哪些导师没完成家访"));
        Assert.DoesNotContain("是指哪", await bot.Says("principal", "安排导师培训 下周三"), StringComparison.Ordinal);
    }

    private static async Task<BotUnderTest> Begin(string language)
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00", catalogue: CareStage.Shipped);
        await bot.InstallEverybody();
        await bot.Says("teacher", language);
        await bot.Says("principal", language);

        return bot;
    }
}
