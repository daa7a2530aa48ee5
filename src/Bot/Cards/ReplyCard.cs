using System.Diagnostics;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;

namespace CoEduBot.Bot.Cards;

/// <summary>An answer as a card.</summary>
public static class ReplyCard
{
    public static JsonObject For(Reply reply, Words words, TimeZoneInfo zone) => reply switch
    {
        Reply.Show show     => show.Card,
        Reply.No no         => RefusalCard.For(no.Why, words, zone),
        Reply.Again again   => Warned(again.Card, RefusalCard.Text(again.Why, words, zone)),
        Reply.Choose choose => Card.Of(
            choose.Question,
            [Card.Strong(choose.Question)],
            choose.Options.Select(option => Card.Button(option.Title, option.Ask))),
        _                   => throw new UnreachableException(),
    };

    /// <summary>The same answer below a line that says what was done, or what was understood.</summary>
    /// <param name="says">What the answer says first where only one line of it is seen, on a locked phone too: nothing personal.</param>
    public static Reply Headed(Reply reply, string line, Turn turn, string says = "")
    {
        var headed = For(reply, turn.Words, turn.Zone).DeepClone().AsObject();
        headed["fallbackText"] = $"{says} {(string?)headed["fallbackText"]}".Trim();
        headed["body"]!.AsArray().Insert(0, says.Length > 0 ? Card.Strong(line) : Card.Hint(line));

        return new Reply.Show(headed);
    }

    private static JsonObject Warned(JsonObject card, string why)
    {
        var warned = card.DeepClone().AsObject();
        warned["fallbackText"] = why;
        warned["body"]!.AsArray().Insert(0, Card.Warning(why));

        return warned;
    }
}
