using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Rankings;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Rankings;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Rankings;

/// <summary>A month's ranking of schools as it was published; what was corrected since is told beside it and changes no place.</summary>
public static class ShowRanking
{
    public const int RowsAPage = 10;

    public static async Task<Reply> Run(Intent.ShowRanking ask, Turn turn)
    {
        if (!string.IsNullOrWhiteSpace(ask.Tier) && ask.Tier != "school")
            return new Reply.No(new Refusal.OnlySchoolsAreRanked());
        if (Published.ReaderAt(turn.Who) is not { } at)
            return new Reply.No(new Refusal.NotAllowed(Act.Oversee));
        if (!string.IsNullOrWhiteSpace(ask.Month) && YearMonth.Read(ask.Month) is null)
            return new Reply.No(new Refusal.Missing("month"));

        return await Card(Published.CountyOf(at), YearMonth.Read(ask.Month), at, ask.Page, Corrected, turn) is { } card
            ? new Reply.Show(card)
            : new Reply.No(new Refusal.NoRanking());
    }

    /// <summary>On the day it comes out there is nothing to correct.</summary>
    internal static Task<JsonObject?> Frozen(UnitId county, YearMonth? month, Unit at, Turn turn) =>
        Card(county, month, at, 0, (_, _, _) => Task.FromResult<IReadOnlyDictionary<UnitId, SchoolFigures>>(new Dictionary<UnitId, SchoolFigures>()), turn);

    private static async Task<JsonObject?> Card(
        UnitId county, YearMonth? month, Unit at, int page, Func<Ranking, IEnumerable<RankingRow>, Turn, Task<IReadOnlyDictionary<UnitId, SchoolFigures>>> corrected, Turn turn)
    {
        var rankings = turn.Db.Rankings.AsNoTracking().Where(each => each.County == county);
        var ranking = await (month is { } asked ? rankings.Where(each => each.Month == asked) : rankings.OrderByDescending(each => each.Month)).FirstOrDefaultAsync(turn.Cancel);
        if (ranking is null)
            return null;

        var rows = await turn.Db.RankingRows.AsNoTracking().Where(row => row.County == county && row.Month == ranking.Month).ToListAsync(turn.Cancel);
        var placed = rows.Where(row => row.Place is not null).OrderBy(row => row.Place).ThenBy(row => row.School.Value, StringComparer.Ordinal).ToList();
        page = Math.Clamp(page, 0, Math.Max(0, (placed.Count - 1) / RowsAPage));
        var shown = placed.Skip(page * RowsAPage).Take(RowsAPage).ToList();
        // A school's own row stands on every page; a township reads of its own schools among the others.
        var own = rows.Find(row => row.School == at.Id);
        var ids = shown.Append(own).OfType<RankingRow>().Select(row => row.School).Append(county).ToList();
        var names = await turn.Db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, turn.Cancel);

        return RankingCard.For(
            new RankingView(ranking, names[county], shown, own, placed.Count, rows.Count - placed.Count, names, await corrected(ranking, shown.Append(own).OfType<RankingRow>(), turn), page), turn.Words, turn.Zone);
    }

    private static Task<IReadOnlyDictionary<UnitId, SchoolFigures>> Corrected(Ranking ranking, IEnumerable<RankingRow> rows, Turn turn) =>
        Corrections.Of(ranking.County, (ranking.Month.First, ranking.Month.Last), rows.Select(row => (row.School, row.Score)), turn);
}
