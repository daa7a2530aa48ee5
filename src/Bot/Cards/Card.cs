using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.Cards;

/// <summary>
/// The only file that spells Adaptive Card JSON: version 1.5, readable at 1.2 (phones), at most 25 KB.
/// Text given here is plain: Markdown, tags and direction marks in it are made harmless, so cards never render what a user wrote.
/// </summary>
public static class Card
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A whole card. <paramref name="says"/> is the one line for lock screens and for clients without cards.</summary>
    public static JsonObject Of(string says, IEnumerable<JsonObject?> body, params IEnumerable<JsonObject?> buttons)
    {
        var elements = new JsonArray([.. body.Where(part => part is not null)]);
        var actions = new JsonArray([.. buttons.Where(button => button is not null)]);
        if (actions.Count > 0)
            elements.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = actions });

        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = says,
            ["body"] = elements,
        };
    }

    public static JsonObject Title(string text) => new()
    {
        ["type"] = "TextBlock", ["text"] = Plain.Of(text), ["size"] = "Large", ["weight"] = "Bolder", ["wrap"] = true,
    };

    public static JsonObject Text(string text) => new()
    {
        ["type"] = "TextBlock", ["text"] = Plain.Of(text), ["wrap"] = true,
    };

    public static JsonObject Strong(string text) => new()
    {
        ["type"] = "TextBlock", ["text"] = Plain.Of(text), ["weight"] = "Bolder", ["wrap"] = true, ["spacing"] = "Medium",
    };

    /// <summary>A quiet line: hints, provenance.</summary>
    public static JsonObject Hint(string text) => new()
    {
        ["type"] = "TextBlock", ["text"] = Plain.Of(text), ["isSubtle"] = true, ["size"] = "Small", ["wrap"] = true,
    };

    public static JsonObject Warning(string text) => new()
    {
        ["type"] = "TextBlock", ["text"] = Plain.Of(text), ["color"] = "Attention", ["wrap"] = true,
    };

    public static JsonObject Facts(IEnumerable<(string Name, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Where(fact => fact.Value.Length > 0).Select(fact =>
            new JsonObject { ["title"] = Plain.Of(fact.Name), ["value"] = Plain.Of(fact.Value) })]),
    };

    /// <summary>One line with a button at its end, for lists.</summary>
    public static JsonObject Row(string text, JsonObject? button) => new()
    {
        ["type"] = "ColumnSet",
        ["columns"] = new JsonArray([.. new[] { Column("stretch", Text(text)), button is null ? null : Column("auto", Set(button)) }.Where(c => c is not null)]),
    };

    public static JsonObject Input(string id, string label, string? value, bool required = false, int max = 200, bool many = false, string? missing = null) => Required(new()
    {
        ["type"] = "Input.Text", ["id"] = id, ["label"] = label, ["value"] = value ?? "", ["maxLength"] = max, ["isMultiline"] = many,
    }, required, missing);

    public static JsonObject DayInput(string id, string label, string? value, string? missing = null) => Required(new()
    {
        ["type"] = "Input.Date", ["id"] = id, ["label"] = label, ["value"] = value ?? "",
    }, true, missing);

    public static JsonObject TimeInput(string id, string label, string? value, bool required, string? missing = null) => Required(new()
    {
        ["type"] = "Input.Time", ["id"] = id, ["label"] = label, ["value"] = value ?? "",
    }, required, missing);

    public static JsonObject NumberInput(string id, string label, string? value, int from, int to)
    {
        var input = new JsonObject { ["type"] = "Input.Number", ["id"] = id, ["label"] = label, ["min"] = from, ["max"] = to };
        if (int.TryParse(value, out var number))
            input["value"] = number;

        return input;
    }

    public static JsonObject Choices(string id, string label, string? value, IEnumerable<(string Title, string Value)> options, bool compact = true) => new()
    {
        ["type"] = "Input.ChoiceSet", ["id"] = id, ["label"] = label, ["value"] = value ?? "", ["style"] = compact ? "compact" : "expanded",
        ["choices"] = new JsonArray([.. options.Select(option => new JsonObject { ["title"] = option.Title, ["value"] = option.Value })]),
    };

    /// <summary>A button whose payload is an intent: Action.Execute, and Action.Submit where a client knows no better.</summary>
    public static JsonObject Button(string title, Intent ask, bool main = false)
    {
        var button = new JsonObject
        {
            ["type"] = "Action.Execute", ["title"] = title, ["verb"] = "ask", ["data"] = IntentJson.Write(ask),
            ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = IntentJson.Write(ask) },
        };
        if (main)
            button["style"] = "positive";

        return button;
    }

    /// <summary>Opens one of our own pages; never give it a user's text.</summary>
    public static JsonObject Link(string title, Uri page) => new()
    {
        ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = page.AbsoluteUri,
    };

    public static JsonObject Picture(Uri picture, string says) => new()
    {
        ["type"] = "Image", ["url"] = picture.AbsoluteUri, ["altText"] = says, ["size"] = "Large",
    };

    /// <summary>Bars with a table beside them for clients that draw no charts.</summary>
    public static JsonObject Bars(string title, IReadOnlyList<(string Label, int Value)> bars) => new()
    {
        ["type"] = "Chart.HorizontalBar",
        ["title"] = title,
        ["data"] = new JsonArray([.. bars.Select(bar => new JsonObject { ["x"] = bar.Label, ["y"] = bar.Value })]),
        ["fallback"] = Facts(bars.Select(bar => (bar.Label, $"{new string('█', Math.Min(bar.Value, 20))} {bar.Value}"))),
    };

    private static JsonObject Set(JsonObject button) => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray(button) };

    private static JsonObject Column(string width, JsonObject item) => new()
    {
        ["type"] = "Column", ["width"] = width, ["items"] = new JsonArray(item), ["verticalContentAlignment"] = "Center",
    };

    private static JsonObject Required(JsonObject input, bool required, string? missing)
    {
        if (required)
            (input["isRequired"], input["errorMessage"]) = (true, missing ?? "!");

        return input;
    }
}
