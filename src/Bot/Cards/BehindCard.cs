using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.Cards;

/// <param name="Rows">Of this page.</param>
/// <param name="Behind">Units behind, all pages.</param>
/// <param name="Others">Units with nothing behind: counted, not listed.</param>
public sealed record BehindView(string Scope, DateOnly Today, IReadOnlyList<UnitStanding> Rows, int Behind, int Others, Intent.ListBehind Ask);

/// <summary>Units behind with what they must do, the worst first.</summary>
public static class BehindCard
{
    public static JsonObject For(BehindView view, Catalogue catalogue, Words words)
    {
        var about = view.Ask.Kind is { } kind ? words["progress.of", view.Scope, StandingWords.Named(kind, catalogue, words)] : view.Scope;
        var counts = view.Behind == 0 ? words["progress.none-behind", view.Others] : words["progress.behind", view.Behind, view.Others];

        return Card.Of(
            words["progress.says", about, counts],
            [
                Card.Title(words["progress.behind-title", about]),
                Card.Hint(words["progress.today", Dates.Day(view.Today, words.Locale)]),
                Card.Strong(counts),
                .. view.Rows.Select(row => Card.Row(Line(row, view, words), Card.Button(words["cards.button-open"], new Intent.ShowProgress { Unit = row.Unit.Id.Value, Kind = view.Ask.Kind }))),
                Card.Hint(words["progress.behind-means"]),
            ],
            Buttons(view, words));
    }

    private static string Line(UnitStanding row, BehindView view, Words words)
    {
        var counts = StandingWords.Counts(
            new[] { (Standing.Overdue, row.Overdue), (Standing.AtRisk, row.AtRisk), (Standing.Missed, row.Missed) }.Where(count => count.Item2 > 0), words);

        // Asked about one kind, its figures are the answer.
        return view.Ask.Kind is not null && row.Lines.Where(it => it.IsBehind).ToList() is [var only]
            ? $"{row.Unit.Name}\n{StandingWords.Figures(only)} · {StandingWords.WithDays(only, view.Today, words)}"
            : $"{row.Unit.Name}\n{words["progress.rules-behind", row.Behind, counts]}";
    }

    private static IEnumerable<JsonObject?> Buttons(BehindView view, Words words)
    {
        var ask = view.Ask;
        var left = view.Behind - ((ask.Page + 1) * ListBehind.RowsAPage);
        if (left > 0)
            yield return Card.Button(words["progress.button-more", left], ask with { Page = ask.Page + 1 });
        if (ask.Page > 0)
            yield return Card.Button(words["progress.button-back"], ask with { Page = ask.Page - 1 });

        yield return Card.Button(words["progress.button-own"], new Intent.ShowProgress { Unit = ask.Unit, Kind = ask.Kind });
    }
}
