using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>All schools' plans for a month as one table.</summary>
public static class ShowMonthTable
{
    public static async Task<Reply> Run(Intent.ShowMonthTable ask, Turn turn)
    {
        if ((await Reviewing.Asked(ask.Unit, ask.Month, turn)).Refuses(out var why, out var asked))
            return new Reply.No(why);

        var table = await Table(asked.Top, asked.Month, turn);
        var page = Math.Clamp(ask.Page, 0, Math.Max(0, (table.Rows.Count - 1) / MonthTableCard.RowsAPage));

        return new Reply.Show(MonthTableCard.For(
            new MonthTableView(asked.Top.Name, table, new Intent.ShowMonthTable { Month = asked.Month.ToString(), Unit = asked.Top.Id.Value, Page = page }), turn.Words));
    }

    /// <summary>What the card shows and the spreadsheet holds.</summary>
    public static async Task<MonthTable> Table(Unit top, YearMonth month, Turn turn)
    {
        var plans = await turn.Db.PlansBelow(top, month).AsNoTracking().ToListAsync(turn.Cancel);
        var rows = await turn.Db.RowsBelow(top, month, turn.Cancel);
        var ids = rows.Select(row => row.School).Concat(rows.Select(row => row.Audience)).Distinct().ToList();
        var units = await turn.Db.Units.AsNoTracking().Where(unit => EF.Parameter(ids).Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, turn.Cancel);

        return MonthTable.Of(month, plans, rows, units);
    }
}
