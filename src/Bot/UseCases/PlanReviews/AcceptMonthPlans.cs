using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>Accepts at once what waits, lacks nothing, and had come in when the list was shown; says what was left and why.</summary>
public static class AcceptMonthPlans
{
    public static async Task<Reply> Run(Intent.AcceptMonthPlans ask, Turn turn)
    {
        if (!Reviewing.Decides(turn.Who))
            return new Reply.No(new Refusal.NotAllowed(Act.Review));
        if ((await Reviewing.Asked(ask.Unit, ask.Month, turn)).Refuses(out var why, out var asked))
            return new Reply.No(why);

        var waiting = await Waiting(asked.Top, asked.Month, turn);
        var (accepted, left) = (new List<LoadedPlan>(), new List<PlanLeft>());
        foreach (var it in waiting.Where(it => turn.Who.May(Act.Review, it.School)))
            if (Against(it, ask.Seen) is { } reason)
                left.Add(new PlanLeft(it.School, reason));
            else if (it.Plan.Accept(turn.Who.Id, turn.Now).Refuses(out _, out _))
                left.Add(new PlanLeft(it.School, LeftFor.CameSince));
            else
                accepted.Add(it);

        await DecideMonthPlan.Settle(accepted, turn);

        return new Reply.Show(PlansAcceptedCard.For(
            new PlansAcceptedView(asked.Month, accepted.ConvertAll(it => it.School.Name), left, new Intent.ListMonthPlans { Month = asked.Month.ToString(), Unit = asked.Top.Id.Value }), turn.Words));
    }

    private static LeftFor? Against(LoadedPlan it, DateTimeOffset seen) =>
        it.Plan.SubmittedAt > seen ? LeftFor.CameSince
        : it.Rows.Count == 0 || it.Rows.Any(row => row.Lacks.Count > 0) ? LeftFor.Lacks
        : null;

    // Three queries, however many plans there are.
    private static async Task<List<LoadedPlan>> Waiting(Unit top, YearMonth month, Turn turn)
    {
        var plans = await turn.Db.PlansBelow(top, month).Where(plan => plan.State == PlanState.Submitted).ToListAsync(turn.Cancel);
        var schools = plans.ConvertAll(plan => plan.School);
        var units = await turn.Db.Units.AsNoTracking().Where(unit => EF.Parameter(schools).Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, turn.Cancel);
        var rows = (await turn.Db.PlanRows.Where(row => row.Month == month && !row.Dropped && EF.Parameter(schools).Contains(row.School)).ToListAsync(turn.Cancel)).ToLookup(row => row.School);

        return [.. plans.Select(plan => new LoadedPlan(units[plan.School], plan, [.. rows[plan.School].OrderBy(row => row.Number)])).OrderBy(it => it.School.Path, StringComparer.Ordinal)];
    }
}
