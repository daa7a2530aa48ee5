using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>A row is taken out; it is kept as dropped.</summary>
public static class DropPlanRow
{
    public static async Task<Reply> Run(Intent.DropPlanRow ask, Turn turn)
    {
        if ((await OpenPlan.ToChange(ask.School, ask.Month, turn)).Refuses(out var why, out var open))
            return new Reply.No(why);
        if (!open.IsOpen(turn))
            return await ShowMonthPlan.Refused(new Refusal.PlanNotSo(open.Plan.State), open, turn);
        if (open.Row(ask.Number).Refuses(out why, out var row))
            return await ShowMonthPlan.Refused(why, open, turn);
        if (ask.Version != 0 && ask.Version != open.Plan.Version)
            return await ShowMonthPlan.Refused(new Refusal.PlanChanged(), open, turn);
        if (open.Plan.Touch().Refuses(out why, out _))
            return await ShowMonthPlan.Refused(why, open, turn);

        row.Dropped = true;
        turn.Audit("drop-plan-row", $"{open.School} {open.Month}", row.Number.ToString(CultureInfo.InvariantCulture));

        return await ShowMonthPlan.After(open, turn, turn.Words["plans.row-dropped", row.Number]);
    }
}
