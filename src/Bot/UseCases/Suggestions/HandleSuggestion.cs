using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Suggestions;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Suggestions;

/// <summary>A suggestion on its way: looked at, planned for, done, answered. Who suggested it is not shown to anybody.</summary>
public static class HandleSuggestion
{
    public static async Task<Reply> Run(Intent.OpenSuggestion ask, Turn turn) =>
        (await turn.Suggested(ask.Id)).Refuses(out var why, out var it) ? new Reply.No(why) : await Show(it, turn);

    public static async Task<Reply> Run(Intent.PlanSuggestion ask, Turn turn) => await Step(
        ask.Id, ask.Plan, "plan", turn, it => it.State != SuggestionState.Received && it.Plan == ask.Plan?.Trim(), it => it.MakePlan(ask.Plan ?? "", turn.Who.Id, turn.Now));

    public static async Task<Reply> Run(Intent.FinishSuggestion ask, Turn turn) => await Step(
        ask.Id, null, "finish", turn, it => it.State >= SuggestionState.Done, it => it.Carry(turn.Who.Id, turn.Now));

    public static async Task<Reply> Run(Intent.AnswerSuggestion ask, Turn turn) => await Step(
        ask.Id, ask.Reply, "reply", turn, it => it.State == SuggestionState.Replied && it.Answer == ask.Reply?.Trim(), it => it.Reply(ask.Reply ?? "", turn.Who.Id, turn.Now));

    /// <param name="done">Whether the very same was done before: a second press changes nothing.</param>
    private static async Task<Reply> Step(
        string id, string? words, string what, Turn turn, Func<Suggestion, bool> done, Func<Suggestion, Decision<Suggestion>> step)
    {
        if ((await turn.Suggested(id)).Refuses(out var why, out var it))
            return new Reply.No(why);
        if (done(it.Suggestion))
            return await Show(it, turn);
        if (Lengths.IsTooLong(words?.Trim() ?? "", SuggestionRules.Longest))
            return await Again(new Refusal.TooLong(what, SuggestionRules.Longest), it, turn);
        if (step(it.Suggestion).Refuses(out why, out _))
            return await Again(why is Refusal.Stale ? new Refusal.NotItsTurn() : why is Refusal.Missing ? new Refusal.Missing(what) : why, it, turn);

        turn.Audit($"{what}-suggestion", id);
        if (it.Suggestion.State == SuggestionState.Replied)
            await Tell(it.Suggestion, turn);

        return await Show(it, turn, turn.Words[it.Suggestion.State == SuggestionState.Replied ? "suggestions.answer-sent" : "suggestions.kept"]);
    }

    // Every guardian of the family; those outside Teams read it on their page.
    private static async Task Tell(Suggestion suggestion, Turn turn)
    {
        var guardians = await turn.Db.Guardians.Where(guardian => guardian.Family == suggestion.Family).Select(guardian => guardian.Person).ToListAsync(turn.Cancel);
        foreach (var guardian in guardians)
            turn.Db.Outbox.Add(new OutboxMessage
            {
                Key = $"suggestion-answered/{suggestion.Id}/{guardian.Value}", To = guardian, Lane = Lane.Today,
                Notice = NoticeJson.Write(new Notice.SuggestionAnswered(suggestion.Id)), DueAt = QuietHours.After(turn.Now, turn.Zone),
            });
    }

    internal static async Task<Reply> Show(Asked it, Turn turn, string lead = "") => new Reply.Show(SuggestionCard.For(await View(it, turn), turn.Words, lead));

    private static async Task<Reply> Again(Refusal why, Asked it, Turn turn) => new Reply.Again(why, SuggestionCard.For(await View(it, turn), turn.Words));

    private static async Task<SuggestionView> View(Asked it, Turn turn)
    {
        var owner = await turn.Db.People.FindAsync([it.Suggestion.Owner], turn.Cancel);

        return new SuggestionView(it.Suggestion, it.School.Name, owner?.Name ?? "", await About(it.Suggestion, turn), turn.Today, turn.Zone);
    }

    // Where few families came, what it is about would tell whose it is.
    private static async Task<Engagement?> About(Suggestion suggestion, Turn turn) =>
        suggestion.Engagement is { } id && await turn.Db.FamiliesAt(id, turn.Cancel) >= SuggestionRules.FamiliesToName
            ? await turn.Db.Engagements.FindAsync([id], turn.Cancel)
            : null;
}
