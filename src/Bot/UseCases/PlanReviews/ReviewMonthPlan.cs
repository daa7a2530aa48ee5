using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>One school's plan as the county office (or the township, to read) sees it. A draft is the school's own affair.</summary>
public static class ReviewMonthPlan
{
    public static async Task<Reply> Run(Intent.ReviewMonthPlan ask, Turn turn)
    {
        if ((await Reviewing.AskedOfSchool(ask.School, ask.Month, turn)).Refuses(out var why, out var asked))
            return new Reply.No(why);

        return new Reply.Show(await Card(asked.Top, asked.Month, ask.Page, turn));
    }

    /// <summary>The plan as it is now.</summary>
    public static async Task<System.Text.Json.Nodes.JsonObject> Card(Unit school, YearMonth month, int page, Turn turn)
    {
        var board = await turn.Db.PlanBoard(school, month, turn.Site.Catalogue, turn.Today, turn.Cancel);
        var filing = board.Schools.FirstOrDefault(each => each.School.Id == school.Id);
        var plan = await turn.Db.PlanOf(school.Id, month, turn.Cancel);
        if (plan is null or { State: PlanState.Draft })
            return PlanNotThereCard.For(new PlanNotThereView(school, month, board.Due, filing?.Filing ?? Filing.Missing, Reviewing.Decides(turn.Who), turn.Today), turn.Words);

        var rows = await turn.Db.RowsOf(school.Id, month, turn.Cancel);
        var last = Math.Max(0, (rows.Count - 1) / PlanReviewCard.RowsAPage);

        return PlanReviewCard.For(
            new PlanReviewView(await Reviewed.Of(school, plan, rows, filing is { Late: true }, turn), turn.Who.May(Act.Review, school), Math.Clamp(page, 0, last)), turn.Words, turn.Zone);
    }
}
