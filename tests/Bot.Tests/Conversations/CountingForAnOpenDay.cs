using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class CountingForAnOpenDay
{
    [Fact]
    public async Task The_principal_reads_how_many_come_to_what_without_names()
    {
        await using var bot = await Chosen();

        var figures = await bot.Says("principal", "开放日人数");

        Assert.Equal(
            ["各项人数：开放日：走进课堂", "12月4日 周五 09:00–14:54 · 青禾一小", "答应来的：3 家，6 人",
             "听课：共 4 人（3 家）",
             "09:00–09:40 三年级1班：3 人 / 2 家，候补 0 家，余 37 位", "09:00–09:40 三年级2班：0 人 / 0 家，候补 0 家，余 40 位", "09:00–09:40 四年级1班：0 人 / 0 家，候补 0 家，余 40 位",
             "09:50–10:30 三年级1班：0 人 / 0 家，候补 0 家，余 40 位", "09:50–10:30 三年级2班：1 人 / 1 家，候补 0 家，余 39 位", "09:50–10:30 四年级1班：0 人 / 0 家，候补 0 家，余 40 位"],
            figures.Split('\n').Take(10));
        Assert.Contains("陪餐：共 3 人（1 家）\n11:30–12:10 一楼食堂：3 人 / 1 家，候补 1 家，余 1 位\n", figures, StringComparison.Ordinal);
        Assert.Contains("三年级1班：1/4 个时段已约，候补 0 家", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("小", figures.Replace("青禾一小", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_teacher_reads_the_names_of_the_own_class_alone()
    {
        await using var bot = await Chosen();

        bot.News("teacher");
        var own = await bot.Says("teacher", "本班名单");
        var other = await bot.Says("teacher2", "开放日人数");

        Assert.StartsWith("开放日：走进课堂：三年级1班名单\n09:00–09:40 听课\n", own, StringComparison.Ordinal);
        Assert.Contains("09:00–09:40 听课\n李小岚（2人）、王小禾（1人）\n", own, StringComparison.Ordinal);
        Assert.Contains("陪餐\n张小舟（3人）、李小岚（候补1号）\n", own, StringComparison.Ordinal);
        Assert.DoesNotContain("小雨", own, StringComparison.Ordinal);
        Assert.Contains("09:50–10:30 听课\n王小雨（1人）", other, StringComparison.Ordinal);
        Assert.DoesNotContain("小岚", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_oversees_the_school_reads_figures_from_its_card()
    {
        await using var bot = await Chosen();

        await bot.Presses("lead", IntentJson.Write(new Intent.Open(OpenDays.Id)));
        var figures = await bot.Presses("lead", "各项人数");

        Assert.Contains("陪餐：共 3 人（1 家）", figures, StringComparison.Ordinal);
    }

    private static async Task<BotUnderTest> Chosen()
    {
        var bot = await OpenDays.Published();
        await bot.Says("mum3", "陪餐 交流14:00 3人");
        await bot.Says("mum2", "听课第一轮 陪餐 2人");
        await bot.Says("mum1", "小禾听课第一轮 小雨听课第二轮");

        return bot;
    }
}
