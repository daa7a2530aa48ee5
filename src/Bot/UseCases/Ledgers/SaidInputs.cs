using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>Fills a card's choices and numbers from what was typed: choices named in it, numbers beside their labels.</summary>
public static class SaidInputs
{
    /// <summary>By the input's id; only what was said.</summary>
    public static IReadOnlyDictionary<string, string> Of(string text, JsonObject card)
    {
        var said = new Dictionary<string, string>();
        foreach (var input in CardText.Inputs(card))
            if (Value(text, input) is { Length: > 0 } value)
                said[(string)input["id"]!] = value;

        return said;
    }

    private static string Value(string text, JsonObject input) => (string?)input["type"] switch
    {
        "Input.ChoiceSet" => string.Join(',', Chosen(text, input).Take((bool?)input["isMultiSelect"] == true ? int.MaxValue : 1)),
        "Input.Number"    => NumbersBeside.Word(text, Label(input)) is > 0 and var count ? count.ToString(CultureInfo.InvariantCulture) : "",
        _                 => "",
    };

    // The longest name first: 初中 is not 中.
    private static IEnumerable<string> Chosen(string text, JsonObject input) => (input["choices"] as JsonArray ?? [])
        .OfType<JsonObject>()
        .OrderByDescending(choice => ((string)choice["title"]!).Length)
        .Where(choice => NumbersBeside.Folded(text).Contains(NumbersBeside.Folded((string)choice["title"]!), StringComparison.Ordinal))
        .Select(choice => (string)choice["value"]!);

    private static string Label(JsonObject input) => ((string)input["label"]!).Split('：', ':')[0];
}
