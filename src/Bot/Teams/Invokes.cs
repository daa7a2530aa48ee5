using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Teams;

/// <summary>The only invoke we know, `adaptiveCard/action`: reads its request, spells its response bodies.</summary>
internal static class Invokes
{
    public const string CardAction = "adaptiveCard/action";

    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new JsonObject());

    /// <summary>The pressed button's data, or the error body that says what is wrong with the request.</summary>
    public static (JsonElement? Pressed, JsonObject? Wrong) Read(Activity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value)
            return (null, Error(400, "BadRequest", "value is missing or no object"));
        if (((JsonElement?)value).Get("action") is not { ValueKind: JsonValueKind.Object } action)
            return (null, Error(400, "BadRequest", "action is missing or no object"));
        if (((JsonElement?)action).Get("type").AsText() != "Action.Execute")
            return (null, Error(400, "NotSupported", "action.type must be Action.Execute"));

        return ((JsonElement?)action).Get("data") switch
        {
            null or { ValueKind: JsonValueKind.Null } => (Nothing, null),
            { ValueKind: JsonValueKind.Object } data  => (data, null),
            _                                         => (null, Error(400, "BadRequest", "action.data is no object")),
        };
    }

    public static JsonObject Body(Answer answer) => answer.Card is { } card
        ? Body(200, Wire.AdaptiveCard, card.Parent is null ? card : card.DeepClone())
        : Body(200, "application/vnd.microsoft.activity.message", answer.Text ?? "");

    /// <summary>The client shows its own "try again" for these; the words are for whoever reads a trace.</summary>
    public static JsonObject Error(int status, string code, string message) =>
        Body(status, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });

    private static JsonObject Body(int status, string type, JsonNode value) =>
        new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
