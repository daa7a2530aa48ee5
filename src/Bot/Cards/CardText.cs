using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Cards;

/// <summary>A card as plain text, for the terminal, for clients without cards and for tests; and its buttons pressed as Teams presses them.</summary>
public static class CardText
{
    // What a card is made of, in reading order. Other types (charts) are shown by their `fallback`, as old clients do.
    private static readonly string[] Inside = ["body", "items", "columns", "actions"];
    private static readonly HashSet<string> Known = ["AdaptiveCard", "TextBlock", "FactSet", "ColumnSet", "Column", "Container", "ActionSet", "Image"];

    /// <summary>
    /// Texts; facts as `name: value`; inputs as `[label] (id) = value`, a choice's options below it as `value: title`;
    /// buttons as `[1] title`, numbered through the whole card; links as `title: address`.
    /// </summary>
    public static string Of(JsonObject card)
    {
        var buttons = Pressable(card).ToList();

        return string.Join('\n', Children(card).Select(part => Render(part, buttons)).Where(text => text.Length > 0));
    }

    /// <summary>What can be pressed, in reading order; links are not among them.</summary>
    public static IReadOnlyList<(string Title, JsonObject Data)> Buttons(JsonObject card) =>
        [.. Pressable(card).Select(button => (Text(button, "title"), Data(button)))];

    /// <summary>
    /// What a client sends when button <paramref name="number"/> (from 1) is pressed: the button's data, and over it by name
    /// the card's inputs with what the person filled in. Values are strings, an empty number field is not sent.
    /// </summary>
    /// <exception cref="ArgumentException">The card has no such button, or no input of that id.</exception>
    public static JsonObject Press(JsonObject card, int number, IReadOnlyDictionary<string, string> inputs)
    {
        var buttons = Pressable(card).ToList();
        if (number < 1 || number > buttons.Count)
            throw new ArgumentException($"No button {number}: the card has {buttons.Count}.", nameof(number));

        var fields = All(card).Where(IsInput).ToDictionary(input => Text(input, "id"));
        if (inputs.Keys.FirstOrDefault(id => !fields.ContainsKey(id)) is { } stranger)
            throw new ArgumentException($"No input '{stranger}': the card has {string.Join(", ", fields.Keys)}.", nameof(inputs));

        var data = Data(buttons[number - 1]);
        if (Text(buttons[number - 1], "associatedInputs") == "none")
            return data;

        foreach (var (id, field) in fields)
        {
            var value = inputs.TryGetValue(id, out var given) ? given : Text(field, "value");
            if (value.Length > 0 || Text(field, "type") != "Input.Number")
                data[id] = value;
        }

        return data;
    }

    /// <summary>The fields that can be filled in, in reading order.</summary>
    public static IReadOnlyList<JsonObject> Inputs(JsonObject card) => [.. All(card).Where(IsInput)];

    /// <summary>The value of the option of a choice that somebody names, whole or by how it begins; null when none is called so.</summary>
    public static string? Option(JsonObject card, string id, string said) => said.Trim() is not { Length: >= 2 } title ? null : All(card)
        .Where(part => IsInput(part) && Text(part, "id") == id)
        .SelectMany(part => part["choices"] as JsonArray ?? []).OfType<JsonObject>()
        .Where(option => Text(option, "title").StartsWith(title, StringComparison.OrdinalIgnoreCase))
        .Select(option => Text(option, "value")).FirstOrDefault();

    private static IEnumerable<JsonObject> Pressable(JsonObject card) =>
        All(card).Where(part => Text(part, "type") is "Action.Execute" or "Action.Submit");

    private static IEnumerable<JsonObject> All(JsonObject part) => Children(part).SelectMany(child => All(child).Prepend(child));

    private static IEnumerable<JsonObject> Children(JsonObject part) =>
        Inside.SelectMany(name => part[name] as JsonArray ?? []).OfType<JsonObject>().Select(Shown).OfType<JsonObject>();

    private static JsonObject? Shown(JsonObject part) =>
        Known.Contains(Text(part, "type")) || IsInput(part) || Text(part, "type").StartsWith("Action.", StringComparison.Ordinal)
            ? part
            : part["fallback"] as JsonObject;

    private static bool IsInput(JsonObject part) => Text(part, "type").StartsWith("Input.", StringComparison.Ordinal);

    private static JsonObject Data(JsonObject button) => button["data"]?.DeepClone() as JsonObject ?? [];

    private static string Render(JsonObject part, List<JsonObject> buttons) => Text(part, "type") switch
    {
        "TextBlock"                        => Plain.Undo(Text(part, "text")),
        "FactSet"                          => Facts(part),
        "Image"                            => $"({Text(part, "altText")})",
        "ColumnSet"                        => Inner(part, buttons, "  "),
        "ActionSet"                        => Inner(part, buttons, "  "),
        "Action.OpenUrl"                   => $"{Text(part, "title")}: {Text(part, "url")}",
        "Action.Execute" or "Action.Submit" => $"[{buttons.IndexOf(part) + 1}] {Text(part, "title")}",
        _ when IsInput(part)               => Input(part),
        _                                  => Inner(part, buttons, "\n"),
    };

    private static string Inner(JsonObject part, List<JsonObject> buttons, string between) =>
        string.Join(between, Children(part).Select(child => Render(child, buttons)).Where(text => text.Length > 0));

    private static string Facts(JsonObject set)
    {
        var facts = ((JsonArray)set["facts"]!).OfType<JsonObject>()
            .Select(fact => (Name: Plain.Undo(Text(fact, "title")), Value: Plain.Undo(Text(fact, "value")))).ToList();
        var width = facts.Select(fact => Width(fact.Name)).DefaultIfEmpty().Max();

        return string.Join('\n', facts.Select(fact => $"{fact.Name}: {new string(' ', width - Width(fact.Name))}{fact.Value}"));
    }

    // A Chinese letter takes two places in a terminal.
    private static int Width(string text) => text.Sum(letter => letter >= '\u2E80' ? 2 : 1);

    private static string Input(JsonObject input)
    {
        var options = (input["choices"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(option => $"\n    {Text(option, "value")}: {Text(option, "title")}");

        return $"[{Text(input, "label")}] ({Text(input, "id")}) = {Text(input, "value")}{string.Concat(options)}";
    }

    private static string Text(JsonObject part, string name) => part[name]?.ToString() ?? "";
}
