using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>Intents as the JSON of card buttons. Inputs arrive as strings beside the button's own data, in any order.</summary>
public static class IntentJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static JsonObject Write(Intent intent) => JsonSerializer.SerializeToNode(intent, Options)!.AsObject();

    /// <summary>The intent of a pressed button; null when it is none of ours (a foreign card, or tampered data).</summary>
    public static Intent? Read(JsonElement data)
    {
        try
        {
            return data.ValueKind == JsonValueKind.Object ? data.Deserialize<Intent>(Options) : null;
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
