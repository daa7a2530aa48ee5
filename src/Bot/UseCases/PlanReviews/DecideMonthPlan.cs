using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Plans;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>The county office accepts a plan, or sends it back with a word.</summary>
public static class DecideMonthPlan
{
    public static async Task<Reply> Run(Intent.AcceptMonthPlan ask, Turn turn)
    {
        if ((await Load(ask.School, ask.Month, turn)).Refuses(out var why, out var it))
            return new Reply.No(why);
        // The same press again.
        if (it.Plan is { State: PlanState.Accepted } accepted && accepted.Version == ask.Version + 1)
            return await Show(it, turn);
        if (it.Plan.Version != ask.Version)
            return await Show(it, turn, new Refusal.PlanChanged());
        if (it.Plan.Accept(turn.Who.Id, turn.Now).Refuses(out why, out _))
            return await Show(it, turn, why);

        await Settle([it], turn);

        return await Show(it, turn);
    }

    public static async Task<Reply> Run(Intent.ReturnMonthPlan ask, Turn turn)
    {
        if ((await Load(ask.School, ask.Month, turn)).Refuses(out var why, out var it))
            return new Reply.No(why);
        if (it.Plan is { State: PlanState.Returned } returned && returned.Version == ask.Version + 1)
            return await Show(it, turn);
        if (it.Plan.Version != ask.Version)
            return await Show(it, turn, new Refusal.PlanChanged());

        var said = ReturnWords.Of(ask, it.Rows);
        if (said.Comment.Length > PlanReviewCard.Longest || said.ByRow.Values.Any(word => word.Length > PlanReviewCard.Longest))
            return await Show(it, turn, new Refusal.TooLong("comment", PlanReviewCard.Longest));
        if (it.Plan.Return(said.Comment, said.ByRow.Count > 0, turn.Who.Id, turn.Now).Refuses(out why, out _))
            return await Show(it, turn, why);

        foreach (var row in it.Rows)
            row.Comment = said.ByRow.GetValueOrDefault(row.Number, "");
        turn.Audit("return-plan", $"{it.School.Id} {it.Plan.Month}", said.Comment);
        await PlanNews.Tell([it], _ => new Notice.PlanReturned(it.School.Id.Value, it.Plan.Month.ToString()), "plan-returned", turn);
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await Show(it, turn);
    }

    /// <summary>What follows from plans that were just accepted: words on rows are settled, rows families are invited to become drafts, and the schools are told.</summary>
    public static async Task Settle(IReadOnlyList<LoadedPlan> plans, Turn turn)
    {
        foreach (var it in plans)
        {
            turn.Audit("accept-plan", $"{it.School.Id} {it.Plan.Month}", $"{it.Rows.Count}");
            foreach (var row in it.Rows)
                row.Comment = "";
        }

        await Accepted.Schedule(plans.Select(it => (it.Plan, it.Rows)), turn);
        await PlanNews.Tell(plans, it => new Notice.PlanAccepted(it.School.Id.Value, it.Plan.Month.ToString()), "plan-accepted", turn);
        await turn.Db.SaveChangesAsync(turn.Cancel);
    }

    private static async Task<Decision<LoadedPlan>> Load(string said, string month, Turn turn)
    {
        if (!Reviewing.Decides(turn.Who))
            return new Refusal.NotAllowed(Act.Review);
        if ((await Reviewing.AskedOfSchool(said, month, turn)).Refuses(out var why, out var asked))
            return why;
        if (!turn.Who.May(Act.Review, asked.Top))
            return new Refusal.NotAllowed(Act.Review);

        return await turn.Db.PlanOf(asked.Top.Id, asked.Month, turn.Cancel) is { } plan
            ? new LoadedPlan(asked.Top, plan, await turn.Db.RowsOf(asked.Top.Id, asked.Month, turn.Cancel))
            : new Refusal.PlanNotSo(PlanState.Draft);
    }

    private static async Task<Reply> Show(LoadedPlan it, Turn turn, Refusal? why = null)
    {
        var card = await ReviewMonthPlan.Card(it.School, it.Plan.Month, 0, turn);

        return why is null ? new Reply.Show(card) : new Reply.Again(why, card);
    }
}

/// <summary>A plan and its rows, to be changed.</summary>
public sealed record LoadedPlan(Unit School, MonthPlan Plan, IReadOnlyList<PlanRow> Rows);
