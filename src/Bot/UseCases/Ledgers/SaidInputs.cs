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
        var inputs = CardText.Inputs(card);
        var said = inputs.Where(input => (string?)input["type"] == "Input.ChoiceSet")
            .Select(input => (Id: (string)input["id"]!, Value: string.Join(',', Chosen(text, input).Take((bool?)input["isMultiSelect"] == true ? int.MaxValue : 1))))
            .Where(each => each.Value.Length > 0)
            .ToDictionary(each => each.Id, each => each.Value);
        var numbers = inputs.Where(input => (string?)input["type"] == "Input.Number").ToDictionary(input => (string)input["id"]!, IReadOnlyList<string> (input) => [Label(input)]);
        foreach (var (id, count) in NumbersBeside.Of(text, numbers))
            said[id] = count.ToString(CultureInfo.InvariantCulture);

        return said;
    }

    // The longest name first: 初中 is not 中.
    private static IEnumerable<string> Chosen(string text, JsonObject input) => (input["choices"] as JsonArray ?? [])
        .OfType<JsonObject>()
        .OrderByDescending(choice => ((string)choice["title"]!).Length)
        .Where(choice => NumbersBeside.Folded(text).Contains(NumbersBeside.Folded((string)choice["title"]!), StringComparison.Ordinal))
        .Select(choice => (string)choice["value"]!);

    private static string Label(JsonObject input) => ((string)input["label"]!).Split('：', ':')[0];
}
