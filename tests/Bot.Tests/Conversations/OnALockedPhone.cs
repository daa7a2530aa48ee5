using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>The one line of a card lies open on a locked phone: it names no student, whoever looks over a shoulder.</summary>
public sealed class OnALockedPhone
{
    private const string Name = "王小禾";

    [Fact]
    public async Task What_a_visitor_is_told_unasked_names_nobody()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.Settle();
        await bot.Says("mum1", "可以");
        NamesNobody(bot, "teacher");

        await bot.Pass(TimeSpan.FromDays(4.5));
        NamesNobody(bot, "teacher");
        Assert.Contains(Name, CardText.Of(bot.Newest("teacher")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_does_a_visit_that_is_handed_on()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.HandsOver("c1", "teacher", "teacher4");
        await bot.Settle();

        Assert.Contains(Name, bot.News("teacher4"), StringComparison.Ordinal);
        NamesNobody(bot, "teacher4");
    }

    [Theory]
    [InlineData("登记家访 王小禾")]
    [InlineData("安排家访 王小禾 周四19:00")]
    [InlineData("关爱名单 加 1号")]
    [InlineData("关爱名单 王小禾")]
    [InlineData("家庭信息 王小禾")]
    public async Task Nor_an_answer(string said)
    {
        await using var bot = await CareStage.Begin();
        await bot.Lists("s1", "k1");

        Assert.Contains(Name, await bot.Says("teacher", said), StringComparison.Ordinal);
        NamesNobody(bot, "teacher");
    }

    [Theory]
    [InlineData("start-take-off")]
    [InlineData("start-measure")]
    [InlineData("put-measure")]
    [InlineData("open-care-file")]
    [InlineData("take-off")]
    [InlineData("keep-family-form")]
    public async Task Nor_what_a_press_brings(string ask)
    {
        await using var bot = await CareStage.Begin();
        await bot.Lists("s1", "k1");

        await bot.Presses("teacher", new JsonObject { ["ask"] = ask, ["student"] = "k1", ["text"] = "谈心", ["reason"] = "好转", ["carer"] = "外婆" });
        NamesNobody(bot, "teacher");
    }

    private static void NamesNobody(BotUnderTest bot, string person) =>
        Assert.DoesNotContain(Name, (string?)bot.Newest(person)["fallbackText"] ?? "", StringComparison.Ordinal);
}
