using System.Text.Json.Nodes;
using CoEduBot.Domain;
using CoEduBot.Storage;

namespace CoEduBot.Bot.UseCases;

/// <summary>The newest card a person has, whose buttons can be pressed by typing, and the one before it.</summary>
public sealed record LastCards(JsonObject Newest, JsonObject? Before)
{
    public static async Task<LastCards?> Of(CoEduDb db, PersonId person, CancellationToken cancel)
    {
        var last = await db.LastCards.FindAsync([person], cancel);

        return last is not null && Parse(KeptCard.OpenOrForget(db, last.Card)) is { } newest ? new LastCards(newest, Parse(KeptCard.OpenOrForget(db, last.Before))) : null;
    }

    /// <summary>Both, the newest first.</summary>
    public IEnumerable<JsonObject> All => Before is null ? [Newest] : [Newest, Before];

    private static JsonObject? Parse(string card) => card.Length == 0 ? null : JsonNode.Parse(card)!.AsObject();
}
