using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Cards;

/// <summary>How the bot answers, closed list.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>A card; its `fallbackText` is what is said where cards are not shown.</summary>
    public sealed record Show(JsonObject Card) : Reply;

    public sealed record No(Refusal Why) : Reply;

    /// <summary>No, and the card to go on from: a refused form comes back with what was filled in, an old card as it is now.</summary>
    public sealed record Again(Refusal Why, JsonObject Card) : Reply;

    /// <summary>Several things fit: one button each.</summary>
    public sealed record Choose(string Question, IReadOnlyList<(string Title, Intent Ask)> Options) : Reply;
}
