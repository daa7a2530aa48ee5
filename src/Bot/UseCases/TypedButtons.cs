using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases;

/// <summary>
/// Presses a button of a person's newest card by typing: its number, its title or how the title begins, `好` for the one it asks for; a
/// rating form by its figures (`5 4 讲得很好`). So every flow works where no cards are shown.
/// </summary>
public static class TypedButtons
{
    private static readonly HashSet<string> Agreeing = ["好", "好的", "可以", "确认", "確認", "是", "是的", "ok", "okay", "yes", "confirm"];

    // A form is saved in any of the languages; what else a main button does is not saving.
    private static readonly HashSet<string> Saving = ["保存", "保存草稿", "储存", "儲存", "储存草稿", "儲存草稿", "存草稿", "save", "save it", "save draft", "save the draft"];

    public static Intent? Pressed(string text, LastCards cards)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('。', '.', '!', '！').ToLowerInvariant();
        if (said.Length is 0 or > 400)
            return null;

        var newest = CardText.Buttons(cards.Newest);
        if ((Number(said, newest) ?? Ordinals.Of(said, newest.Count) ?? Title(said, newest) ?? Agreed(said, cards.Newest) ?? Saved(said, cards.Newest)) is { } number)
            return Press(cards.Newest, number);

        // A title is said on purpose: it also counts for the card before, which a slip may have pushed up.
        return cards.Before is { } before && Title(said, CardText.Buttons(before)) is { } earlier
            ? Press(before, earlier)
            : Rating(text.Trim(), newest);
    }

    /// <summary>What a card's buttons ask.</summary>
    public static IEnumerable<Intent> Asks(JsonObject card) =>
        CardText.Buttons(card).Select(button => IntentJson.Read(JsonSerializer.SerializeToElement(button.Data))).OfType<Intent>();

    // One or two digits: what is longer is a code or a date.
    private static int? Number(string said, IReadOnlyList<(string Title, JsonObject Data)> buttons) =>
        said.Length <= 2 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= buttons.Count
            ? number
            : null;

    private static int? Title(string said, IReadOnlyList<(string Title, JsonObject Data)> buttons)
    {
        var titles = buttons.Select(button => button.Title.ToLowerInvariant()).ToList();
        if (titles.IndexOf(said) is >= 0 and var exact)
            return exact + 1;

        var begin = titles.Select((title, index) => (title, index)).Where(button => said.Length >= 2 && button.title.StartsWith(said, StringComparison.Ordinal)).ToList();

        return begin.Count == 1 ? begin[0].index + 1 : null;
    }

    // "Good" is a thank-you where the card does not ask for one thing above others.
    private static int? Agreed(string said, JsonObject card) =>
        Agreeing.Contains(said) && card.ToJsonString().Contains("\"style\":\"positive\"", StringComparison.Ordinal) ? 1 : null;

    private static int? Saved(string said, JsonObject card) =>
        Saving.Contains(said) && Asks(card).ToList().FindIndex(ask => ask is Intent.Schedule or Intent.AcceptPlan) is >= 0 and var at ? at + 1 : null;

    private static Intent? Press(JsonObject card, int number) =>
        IntentJson.Read(JsonSerializer.SerializeToElement(CardText.Press(card, number, new Dictionary<string, string>())));

    private static Intent.GiveFeedback? Rating(string text, IReadOnlyList<(string Title, JsonObject Data)> buttons)
    {
        var words = text.Normalize(NormalizationForm.FormKC).Split([' ', ',', '，', '、', '　'], 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is not [[>= '1' and <= '5'] lecturer, [>= '1' and <= '5'] content, ..])
            return null;

        return buttons.Select(button => IntentJson.Read(JsonSerializer.SerializeToElement(button.Data))).OfType<Intent.GiveFeedback>().FirstOrDefault() is { } form
            ? form with { Lecturer = lecturer, Content = content, Comment = words.ElementAtOrDefault(2) }
            : null;
    }
}
