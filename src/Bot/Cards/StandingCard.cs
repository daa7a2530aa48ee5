using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.Cards;

/// <param name="Subject">By name.</param>
/// <param name="Missing">In words, as far as the reader may know them.</param>
/// <param name="Proof">Entries that count, newest first.</param>
/// <param name="Waiting">Held, but not counting yet.</param>
/// <param name="Made">Ticks, papers, figures and waivers put down, in words.</param>
/// <param name="Earlier">Periods before, newest first.</param>
/// <param name="Changes">What the reader may put down now.</param>
public sealed record StandingView(
    RuleLine It, string Subject, DateOnly Today, IReadOnlyList<string> Missing, IReadOnlyList<EntryRow> Proof, IReadOnlyList<EntryRow> Waiting,
    IReadOnlyList<string> Made, IReadOnlyList<RuleLine> Earlier, IReadOnlyList<Change> Changes)
{
    /// <summary>The reader can record what would count.</summary>
    public bool MayRecord { get; init; }
}

/// <param name="Lacks">Why it does not count; empty when it does.</param>
public sealed record EntryRow(string Id, string Kind, string Topic, DateOnly Day, IReadOnlyList<string> Lacks);

/// <summary>One rule, subject and period, down to what proves it, with what can be done about it.</summary>
public static class StandingCard
{
    public static JsonObject For(StandingView view, Catalogue catalogue, Words words)
    {
        var line = view.It.Line;
        var title = view.It.Rule.Title.In(words.Locale);
        var stands = line.Period.Until <= view.Today ? StandingWords.Of(line.Standing, words) : StandingWords.WithDays(view.It, view.Today, words);

        return Card.Of(
            $"{view.Subject} · {title} · {StandingWords.Figures(view.It)} · {stands}",
            [
                Card.Title(title),
                Card.Facts(
                [
                    (words["progress.subject"], view.Subject),
                    (words["progress.figures-of"], StandingWords.Figures(view.It)),
                    (words["progress.standing"], line.Note.Length > 0 ? words["progress.because", stands, line.Note] : stands),
                    (words["progress.period"], StandingWords.Period(line.Period, words)),
                    (words["progress.due"], view.It.Due is { } due ? Dates.Day(due, words.Locale) : ""),
                    (words["progress.next"], StandingWords.Next(view.It, catalogue, words)),
                    (words["progress.source"], words["progress.of", view.It.Programme.Names.In(words.Locale), view.It.Rule.Id]),
                ]),
                .. Lines(words["progress.missing"], view.Missing.Count == 0 ? [] : [string.Join(words["names.separator"], view.Missing)]),
                .. Entries(words["progress.proof"], view.Proof, words),
                .. Entries(words["progress.waiting"], view.Waiting, words),
                .. Lines(words["progress.made"], view.Made),
                .. Lines(words["progress.earlier"], view.Earlier.Select(it => Before(it, words))),
            ],
            Buttons(view, words));
    }

    private static IEnumerable<JsonObject> Lines(string title, IEnumerable<string> lines)
    {
        var texts = lines.Select(Card.Text).ToList();

        return texts.Count == 0 ? [] : [Card.Strong(title), .. texts];
    }

    private static IEnumerable<JsonObject> Entries(string title, IReadOnlyList<EntryRow> rows, Words words) => rows.Count == 0 ? [] :
    [
        Card.Strong(title),
        .. rows.Select(row => Card.Row(Entry(row, words), Card.Button(words["cards.button-open"], new Intent.ShowEntry(row.Id)))),
    ];

    private static string Entry(EntryRow row, Words words)
    {
        var name = row.Topic.Length == 0 ? row.Kind : words["cards.name", row.Kind, row.Topic];
        var held = $"{Dates.Day(row.Day, words.Locale)} {name}";

        return row.Lacks.Count == 0 ? held : $"{held}\n{words["progress.lacks", string.Join(words["names.separator"], row.Lacks)]}";
    }

    private static string Before(RuleLine it, Words words) =>
        $"{StandingWords.Period(it.Line.Period, words)} · {StandingWords.Figures(it)} · {StandingWords.Of(it.Line.Standing, words)}";

    private static IEnumerable<JsonObject?> Buttons(StandingView view, Words words) =>
    [
        view.MayRecord && NextStep.For(view.It) is NextStep.Record step ? Card.Button(words["ledger.button-record"], new Intent.StartRecord { Kind = step.Kind }) : null,
        PlanOf(view) is { } plan ? Card.Button(words["plans.button-open"], plan, main: true) : null,
        .. view.Changes.Select(change => Card.Button(ChangeCard.Title(change, words), new Intent.StartChange(view.It.Rule.Id, view.It.Line.Subject, view.It.Line.Period.Id, change))),
        Card.Button(words["progress.button-own"], new Intent.ShowProgress()),
    ];
    // What is due each month about the next one is written here, not only put down as handed in.
    private static Intent.ShowMonthPlan? PlanOf(StandingView view) =>
        view.It.Rule is Rule.Deliverable { Due: Due.Each { Every: PeriodCode.Month, RefersToNext: true } } && view.Changes.Contains(Change.HandIn)
            ? new Intent.ShowMonthPlan { School = view.It.Line.Subject, Month = YearMonth.Of(view.It.Line.Period.From).Add(1).ToString() }
            : null;
}
