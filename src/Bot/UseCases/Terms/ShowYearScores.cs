using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Terms;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Rankings;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>A year's scores: the running draft, marked as one, until the office confirms them; what was corrected since stands beside.</summary>
public static class ShowYearScores
{
    public const int RowsAPage = 10;

    public static async Task<Reply> Run(Intent.ShowYearScores ask, Turn turn)
    {
        if (Published.ReaderAt(turn.Who) is not { } at)
            return new Reply.No(new Refusal.NotAllowed(Act.Oversee));
        if (ScoringYear.Find(ask.Year, turn) is not { } year)
            return new Reply.No(new Refusal.NoYearScores());

        return new Reply.Show(await Card(await Scored(year, at, turn), at, ask.Page, turn));
    }

    /// <summary>As news: a draft with nobody in it is none, nor is one that was confirmed meanwhile.</summary>
    internal static async Task<JsonObject?> News(Span year, bool confirmed, Unit at, Turn turn) =>
        await Scored(year, at, turn) is var scored && confirmed == (scored.Confirmed is not null) && scored.Rows.Any(row => row.Place is not null)
            ? await Card(scored, at, 0, turn)
            : null;

    internal static async Task<ScoredYear> Scored(Span year, Unit at, Turn turn)
    {
        var id = Published.CountyOf(at);

        return await ScoringYear.Of(await turn.Db.Units.AsNoTracking().SingleAsync(unit => unit.Id == id, turn.Cancel), year, turn);
    }

    internal static async Task<JsonObject> Card(ScoredYear scored, Unit at, int page, Turn turn, string done = "")
    {
        var (county, year) = (scored.County, scored.Year);
        var placed = scored.Rows.Where(row => row.Place is not null).ToList();
        page = Math.Clamp(page, 0, Math.Max(0, (placed.Count - 1) / RowsAPage));
        var shown = placed.Skip(page * RowsAPage).Take(RowsAPage).ToList();
        var own = scored.Rows.FirstOrDefault(row => row.School == at.Id);
        var beside = shown.Append(own).OfType<YearScoreRow>().ToList();
        // On the first page, for a township its own among them.
        var townships = page == 0 ? TownshipScore.Of(scored.Rows) : [];
        var names = await Names(beside.Select(row => row.School).Concat(townships.Select(township => township.Township)), turn);
        var corrected = scored.Confirmed is null || scored.Confirmed.ConfirmedAt == turn.Now
            ? new Dictionary<UnitId, SchoolFigures>()
            : await Corrections.Of(county.Id, (year.From, scored.To), beside.Select(row => (row.School, row.Score)), turn);

        return YearScoresCard.For(
            new YearScoresView(county.Name, year, scored.Confirmed, scored.To, shown, own, placed.Count, scored.Rows.Count - placed.Count, townships, names, corrected, page)
            {
                MayConfirm = scored.Confirmed is null && ConfirmYearScores.Why(year, turn) is null, MayExport = turn.Who.May(Act.Judge, county), Done = done,
            },
            turn.Words, turn.Zone);
    }

    private static async Task<IReadOnlyDictionary<UnitId, string>> Names(IEnumerable<UnitId> units, Turn turn)
    {
        var ids = units.Distinct().ToList();

        return await turn.Db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, turn.Cancel);
    }
}
