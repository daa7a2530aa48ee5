using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>A client that knows Adaptive Cards 1.2 only, as phones may: it overlooks newer properties and shows the fallback of newer parts.</summary>
public static class OldClient
{
    private static readonly string[] NewerParts = ["Action.Execute", "Table", "Input.Rating"];
    private static readonly string[] NewerProperties = ["label", "isRequired", "errorMessage", "associatedInputs", "refresh"];

    public static JsonObject Sees(JsonObject card)
    {
        var seen = Instead(card, part => part["type"]!.GetValue<string>() is var type && (NewerParts.Contains(type) || type.StartsWith("Chart.", StringComparison.Ordinal)));
        Overlook(seen);
        seen["version"] = "1.2";

        return seen;
    }

    /// <summary>The card with the fallback of every part that fits; a part without one is left and so found by the schema.</summary>
    public static JsonObject Instead(JsonObject card, Predicate<JsonObject> unknown) => Replaced(card, unknown)!.AsObject();

    private static JsonNode? Replaced(JsonNode? node, Predicate<JsonObject> unknown) => node switch
    {
        JsonObject part when part.ContainsKey("type") && unknown(part) && part["fallback"] is { } instead => Replaced(instead, unknown),
        JsonObject part => new JsonObject(part.Select(property => KeyValuePair.Create(property.Key, Replaced(property.Value, unknown)))),
        JsonArray list  => new JsonArray([.. list.Select(item => Replaced(item, unknown))]),
        _               => node?.DeepClone(),
    };

    private static void Overlook(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                Overlook(item);
        if (node is not JsonObject part)
            return;

        foreach (var name in NewerProperties)
            part.Remove(name);
        if (part["type"]?.GetValue<string>() == "TextBlock")
            part.Remove("style");
        if (part["type"]?.GetValue<string>() == "Input.ChoiceSet")
            part.Remove("placeholder");
        foreach (var (name, inner) in part.Where(property => property.Key != "data").ToList())
            Overlook(inner);
    }
}
