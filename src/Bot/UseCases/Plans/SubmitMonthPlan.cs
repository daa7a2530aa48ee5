using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>The plan goes to the county office once no row lacks anything; before it decides, the school can take it back.</summary>
public static class SubmitMonthPlan
{
    public static async Task<Reply> Run(Intent.SubmitMonthPlan ask, Turn turn)
    {
        if ((await OpenPlan.ToChange(ask.School, ask.Month, turn)).Refuses(out var why, out var open))
            return new Reply.No(why);
        if (Why(ask, open) is { } no)
            return await ShowMonthPlan.Refused(no, open, turn);

        var again = open.Plan.Returns > 0;
        if (open.Plan.Submit(open.Rows.Count, turn.Who.Id, turn.Now).Refuses(out why, out _))
            return await ShowMonthPlan.Refused(why, open, turn);
        turn.Db.Add(PlanPaper.Of(open, turn));
        turn.Audit("submit-plan", $"{open.School} {open.Month}");

        return await ShowMonthPlan.After(open, turn, Said(open.Place, again, turn));
    }

    public static async Task<Reply> Run(Intent.WithdrawMonthPlan ask, Turn turn)
    {
        if ((await OpenPlan.ToChange(ask.School, ask.Month, turn)).Refuses(out var why, out var open))
            return new Reply.No(why);
        if (ask.Version != 0 && ask.Version != open.Plan.Version)
            return await ShowMonthPlan.Refused(new Refusal.PlanChanged(), open, turn);

        var submittedAt = open.Plan.SubmittedAt;
        if (open.Plan.TakeBack().Refuses(out why, out _))
            return await ShowMonthPlan.Refused(why, open, turn);
        if (submittedAt is { } at)
            await PlanPaper.TakeBack(open, at, turn);
        turn.Audit("withdraw-plan", $"{open.School} {open.Month}");

        return await ShowMonthPlan.After(open, turn, turn.Words["plans.withdrawn"]);
    }

    // A plan handed in already is told so before anything about its version: a second press is no old card.
    private static Refusal? Why(Intent.SubmitMonthPlan ask, OpenPlan open)
    {
        if (!open.Plan.State.IsOpen())
            return new Refusal.PlanNotSo(open.Plan.State);
        if (ask.Version != 0 && ask.Version != open.Plan.Version)
            return new Refusal.PlanChanged();

        var lacking = open.Rows.Select(row => (row.Number, row.Lacks)).Where(row => row.Lacks.Count > 0).ToList();

        return lacking.Count > 0 ? new Refusal.RowsLack(lacking) : null;
    }

    // By its first submission it is in time or late; another after a return changes nothing about that.
    private static string Said(PlanPlace place, bool again, Turn turn)
    {
        if (again)
            return turn.Words["plans.submitted-again"];
        if (PlanPaper.DueDay(place, turn) is not { } due)
            return turn.Words["plans.submitted"];

        var late = turn.Today.DayNumber - due.DayNumber;

        return late > 0 ? turn.Words["plans.submitted-late", late] : turn.Words["plans.submitted-in-time"];
    }
}
