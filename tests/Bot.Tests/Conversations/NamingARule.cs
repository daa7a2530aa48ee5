using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A rule asked about by its name opens where it stands, as its button does.</summary>
public sealed class NamingARule
{
    [Theory]
    [InlineData("家长学校两有做得怎么样")]
    [InlineData("家长学校两有")]
    [InlineData("“家长学校两有”还差什么")]
    [InlineData("家長學校兩有做得怎麼樣")]
    public async Task A_principal_is_shown_the_own_schools(string words)
    {
        await using var bot = await SmallPlan.Bot();

        Assert.StartsWith("家长学校两有\n对象:   青禾一小\n完成:   0 / 2\n", await bot.Says("principal", words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_several_is_asked_which_and_opens_it_by_name()
    {
        await using var bot = await SmallPlan.Bot();

        Assert.StartsWith("家长学校两有：要看哪一个？\n", await bot.Says("lead", "家长学校两有做得怎么样"), StringComparison.Ordinal);
        Assert.StartsWith("家长学校两有\n对象:   青禾二小\n", await bot.Says("lead", "青禾二小"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_that_is_named_is_opened_at_once_and_one_out_of_reach_is_not()
    {
        await using var bot = await SmallPlan.Bot();

        Assert.StartsWith("家长学校两有\n对象:   青禾二小\n", await bot.Says("lead", "青禾二小的家长学校两有做得怎么样"), StringComparison.Ordinal);
        Assert.StartsWith("“白石小学”不在您负责的范围内", await bot.Says("lead", "白石小学的家长学校两有做得怎么样"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_family_is_told_nothing_of_it()
    {
        await using var bot = await SmallPlan.Bot();

        Assert.DoesNotContain("两有", await bot.Says("mum1", "家长学校两有做得怎么样"), StringComparison.Ordinal);
    }
}
