using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Suggestions;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Feedback;

/// <summary>What a family thought: one voice per family, the last one counts. Not in the audit log, which would tell who said what.</summary>
public static class GiveFeedback
{
    public static async Task<Reply> Run(Intent.GiveFeedback ask, Turn turn)
    {
        if ((await Which(ask, turn)).Refuses(out var why, out var invited))
            return new Reply.No(why);
        if (FeedbackRules.Shut(invited.Engagement, invited.Invitation, await AnybodyMarked(invited, turn), turn.Now) is { } shut)
            return new Reply.No(shut);

        var known = await turn.Db.Feedback.FindAsync([invited.Engagement.Id, invited.Invitation.Family], turn.Cancel);
        if ((await turn.Db.RatedBy(invited.Engagement.Id, invited.Invitation.Family, turn.Cancel)).Count > 0)
            return await RateElements.Run(ask, invited, known, turn);
        if (FeedbackWords.Stars(ask.Lecturer) is not { } lecturer || FeedbackWords.Stars(ask.Content) is not { } content)
            return Wrong(ask) is { } wrong ? new Reply.Again(wrong, Form(ask, invited, known, turn)) : new Reply.Show(Form(ask, invited, known, turn));

        var comment = (ask.Comment ?? "").Trim();
        if (Lengths.IsTooLong(comment, FeedbackRules.LongestComment))
            return new Reply.Again(new Refusal.TooLong("comment", FeedbackRules.LongestComment), Form(ask, invited, known, turn));
        if ((await SuggestedBeside.Keep(ask.Suggestion, invited, turn)).Refuses(out why, out var suggested))
            return new Reply.Again(why, Form(ask, invited, known, turn));

        return new Reply.Show(FeedbackThanksCard.For(invited.Engagement, Keep(known, lecturer, content, comment, invited, turn), suggested.One, turn.Words, turn.Zone));
    }

    // Typed without saying which: of what the family came to, or meant to, the one that ended last.
    private static async Task<Decision<Invited>> Which(Intent.GiveFeedback ask, Turn turn)
    {
        if (!string.IsNullOrWhiteSpace(ask.Engagement))
            return await turn.Guest(ask.Engagement);
        if (turn.Who.Family is not { } family)
            return new Refusal.NotInvited();

        var since = turn.Now - FeedbackRules.OpenFor;
        var newest = await (
            from invitation in turn.Db.Invitations
            join engagement in turn.Db.Engagements on invitation.Engagement equals engagement.Id
            where invitation.Family == family && engagement.State == EngagementState.Held && engagement.EndsAt > since
            orderby invitation.Came > 0 descending, invitation.Choice == Choice.Yes descending, engagement.EndsAt descending
            select engagement.Id).FirstOrDefaultAsync(turn.Cancel);

        return newest.Value is null ? new Refusal.NothingFits() : await turn.Guest(newest.Value);
    }

    private static Task<bool> AnybodyMarked(Invited invited, Turn turn) =>
        turn.Db.Invitations.AnyAsync(i => i.Engagement == invited.Engagement.Id && i.Presence != null, turn.Cancel);

    // What was filled in but is no number of stars is said; what was left empty is asked for.
    private static Refusal.NotANumber? Wrong(Intent.GiveFeedback ask) =>
        !string.IsNullOrWhiteSpace(ask.Lecturer) && FeedbackWords.Stars(ask.Lecturer) is null ? new Refusal.NotANumber("lecturer", 1, 5)
        : !string.IsNullOrWhiteSpace(ask.Content) && FeedbackWords.Stars(ask.Content) is null ? new Refusal.NotANumber("content", 1, 5)
        : null;

    private static JsonObject Form(Intent.GiveFeedback ask, Invited invited, FeedbackGiven? known, Turn turn)
    {
        var (id, family) = (invited.Engagement.Id, invited.Invitation.Family);
        var filled = new FeedbackGiven
        {
            Engagement = id,
            Family = family,
            Lecturer = FeedbackWords.Stars(ask.Lecturer) ?? known?.Lecturer ?? 0,
            Content = FeedbackWords.Stars(ask.Content) ?? known?.Content ?? 0,
            Comment = string.IsNullOrWhiteSpace(ask.Comment) ? known?.Comment ?? "" : ask.Comment.Trim(),
            At = turn.Now,
        };

        return FeedbackFormCard.For(invited.Engagement, filled, turn.Words, turn.Zone, suggestion: ask.Suggestion);
    }

    internal static FeedbackGiven Keep(FeedbackGiven? known, int lecturer, int content, string comment, Invited invited, Turn turn)
    {
        if (known is null)
            turn.Db.Add(known = new FeedbackGiven
            {
                Engagement = invited.Engagement.Id, Family = invited.Invitation.Family, Lecturer = lecturer, Content = content, At = turn.Now,
            });

        (known.Lecturer, known.Content, known.Comment, known.At) = (lecturer, content, comment, turn.Now);
        turn.Deed = new Deed("give-feedback", invited.Engagement.Topic) { Instead = [new Intent.GiveFeedback(invited.Engagement.Id.Value)] };

        return known;
    }
}
