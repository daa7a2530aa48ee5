using CoEduBot.Bot.Demo;

namespace CoEduBot.Bot.Tests.Demo;

public sealed class SpansTests
{
    [Theory]
    [InlineData("3 days", 72.0)]
    [InlineData("2小时", 2.0)]
    [InlineData("57w", 9576.0)]
    [InlineData("58w", null)]
    [InlineData("401d", null)]
    [InlineData("3", null)]
    public void A_year_and_a_little_is_as_far_as_the_demo_goes(string text, double? hours) =>
        Assert.Equal(hours, Spans.Read(text)?.TotalHours);
}
