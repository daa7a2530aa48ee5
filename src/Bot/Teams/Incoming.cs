using System.Text.Json;

namespace CoEduBot.Bot.Teams;

/// <summary>What reached us from an authenticated Teams client: who, where, what. No Teams words beyond this folder.</summary>
/// <param name="Id">The conversation's id and the message's within it; a redelivery has the same one, or a new one.</param>
/// <param name="From">Who sent it and how to reach them again.</param>
/// <param name="What">What happened.</param>
/// <param name="OnCard">The id of the message whose card was pressed, when known.</param>
public sealed record Incoming(string Id, Sender From, Happening What, string? OnCard);

/// <summary>A person in a conversation: enough to recognise them and to write to them later.</summary>
/// <param name="AadId">Entra object id; null for senders Teams gives none for. Never parsed: the Playground's are no GUIDs.</param>
/// <param name="UserId">The bot-specific `29:` id.</param>
/// <param name="OneToOne">False in a group chat or a channel: nothing personal is said there.</param>
public sealed record Sender(
    string? AadId,
    string UserId,
    string BotId,
    string ConversationId,
    bool OneToOne,
    string ServiceUrl,
    string? TenantId,
    string? Locale);

/// <summary>What can happen in a conversation, closed list.</summary>
public abstract record Happening
{
    private Happening() { }

    /// <summary>A person wrote; mention remnants are already gone.</summary>
    public sealed record Said(string Text) : Happening;

    /// <summary>A person pressed a card's button: inputs merged into the button's own data. <see cref="Waits"/>: the answer is the HTTP response (Action.Execute).</summary>
    public sealed record Pressed(JsonElement Data, bool Waits) : Happening;

    /// <summary>The app was added for this person or group.</summary>
    public sealed record Installed : Happening;

    /// <summary>The app was removed: not reachable until added again.</summary>
    public sealed record Uninstalled : Happening;

    /// <summary>Authentic, but nothing we answer (typing, reactions, edits, unknown types).</summary>
    public sealed record Noticed(string Type) : Happening;
}
