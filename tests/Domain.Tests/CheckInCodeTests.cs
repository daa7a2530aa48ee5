using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Tests;

public sealed class CheckInCodeTests
{
    private static readonly DateTimeOffset Shown = new(2026, 12, 2, 10, 55, 0, TimeSpan.Zero);
    private static readonly string Code = CheckInCode.At("seed", Shown);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(299, true)]
    [InlineData(300, true)]
    [InlineData(599, true)]
    [InlineData(600, false)]
    public void A_code_opens_while_it_is_shown_and_for_the_five_minutes_after(int seconds, bool opens) =>
        Assert.Equal(opens, CheckInCode.Opens("seed", Code, Shown.AddSeconds(seconds)));

    [Theory]
    [InlineData(0)]
    [InlineData(299)]
    public void The_times_on_the_card_are_those_of_the_code(int seconds)
    {
        Assert.Equal(Code, CheckInCode.At("seed", Shown.AddSeconds(seconds)));
        Assert.Equal(Shown.AddMinutes(5), CheckInCode.ChangesAt(Shown.AddSeconds(seconds)));
        Assert.Equal(Shown.AddMinutes(10), CheckInCode.GoodUntil(Shown.AddSeconds(seconds)));
    }

    [Fact]
    public void Codes_have_four_digits_and_hardly_repeat()
    {
        var day = Enumerable.Range(0, 288).Select(turn => CheckInCode.At("seed", Shown.AddMinutes(5 * turn))).ToList();

        Assert.All(day, code => Assert.True(code.Length == 4 && code.All(char.IsAsciiDigit)));
        Assert.InRange(day.Distinct().Count(), 260, 288);
        Assert.NotEqual(day, Enumerable.Range(0, 288).Select(turn => CheckInCode.At("another", Shown.AddMinutes(5 * turn))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("12345")]
    public void What_is_no_code_opens_nothing(string code) => Assert.False(CheckInCode.Opens("seed", code, Shown));
}
