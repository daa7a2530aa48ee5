using System.Text.Json.Nodes;
using CoEduBot.Domain;
using CoEduBot.Storage;

namespace CoEduBot.Bot.UseCases;

/// <summary>The newest card a person has: its buttons can be pressed by typing their number.</summary>
public static class LastCards
{
    public static async Task<JsonObject?> Of(CoEduDb db, PersonId person, CancellationToken cancel)
    {
        var last = await db.LastCards.FindAsync([person], cancel);

        return last is null ? null : JsonNode.Parse(last.Card)!.AsObject();
    }
}
