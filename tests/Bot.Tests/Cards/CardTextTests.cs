using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;

namespace CoEduBot.Bot.Tests.Cards;

public sealed class CardTextTests
{
    private static readonly JsonObject Card = CardSamples.EveryPart();

    // Button 1 is in a row and takes no inputs along; button 2 submits the form.
    [Fact]
    public void Buttons_are_numbered_through_the_card_and_links_are_not_among_them() =>
        Assert.Equal(["打开", "提交", "参加", "不参加", "待定", "帮助"], CardText.Buttons(Card).Select(button => button.Title));

    [Fact]
    public void Pressing_sends_the_inputs_over_the_data_of_the_button() =>
        Assert.Equal(
            """{"ask":"schedule","form":"f1","capacity":"60","topic":"","day":"2025-12-03","start":"19:00","end":"","kind":"lecture","mode":"","lecturer":"5"}""",
            Press(2, ("capacity", "60"), ("topic", "")).ToJsonString());

    [Fact]
    public void A_number_left_empty_keeps_what_the_button_says() => Assert.Equal("80", Press(2, ("topic", "x"))["capacity"]!.ToString());

    [Fact]
    public void A_button_without_inputs_sends_its_own_data_only() =>
        Assert.Equal("""{"ask":"open","engagement":"e1"}""", Press(1, ("topic", "x")).ToJsonString());

    [Fact]
    public void Pressing_leaves_the_card_as_it_was()
    {
        Press(2, ("topic", "x"));

        Assert.Equal(CardSamples.EveryPart().ToJsonString(), Card.ToJsonString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_button_that_is_not_there_is_an_error(int number) =>
        Assert.Equal($"No button {number}: the card has 6. (Parameter 'number')", Assert.Throws<ArgumentException>(() => Press(number)).Message);

    [Fact]
    public void An_input_that_is_not_there_is_an_error() =>
        Assert.Equal(
            "No input 'place': the card has topic, day, start, end, capacity, kind, mode, lecturer. (Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => Press(2, ("place", "x"))).Message);

    private static JsonObject Press(int number, params (string Id, string Value)[] inputs) =>
        CardText.Press(Card, number, inputs.ToDictionary(input => input.Id, input => input.Value));
}
