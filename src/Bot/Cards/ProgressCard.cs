using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.Cards;

/// <param name="Scope">The units looked at, by name.</param>
/// <param name="Counts">Of all lines, not only those of this page.</param>
/// <param name="Ask">What was asked, with the page shown.</param>
/// <param name="School">Figures of the reader's school, without a way to open them.</param>
/// <param name="HasBelow">There are units below that could be behind.</param>
/// <param name="AsAsked">False where nothing falls into the days asked about, and what is open now is shown instead.</param>
public sealed record ProgressView(
    string Scope, DateOnly Today, IReadOnlyList<(Standing Standing, int Lines)> Counts, IReadOnlyList<ProgressRow> Rows,
    Intent.ShowProgress Ask, int Total, IReadOnlyList<RuleLine> School, bool HasBelow, bool AsAsked);

/// <param name="Subject">Who it is about, where that is not plain from the title.</param>
public sealed record ProgressRow(RuleLine It, string Subject);

/// <summary>Where units stand: counts, then the lines that want attention first, each with what to do next.</summary>
public static class ProgressCard
{
    public static JsonObject For(ProgressView view, Catalogue catalogue, Words words)
    {
        var counts = StandingWords.Counts(view.Counts, words);

        return Card.Of(
            view.Rows is [var only] ? $"{view.Scope} · {Line(only, view, catalogue, words)}" : words["progress.says", view.Scope, counts],
            [
                Card.Title(words["progress.title", view.Scope]),
                Card.Hint(words["progress.today", Dates.Day(view.Today, words.Locale)]),
                view.Total > 0 ? Card.Strong(counts) : Card.Text(Nothing(view, catalogue, words)),
                view.AsAsked ? null : Card.Hint(words["progress.not-in-days"]),
                .. Rows(view, catalogue, words),
                .. School(view, words),
            ],
            Buttons(view, words));
    }

    public static Intent.ShowStanding Standing(RuleLine it) => new(it.Rule.Id, it.Line.Subject, it.Line.Period.Id);

    // A wall of lines says nothing: each stretch of them says when it is for.
    private static IEnumerable<JsonObject> Rows(ProgressView view, Catalogue catalogue, Words words) => view.Rows
        .GroupBy(row => Scoreboard.StageOf(row.It, view.Today))
        .SelectMany(stage => stage
            .Select(row => Card.Row(Line(row, view, catalogue, words), Card.Button(words["cards.button-open"], Standing(row.It))))
            .Prepend(Card.Strong(words[$"progress.stage-{stage.Key.Kebab()}"])));

    private static string Line(ProgressRow row, ProgressView view, Catalogue catalogue, Words words)
    {
        var title = row.Subject.Length == 0 ? row.It.Rule.Title.In(words.Locale) : words["progress.of", row.Subject, row.It.Rule.Title.In(words.Locale)];
        var next = StandingWords.Next(row.It, catalogue, words);
        var stands = $"{StandingWords.Figures(row.It)} · {StandingWords.WithDays(row.It, view.Today, words)}";

        return next.Length == 0 ? $"{title}\n{stands}" : $"{title}\n{stands}\n{words["progress.next-is", next]}";
    }

    private static string Nothing(ProgressView view, Catalogue catalogue, Words words) => view.Ask.Kind is { } kind
        ? words["progress.nothing-about", StandingWords.Named(kind, catalogue, words), view.Scope]
        : words["progress.nothing"];

    private static IEnumerable<JsonObject?> School(ProgressView view, Words words) => view.School.Count == 0 ? [] :
    [
        Card.Strong(words["progress.school"]),
        Card.Facts(view.School.Select(it => (it.Rule.Title.In(words.Locale), $"{StandingWords.Figures(it)} · {StandingWords.WithDays(it, view.Today, words)}"))),
    ];

    private static IEnumerable<JsonObject?> Buttons(ProgressView view, Words words)
    {
        var ask = view.Ask;
        if ((ask.Page + 1) * ShowProgress.RowsAPage < view.Total)
            yield return Card.Button(words["progress.button-more", view.Total - ((ask.Page + 1) * ShowProgress.RowsAPage)], ask with { Page = ask.Page + 1 });
        if (ask.Page > 0)
            yield return Card.Button(words["progress.button-back"], ask with { Page = ask.Page - 1 });
        if (view.HasBelow)
            yield return Card.Button(words["progress.button-behind"], new Intent.ListBehind { Unit = ask.Unit, Kind = ask.Kind });
        if (ask.Kind is not null || ask.From is not null)
            yield return Card.Button(words["progress.button-all"], new Intent.ShowProgress { Unit = ask.Unit });
    }
}
