using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.Cards;

/// <summary>
/// The only file that spells Adaptive Card JSON: version 1.5, readable at 1.2 (phones), at most 25 KB.
/// Text given here is plain: <see cref="Plain"/> makes Markdown, tags and direction marks in it harmless. Parts are new objects: use each once.
/// </summary>
public static class Card
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // Clients drop the buttons of a set beyond their own limit, which nobody promises to be higher.
    private const int ButtonsInARow = 5;

    /// <summary>A whole card. <paramref name="says"/> is the one line for lock screens and for clients without cards.</summary>
    public static JsonObject Of(string says, IEnumerable<JsonObject?> body, params IEnumerable<JsonObject?> buttons) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["fallbackText"] = Plain.Of(says),
        ["body"] = new JsonArray([.. body.OfType<JsonObject>(), .. buttons.OfType<JsonObject>().Chunk(ButtonsInARow).Select(Set)]),
    };

    public static JsonObject Title(string text) => Block(text, ("size", "Large"), ("weight", "Bolder"), ("style", "heading"));

    /// <summary>What is read from across a hall.</summary>
    public static JsonObject Big(string text) => Block(text, ("size", "ExtraLarge"), ("weight", "Bolder"), ("horizontalAlignment", "Center"));

    public static JsonObject Text(string text) => Block(text);

    public static JsonObject Strong(string text) => Block(text, ("weight", "Bolder"), ("spacing", "Medium"));

    /// <summary>A quiet line: hints, provenance.</summary>
    public static JsonObject Hint(string text) => Block(text, ("isSubtle", true), ("size", "Small"));

    public static JsonObject Warning(string text) => Block(text, ("color", "Attention"));

    private static JsonObject Block(string text, params IEnumerable<(string Name, JsonNode Value)> looks)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = Plain.Of(text), ["wrap"] = true };
        foreach (var (name, value) in looks)
            block[name] = value;

        return block;
    }

    /// <summary>Names and values beside each other; a fact without a value is left out.</summary>
    public static JsonObject Facts(IEnumerable<(string Name, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Where(fact => fact.Value.Length > 0).Select(fact =>
            new JsonObject { ["title"] = Plain.Of(fact.Name), ["value"] = Plain.Of(fact.Value) })]),
    };

    /// <summary>One line with a button at its end, for lists.</summary>
    public static JsonObject Row(string text, JsonObject? button) => Row(text, button, null);

    /// <summary>One line with up to two buttons at its end: more does not fit on a phone.</summary>
    public static JsonObject Row(string text, JsonObject? first, JsonObject? second) => new()
    {
        ["type"] = "ColumnSet",
        ["columns"] = new JsonArray(
            [Column("stretch", Text(text)), .. new[] { first, second }.OfType<JsonObject>().Select(button => Column("auto", Set(button)))]),
    };

    public static JsonObject Input(string id, string label, string? value, bool required = false, int max = 200, bool many = false, string? missing = null)
    {
        var input = Field("Input.Text", id, label, value, required, missing);
        (input["maxLength"], input["isMultiline"]) = (max, many);

        return input;
    }

    /// <summary>A day as YYYY-MM-DD.</summary>
    public static JsonObject DayInput(string id, string label, string? value, string? missing = null, bool required = true) =>
        Field("Input.Date", id, label, value, required, missing);

    /// <summary>A time as HH:mm.</summary>
    public static JsonObject TimeInput(string id, string label, string? value, bool required, string? missing = null) =>
        Field("Input.Time", id, label, value, required, missing);

    public static JsonObject NumberInput(string id, string label, string? value, int from, int to)
    {
        var input = Field("Input.Number", id, label, null);
        (input["min"], input["max"]) = (from, to);
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            input["value"] = number;

        return input;
    }

    /// <summary>One of a few; <paramref name="missing"/> is said when it must be chosen and was not.</summary>
    public static JsonObject Choices(string id, string label, string? value, IEnumerable<(string Title, string Value)> options, bool compact = true, string? missing = null)
    {
        var input = Field("Input.ChoiceSet", id, label, value, missing is not null, missing);
        (input["style"], input["wrap"]) = (compact ? "compact" : "expanded", true);
        input["choices"] = new JsonArray([.. options.Select(option => new JsonObject { ["title"] = Plain.Line(option.Title), ["value"] = option.Value })]);

        return input;
    }

    /// <summary>Any of a few, sent with commas between.</summary>
    public static JsonObject ManyChoices(string id, string label, IEnumerable<(string Title, string Value)> options, string? value = null)
    {
        var input = Choices(id, label, value, options, compact: false);
        input["isMultiSelect"] = true;

        return input;
    }

    /// <summary>One to five stars, sent as `1` to `5`. The options name what is rated, for clients that show no labels.</summary>
    public static JsonObject Rating(string id, string label, string? value, string? missing = null) => Choices(
        id, label, value, Enumerable.Range(1, 5).Select(stars => ($"{label} {new string('★', stars)}{new string('☆', 5 - stars)}", $"{stars}")), missing: missing);

    // Clients before 1.3 know no labels: there the placeholder says what belongs in an empty field.
    private static JsonObject Field(string type, string id, string label, string? value, bool required = false, string? missing = null)
    {
        var says = Plain.Line(label);
        var input = new JsonObject { ["type"] = type, ["id"] = id, ["label"] = says, ["placeholder"] = says };
        if (!string.IsNullOrEmpty(value))
            input["value"] = value;
        if (required)
            (input["isRequired"], input["errorMessage"]) = (true, missing ?? $"{says}?");

        return input;
    }

    /// <summary>
    /// A button whose payload is an intent: Action.Execute, and Action.Submit where a client knows no better. It takes the card's
    /// inputs along; with <paramref name="inputs"/> false it does not, and so can be pressed while a required field is empty.
    /// </summary>
    public static JsonObject Button(string title, Intent ask, bool main = false, bool inputs = true)
    {
        var button = Action("Action.Execute", title, ask, inputs);
        button["verb"] = "ask";
        button["fallback"] = Action("Action.Submit", title, ask, inputs);
        if (main)
            button["style"] = "positive";

        return button;
    }

    private static JsonObject Action(string type, string title, Intent ask, bool inputs)
    {
        var action = new JsonObject { ["type"] = type, ["title"] = Plain.Line(title), ["data"] = IntentJson.Write(ask) };
        if (!inputs)
            action["associatedInputs"] = "none";

        return action;
    }

    /// <summary>Opens one of our own pages; never give it a user's text.</summary>
    public static JsonObject Link(string title, Uri page) => new()
    {
        ["type"] = "Action.OpenUrl", ["title"] = Plain.Line(title), ["url"] = page.AbsoluteUri,
    };

    public static JsonObject Picture(Uri picture, string says) => new()
    {
        ["type"] = "Image", ["url"] = picture.AbsoluteUri, ["altText"] = Plain.Line(says), ["size"] = "Large",
    };

    /// <summary>Bars with their numbers; clients that draw no charts get them as a table. The title stands above: not every client draws a chart's own.</summary>
    public static JsonObject Bars(string title, IReadOnlyList<(string Label, int Value)> bars) => new()
    {
        ["type"] = "Container",
        ["items"] = new JsonArray(Strong(title), new JsonObject
        {
            ["type"] = "Chart.HorizontalBar",
            ["displayMode"] = "AbsoluteNoAxis",     // an axis counts families in halves
            ["data"] = new JsonArray([.. bars.Select(bar => new JsonObject { ["x"] = Plain.Line(bar.Label), ["y"] = bar.Value })]),
            ["fallback"] = BarTable(bars),
        }),
    };

    private static JsonObject BarTable(IReadOnlyList<(string Label, int Value)> bars)
    {
        var longest = bars.Select(bar => bar.Value).DefaultIfEmpty().Max();
        var letters = double.Min(1, 20.0 / int.Max(longest, 1));

        return Facts(bars.Select(bar => (bar.Label, $"{new string('█', (int)double.Ceiling(bar.Value * letters))} {bar.Value}".Trim())));
    }

    private static JsonObject Set(params JsonObject[] buttons) => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. buttons]) };

    private static JsonObject Column(string width, JsonObject item) => new()
    {
        ["type"] = "Column", ["width"] = width, ["items"] = new JsonArray(item), ["verticalContentAlignment"] = "Center",
    };
}
