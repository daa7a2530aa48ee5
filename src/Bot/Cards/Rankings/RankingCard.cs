using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Rankings;
using CoEduBot.Domain;
using CoEduBot.Domain.Rankings;

namespace CoEduBot.Bot.Cards.Rankings;

/// <param name="Rows">Of this page.</param>
/// <param name="Own">The reader's school; null for those above schools.</param>
/// <param name="Placed">Schools with a place, on all pages.</param>
/// <param name="Unplaced">Schools with too little to be judged by: counted, never named.</param>
/// <param name="Corrected">What a school would have now, where that differs.</param>
public sealed record RankingView(
    Ranking Ranking, string County, IReadOnlyList<RankingRow> Rows, RankingRow? Own, int Placed, int Unplaced,
    IReadOnlyDictionary<UnitId, string> Names, IReadOnlyDictionary<UnitId, SchoolFigures> Corrected, int Page);

/// <summary>A month's ranking with what each place rests on, and how it is worked out.</summary>
public static class RankingCard
{
    public static JsonObject For(RankingView view, Words words, TimeZoneInfo zone)
    {
        var (month, own) = (view.Ranking.Month, view.Own);
        var title = words["rankings.ranking-title", view.County, MonthNames.Of(month, words.Locale)];
        var ownPlace = own is null ? "" : own.Place is { } place ? words["rankings.own-place", view.Names[own.School], place, view.Placed] : words["rankings.own-unplaced", view.Names[own.School], SchoolFigures.FewestStudents];

        return Card.Of(
            $"{title} {ownPlace}".Trim(),
            [
                Card.Title(title),
                Card.Hint(words["rankings.published", Dates.Day(view.Ranking.PublishedAt.DayIn(zone), words.Locale)]),
                own is null ? null : Card.Strong(ownPlace),
                own?.Place is null ? null : Card.Text(Figures(own, view, words)),
                .. view.Rows.Select(row => Card.Text($"{words["rankings.place", row.Place!, view.Names[row.School], FiguresLine.Points(row.Score)]}\n{Figures(row, view, words)}")),
                view.Unplaced > 0 ? Card.Hint(words["rankings.unplaced", view.Unplaced, SchoolFigures.FewestStudents]) : null,
                Card.Hint(FiguresLine.How(words)),
            ],
            [.. Buttons(view, words)]);
    }

    private static string Figures(RankingRow row, RankingView view, Words words) => FiguresLine.Of(row.Figures(), view.Corrected.GetValueOrDefault(row.School), words);

    private static IEnumerable<JsonObject?> Buttons(RankingView view, Words words)
    {
        var ask = new Intent.ShowRanking { Month = view.Ranking.Month.ToString() };
        if ((view.Page + 1) * ShowRanking.RowsAPage < view.Placed)
            yield return Card.Button(words["rankings.button-more", view.Placed - ((view.Page + 1) * ShowRanking.RowsAPage)], ask with { Page = view.Page + 1 });
        if (view.Page > 0)
            yield return Card.Button(words["progress.button-back"], ask with { Page = view.Page - 1 });
        yield return Card.Button(words["rankings.button-before"], ask with { Month = view.Ranking.Month.Add(-1).ToString() });
    }
}
