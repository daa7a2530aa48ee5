using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Tests.Cards;

public sealed class CardTextTests
{
    private static readonly JsonObject Everything = Card.Of(
        "一张卡片",
        [
            Card.Title("手机*管理*"),
            Card.Hint("提示"),
            Card.Facts([("时间", "12月3日 周三 19:00"), ("主讲人", "林老师"), ("空", "")]),
            Card.Row("第一场", Card.Button("打开", new Intent.Open("e1"))),
            Card.Row("第二场", null),
            Card.Bars("评分", [("内容", 3), ("主讲", 12)]),
            Card.Input("topic", "主题", "手机", required: true),
            Card.NumberInput("headcount", "人数", null, 1, 9),
            Card.Choices("kind", "类型", "lecture", [("讲座", "lecture"), ("家访", "home-visit")]),
            Card.Picture(new Uri("https://example.org/qr.png"), "二维码"),
        ],
        Card.Button("参加", new Intent.Answer("e1", Choice.Yes) { Headcount = "1" }, main: true),
        Card.Link("日历", new Uri("https://example.org/a.ics")),
        Card.Button("帮助", new Intent.Help()));

    [Fact]
    public void A_card_reads_as_text_from_top_to_bottom() => Approve.Text("everything.txt", CardText.Of(Everything));

    [Fact]
    public void Buttons_are_numbered_through_the_card_and_links_are_not_among_them() =>
        Assert.Equal(["打开", "参加", "帮助"], CardText.Buttons(Everything).Select(button => button.Title));

    [Fact]
    public void Pressing_sends_the_inputs_over_the_data_of_the_button()
    {
        var sent = CardText.Press(Everything, 2, new Dictionary<string, string> { ["headcount"] = "3", ["topic"] = "" });

        Assert.Equal(
            """{"ask":"answer","engagement":"e1","choice":"yes","headcount":"3","topic":"","kind":"lecture"}""",
            sent.ToJsonString());
    }

    [Fact]
    public void A_number_left_empty_keeps_what_the_button_says() =>
        Assert.Equal(
            """{"ask":"answer","engagement":"e1","choice":"yes","headcount":"1","topic":"x","kind":"lecture"}""",
            CardText.Press(Everything, 2, new Dictionary<string, string> { ["topic"] = "x" }).ToJsonString());

    [Fact]
    public void Pressing_leaves_the_card_as_it_was()
    {
        var before = Everything.ToJsonString();

        CardText.Press(Everything, 2, new Dictionary<string, string> { ["topic"] = "x" });

        Assert.Equal(before, Everything.ToJsonString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_button_that_is_not_there_is_an_error(int number) =>
        Assert.Equal(
            $"No button {number}: the card has 3. (Parameter 'number')",
            Assert.Throws<ArgumentException>(() => CardText.Press(Everything, number, new Dictionary<string, string>())).Message);

    [Fact]
    public void An_input_that_is_not_there_is_an_error() =>
        Assert.Equal(
            "No input 'place': the card has topic, headcount, kind. (Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => CardText.Press(Everything, 1, new Dictionary<string, string> { ["place"] = "x" })).Message);
}
