using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Teams;

/// <summary>
/// A Bot Framework activity as it travels, both ways; the names are Bot Builder's. Ids are opaque text: some senders'
/// "GUIDs" are none. Only the fields we use; others are accepted and ignored.
/// </summary>
public sealed record Activity
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? ReplyToId { get; init; }
    public string? Locale { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }

    /// <summary>What a toast shows for a message that is a card alone.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>An invoke's or an event's name.</summary>
    public string? Name { get; init; }

    /// <summary>installationUpdate: `add`, `remove`, `add-upgrade`, `remove-upgrade`.</summary>
    public string? Action { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
    public JsonElement? Value { get; init; }
    public JsonElement? Entities { get; init; }
    public JsonElement? ChannelData { get; init; }

    [JsonIgnore]
    public bool IsInvoke => Is("invoke");

    public bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);
}

public sealed record ChannelAccount(string? Id, string? Name = null, string? AadObjectId = null);

public sealed record ConversationAccount(
    string? Id,
    string? ConversationType = null,
    string? TenantId = null,
    bool? IsGroup = null);

public sealed record Attachment(string? ContentType, JsonNode? Content);

/// <summary>The body of "create conversation" for one person.</summary>
public sealed record ConversationParameters(
    ChannelAccount Bot,
    IReadOnlyList<ChannelAccount> Members,
    string? TenantId,
    JsonElement? ChannelData,
    bool IsGroup = false);

/// <summary>How the connector spells JSON. Names are read in any case: meeting events are PascalCase.</summary>
internal static class Wire
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        MaxDepth = 64,
    };

    /// <summary>A property by name in any case; null when the element is no object or has none.</summary>
    public static JsonElement? Get(this JsonElement? element, string name)
    {
        if (element is not { ValueKind: JsonValueKind.Object } parent)
            return null;

        foreach (var property in parent.EnumerateObject())
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;

        return null;
    }

    public static string? AsText(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
