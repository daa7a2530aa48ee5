using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Domain;
using CoEduBot.Storage;

namespace CoEduBot.Bot.UseCases;

/// <summary>Remembers the newest card a person has, so that its buttons can be pressed by typing their number.</summary>
public static class LastCards
{
    public static async Task Keep(CoEduDb db, PersonId person, JsonObject card, DateTimeOffset now, CancellationToken cancel)
    {
        if (CardText.Buttons(card).Count == 0)
            return;

        var last = await db.LastCards.FindAsync([person], cancel);
        if (last is null)
            db.Add(last = new LastCard { Person = person, Card = "", At = now });

        (last.Card, last.At) = (card.ToJsonString(), now);
    }

    public static async Task<JsonObject?> Of(CoEduDb db, PersonId person, CancellationToken cancel)
    {
        var last = await db.LastCards.FindAsync([person], cancel);

        return last is null ? null : JsonNode.Parse(last.Card)!.AsObject();
    }
}
