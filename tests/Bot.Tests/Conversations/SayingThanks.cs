using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Thanks are answered and change nothing: no form is filled with them, and the card before keeps its buttons.</summary>
public sealed class SayingThanks
{
    private const string Welcome = "不客气！还有什么要办的，直接说就行。";

    [Theory]
    [InlineData("谢谢")]
    [InlineData("谢谢啦！")]
    [InlineData("好的，谢谢老师")]
    [InlineData("辛苦了")]
    [InlineData("非常感谢您的帮助。")]
    [InlineData("謝謝")]
    [InlineData("Thanks a lot!")]
    [InlineData("ok thank you so much")]
    public async Task Thanks_are_answered_and_the_card_before_can_still_be_pressed(string words)
    {
        await using var bot = await MonthPlans.Begin();
        await bot.Says("director", "次月计划");

        Assert.Equal(Welcome, await bot.Says("director", words));
        Assert.StartsWith("2026年12月计划 · 粘贴表格", await bot.Says("director", "粘贴表格"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_form_takes_no_thanks()
    {
        await using var bot = await MonthPlans.Begin();
        await bot.Says("director", "次月计划");
        var form = await bot.Says("director", "加一行");

        Assert.Equal(Welcome, await bot.Says("director", "谢谢"));
        Assert.Equal(form, Bot.Cards.CardText.Of(bot.Newest("director")));
    }

    [Theory]
    [InlineData("谢谢，看看次月计划")]
    [InlineData("辛苦了，次月计划")]
    [InlineData("thanks, show next month's plan")]
    public async Task Who_asks_for_something_besides_gets_that(string words)
    {
        await using var bot = await MonthPlans.Begin();

        Assert.StartsWith("2026年12月计划 · 青禾一小", await bot.Says("director", words), StringComparison.Ordinal);
    }
}
