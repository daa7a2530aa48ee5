using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Plans;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>Opens a school's plan for a month; a writer's first look makes its draft, in the same commit.</summary>
public static class ShowMonthPlan
{
    public static async Task<Reply> Run(Intent.ShowMonthPlan ask, Turn turn) =>
        (await OpenPlan.ToSee(ask.School, ask.Month, turn)).Refuses(out var why, out var open)
            ? new Reply.No(why)
            : new Reply.Show(PlanCard.For(await PlanViews.Of(open, turn, page: ask.Page), turn.Words, turn.Zone));

    /// <summary>The plan as it has become.</summary>
    public static async Task<Reply> After(OpenPlan open, Turn turn, string lead) =>
        new Reply.Show(PlanCard.For(await PlanViews.Of(await open.Again(turn), turn, lead), turn.Words, turn.Zone));

    /// <summary>No, and the plan as it is.</summary>
    public static async Task<Reply> Refused(Refusal why, OpenPlan open, Turn turn) =>
        new Reply.Again(why, PlanCard.For(await PlanViews.Of(open, turn), turn.Words, turn.Zone));
}
