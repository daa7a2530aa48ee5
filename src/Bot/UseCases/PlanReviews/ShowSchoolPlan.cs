using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>A school's plan to read, for those who plan there.</summary>
public static class ShowSchoolPlan
{
    public static async Task<Reply> Run(Intent.ShowMonthPlan ask, Turn turn)
    {
        if (Reviewing.Month(ask.Month, turn).Refuses(out var why, out var read))
            return new Reply.No(why);

        var own = turn.Who.Roles.Select(held => held.At).FirstOrDefault(unit => turn.Who.May(Act.Plan, unit) && (string.IsNullOrWhiteSpace(ask.School) || unit.Id.Value == ask.School || unit.Name == ask.School));
        if (own is null)
            return new Reply.No(new Refusal.NotAllowed(Act.Plan));
        if (await turn.Db.PlanOf(own.Id, read.Month, turn.Cancel) is not { } plan)
            return new Reply.No(new Refusal.NothingFits());

        var rows = await turn.Db.RowsOf(own.Id, read.Month, turn.Cancel);

        return new Reply.Show(PlanReviewCard.For(new PlanReviewView(await Reviewed.Of(own, plan, rows, late: false, turn), Decides: false, 0), turn.Words, turn.Zone));
    }
}
