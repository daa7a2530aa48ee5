using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.Cards;

/// <param name="Options">Title and code of what can be chosen: items, parts, metrics, or what can be taken back.</param>
public sealed record ChangeView(RuleLine It, string Subject, Change Change, IReadOnlyList<(string Title, string Code)> Options, DateOnly Today, Filled Filled);

/// <summary>What a person filled in before the form came back.</summary>
public sealed record Filled
{
    public string? Chosen { get; init; }
    public string? Day { get; init; }

    /// <summary>Proof, note, figure or reason.</summary>
    public string? Text { get; init; }
}

/// <summary>The forms behind a standing's buttons: an item done, a paper handed in, a figure, a waiver, something taken back.</summary>
public static class ChangeCard
{
    private const int Longest = 200;

    public static JsonObject For(ChangeView view, Words words)
    {
        var title = words["progress.of", view.Subject, view.It.Rule.Title.In(words.Locale)];

        return Card.Of(
            $"{Title(view.Change, words)} · {title}",
            [Card.Title(Title(view.Change, words)), Card.Text(title), .. Inputs(view, words)],
            Card.Button(words["progress.button-confirm"], Ask(view), main: true),
            Card.Button(words["progress.button-standing"], ProgressCard.Standing(view.It), inputs: false));
    }

    public static string Title(Change change, Words words) => change switch
    {
        Change.Tick     => words["progress.button-tick"],
        Change.HandIn   => words["progress.button-hand-in"],
        Change.Figure   => words["progress.button-figure"],
        Change.Waive    => words["progress.button-waive"],
        Change.TakeBack => words["progress.button-take-back"],
    };

    private static Intent Ask(ChangeView view)
    {
        var (rule, subject, period) = (view.It.Rule.Id, view.It.Line.Subject, view.It.Line.Period.Id);

        return view.Change switch
        {
            Change.Tick     => new Intent.TickItems(rule, subject, period),
            Change.HandIn   => new Intent.HandIn(rule, subject, period),
            Change.Figure   => new Intent.EnterFigure(rule, subject, period),
            Change.Waive    => new Intent.Waive(rule, subject, period),
            Change.TakeBack => new Intent.TakeBack(rule, subject, period),
        };
    }

    private static IEnumerable<JsonObject> Inputs(ChangeView view, Words words)
    {
        var (filled, today) = (view.Filled, view.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        return view.Change switch
        {
            Change.Tick =>
            [
                Card.ManyChoices("items", words["progress.items"], view.Options, filled.Chosen ?? view.Options[0].Code),
                Card.DayInput("day", words["progress.day"], filled.Day ?? today),
                Card.Input("proof", words["progress.proof-text"], filled.Text, required: true, max: Longest),
            ],
            Change.HandIn =>
            [
                .. view.Options.Count == 0 ? Array.Empty<JsonObject>() : [Card.ManyChoices("parts", words["progress.parts"], view.Options, filled.Chosen ?? string.Join(',', view.Options.Select(option => option.Code)))],
                Card.Input("note", words["progress.note"], filled.Text, required: true, max: Longest),
            ],
            Change.Figure =>
            [
                .. view.Options.Count == 1 ? Array.Empty<JsonObject>() : [Card.Choices("metric", words["progress.metric"], filled.Chosen ?? view.Options[0].Code, view.Options)],
                Card.Input("value", view.Options.Count == 1 ? words["progress.value-of", view.Options[0].Title] : words["progress.value"], filled.Text, required: true, max: 20),
                Card.DayInput("day", words["progress.day"], filled.Day ?? today),
            ],
            Change.Waive => [Card.Input("reason", words["progress.reason"], filled.Text, required: true, max: Longest)],
            Change.TakeBack =>
            [
                Card.Choices("made", words["progress.what"], filled.Chosen ?? view.Options[0].Code, view.Options, compact: false),
                Card.Input("reason", words["progress.reason"], filled.Text, required: true, max: Longest),
            ],
        };
    }
}
