using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>Which schools have handed in their plan for a month, and which have not.</summary>
public static class ListMonthPlans
{
    public static async Task<Reply> Run(Intent.ListMonthPlans ask, Turn turn)
    {
        if ((await Reviewing.Asked(ask.Unit, ask.Month, turn)).Refuses(out var why, out var asked))
            return new Reply.No(why);
        if (Tiers.Of(asked.Top) == Tier.School)
            return await ReviewMonthPlan.Run(new Intent.ReviewMonthPlan(asked.Top.Id.Value, asked.Month.ToString()), turn);

        return new Reply.Show(await Draw(ask, asked.Top, asked.Month, turn));
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> Draw(Intent.ListMonthPlans ask, Unit top, YearMonth month, Turn turn)
    {
        var board = await turn.Db.PlanBoard(top, month, turn.Site.Catalogue, turn.Today, turn.Cancel);
        var schools = FilingCodes.In(board, ask.State ?? "");
        var (count, size) = schools is null ? (board.Of(Filing.Missing), PlanBoardCard.NamesAPage) : (schools.Count, PlansInStateCard.RowsAPage);
        var view = new PlanBoardView(
            top.Name, board, await Townships(board, turn), Reviewing.Decides(turn.Who), turn.Today, turn.Now,
            new Intent.ListMonthPlans { Month = month.ToString(), Unit = top.Id.Value, State = schools is null ? null : ask.State, Page = Math.Clamp(ask.Page, 0, Math.Max(0, (count - 1) / size)) });

        return schools is null
            ? PlanBoardCard.For(view, turn.Words)
            : PlansInStateCard.For(new PlansInStateView(view, schools, await turn.Db.RowCounts(top, month, turn.Cancel)), turn.Words, turn.Zone);
    }

    private static async Task<Dictionary<string, string>> Townships(PlanBoard board, Turn turn)
    {
        var above = board.Schools.Select(each => each.School.Parent).OfType<UnitId>().Distinct().ToList();
        var names = await turn.Db.Units.AsNoTracking().Where(unit => above.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, turn.Cancel);

        return board.Schools.ToDictionary(each => each.School.Id.Value, each => each.School.Parent is { } parent ? names[parent] : each.School.Name);
    }
}
