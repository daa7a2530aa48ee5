using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.Notes;

/// <param name="Listed">Students on the care list of a school; null for a class, which is too small to say.</param>
public sealed record CoverageRow(Unit Unit, VisitFigures Figures, int? Listed);

/// <param name="Rows">Of this page.</param>
/// <param name="Units">Rows on all pages.</param>
/// <param name="Listed">Of the one school looked at from inside; else null: the sum over schools would give away a small one.</param>
/// <param name="Behind">Classes behind, whose head teachers can be reminded.</param>
public sealed record CoverageView(
    string Scope, DateOnly Today, IReadOnlyList<CoverageRow> Rows, int Units, VisitFigures Total, int? Listed, int Behind, Intent.ShowCoverage Ask, bool HasMore);

/// <summary>How far home visits have come, class by class or school by school, without a name.</summary>
public static class CoverageCard
{
    /// <summary>Fewer listed students than this are not told apart: in a small school a number is a face.</summary>
    public const int MinimumShown = 5;

    public static JsonObject For(CoverageView view, Words words) => Card.Of(
        words["notes.coverage-says", view.Scope, view.Total.Visited, view.Total.Students],
        [
            Card.Title(words["notes.coverage-title", view.Scope]),
            Card.Hint(words["progress.today", Dates.Day(view.Today, words.Locale)]),
            Card.Facts(Totals(view, words)),
            .. view.Rows.Select(row => Card.Text(Line(row, words))),
            view.Units > view.Rows.Count ? Card.Hint(words["notes.coverage-rows", view.Rows.Count, view.Units]) : null,
        ],
        view.Behind > 0 ? Card.Button(words["notes.button-remind", view.Behind], new Intent.RemindCoverage(view.Ask.Unit!)) : null,
        view.Listed is null ? null : Card.Button(words["notes.button-assign"], new Intent.ShowAssigning { Unit = view.Ask.Unit }),
        view.HasMore ? Card.Button(words["notes.button-more"], view.Ask with { Page = view.Ask.Page + 1 }) : null,
        view.Ask.Page > 0 ? Card.Button(words["progress.button-back"], view.Ask with { Page = view.Ask.Page - 1 }) : null);

    private static IEnumerable<(string Name, string Value)> Totals(CoverageView view, Words words)
    {
        var total = view.Total;
        yield return (words["notes.visited"], words["notes.of", total.Visited, total.Students, total.Share]);
        yield return (words["notes.in-home"], Number(total.InHome));
        yield return (words["notes.planned"], Number(total.Planned));
        yield return (words["notes.not-met"], Number(total.NotMet));
        yield return (words["notes.returns-overdue"], Number(total.ReturnsOverdue));
        yield return (words["notes.asking"], Number(total.Asking));
        yield return (words["notes.confirmed"], Confirmed(total, words));
        yield return (words["notes.listed"], view.Listed is { } listed ? Listed(listed) : "");
    }

    // The first line is the one that is compared; zeros below it are left out, for they are no news.
    private static string Line(CoverageRow row, Words words)
    {
        var it = row.Figures;
        var more = new[]
        {
            (words["notes.in-home"], it.InHome), (words["notes.planned"], it.Planned), (words["notes.not-met"], it.NotMet),
            (words["notes.returns-overdue"], it.ReturnsOverdue), (words["notes.asking"], it.Asking),
        }.Where(figure => figure.Item2 > 0).Select(figure => $"{figure.Item1} {figure.Item2}");
        var confirmed = it.Held > 0 ? $"{words["notes.confirmed"]} {Confirmed(it, words)}" : null;
        var listed = row.Listed is { } count ? $"{words["notes.listed"]} {Listed(count)}" : null;

        return $"{row.Unit.Name} · {words["notes.of", it.Visited, it.Students, it.Share]}\n{string.Join(" · ", [.. more, .. new[] { confirmed, listed }.OfType<string>()])}".TrimEnd();
    }

    private static string Confirmed(VisitFigures it, Words words) => it.Held == 0 ? "" : words["notes.of", it.Confirmed, it.Held, 100 * it.Confirmed / it.Held];

    private static string Listed(int listed) => listed < MinimumShown ? $"＜{MinimumShown}" : Number(listed);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
