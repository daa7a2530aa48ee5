using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Rankings;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Bot.UseCases.Terms;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;

namespace CoEduBot.Bot.Cards.Terms;

/// <param name="Confirmed">Null for the running draft.</param>
/// <param name="To">The last day counted.</param>
/// <param name="Rows">Of this page.</param>
/// <param name="Own">The reader's school; null for those above schools.</param>
/// <param name="Placed">Schools with a place, on all pages.</param>
/// <param name="Unplaced">Schools with too little to be judged by: counted, never named.</param>
/// <param name="Townships">Means of their schools; on the first page only.</param>
/// <param name="Corrected">What a school would have now, where that differs.</param>
public sealed record YearScoresView(
    string County, Span Year, YearScores? Confirmed, DateOnly To, IReadOnlyList<YearScoreRow> Rows, YearScoreRow? Own, int Placed, int Unplaced,
    IReadOnlyList<TownshipScore> Townships, IReadOnlyDictionary<UnitId, string> Names, IReadOnlyDictionary<UnitId, SchoolFigures> Corrected, int Page)
{
    public bool MayConfirm { get; init; }

    public bool MayExport { get; init; }

    /// <summary>What has just been done; empty for a plain look.</summary>
    public string Done { get; init; } = "";
}

/// <summary>A year's scores with what each rests on, as a draft or as they were confirmed.</summary>
public static class YearScoresCard
{
    public static JsonObject For(YearScoresView view, Words words, TimeZoneInfo zone)
    {
        var (title, own) = (words["terms.scores-title", view.County, view.Year.Id], view.Own);
        var status = view.Confirmed is { } confirmed
            ? words["terms.scores-confirmed", Dates.Day(confirmed.ConfirmedAt.DayIn(zone), words.Locale)]
            : words["terms.scores-draft", Dates.Day(view.To, words.Locale)];
        var ownPlace = own is null ? "" : own.Place is { } place ? words["rankings.own-place", view.Names[own.School], place, view.Placed] : words["rankings.own-unplaced", view.Names[own.School], SchoolFigures.FewestStudents];

        return Card.Of(
            string.Join(' ', new[] { view.Done, title, status, ownPlace }.Where(part => part.Length > 0)),
            [
                view.Done.Length > 0 ? Card.Strong(view.Done) : null,
                Card.Title(title),
                view.Confirmed is null ? Card.Warning(status) : Card.Hint(status),
                own is null ? null : Card.Strong(ownPlace),
                own?.Place is null ? null : Card.Text($"{words["terms.scores-points", FiguresLine.Points(own.Score)]} · {Figures(own, view, words)}"),
                .. view.Rows.Select(row => Card.Text($"{words["rankings.place", row.Place!, view.Names[row.School], FiguresLine.Points(row.Score)]}\n{Figures(row, view, words)}")),
                view.Rows.Count == 0 ? Card.Text(words["terms.scores-none"]) : null,
                view.Townships.Count > 0 ? Card.Strong(words["terms.townships"]) : null,
                view.Townships.Count > 0 ? Card.Text(string.Join('\n', view.Townships.Select(each => words["terms.township", view.Names[each.Township], FiguresLine.Points(each.Score), each.Schools]))) : null,
                view.Unplaced > 0 ? Card.Hint(words["rankings.unplaced", view.Unplaced, SchoolFigures.FewestStudents]) : null,
                Card.Hint(FiguresLine.How(words)),
            ],
            [.. Buttons(view, words)]);
    }

    /// <summary>Asks before it is confirmed.</summary>
    public static JsonObject Sure(Span year, DateOnly to, int placed, int readers, Words words)
    {
        var says = words["terms.scores-sure", year.Id, placed, readers];

        return Card.Of(
            says,
            [
                Card.Strong(says),
                to < year.Last ? Card.Warning(words["terms.scores-early", Dates.Day(to, words.Locale), Dates.Day(year.Last, words.Locale)]) : null,
                Card.Hint(words["terms.scores-sure-hint"]),
            ],
            Card.Button(words["terms.button-scores-sure"], new Intent.ConfirmYearScores { Year = year.Id, Sure = true }, main: true),
            Card.Button(words["terms.button-scores-back"], new Intent.ShowYearScores { Year = year.Id }));
    }

    private static string Figures(YearScoreRow row, YearScoresView view, Words words) => FiguresLine.Of(row.Figures(), view.Corrected.GetValueOrDefault(row.School), words);

    private static IEnumerable<JsonObject?> Buttons(YearScoresView view, Words words)
    {
        var ask = new Intent.ShowYearScores { Year = view.Year.Id };
        if (view.MayConfirm && view.Placed > 0)
            yield return Card.Button(words["terms.button-scores-confirm"], new Intent.ConfirmYearScores { Year = view.Year.Id }, main: true);
        if ((view.Page + 1) * ShowYearScores.RowsAPage < view.Placed)
            yield return Card.Button(words["progress.button-more", view.Placed - ((view.Page + 1) * ShowYearScores.RowsAPage)], ask with { Page = view.Page + 1 });
        if (view.Page > 0)
            yield return Card.Button(words["progress.button-back"], ask with { Page = view.Page - 1 });
        if (view.MayExport && view.Placed > 0)
            yield return Card.Button(words["terms.button-scores-export"], new Intent.Export { What = Exported.YearScores, From = Iso(view.Year.From), To = Iso(view.Year.Last) });
        yield return Card.Button(words["rankings.button-ranking"], new Intent.ShowRanking());
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
