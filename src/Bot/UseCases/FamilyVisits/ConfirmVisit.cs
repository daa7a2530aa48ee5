using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Feedback;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Visits;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>The family says whether a recorded visit happened and what it was like. A no is told to the principal, without naming the family.</summary>
public static class ConfirmVisit
{
    public static async Task<Reply> Run(Intent.ConfirmVisit ask, Turn turn)
    {
        if ((await turn.FamilyVisit(ask.Visit)).Refuses(out var why, out var visit))
            return new Reply.No(why);
        if (Stars(ask, visit).Refuses(out why, out var stars))
            return await turn.Refused(why, visit);

        var comment = (ask.Comment ?? "").Trim();
        if (comment.Length > VisitWish.Longest)
            return await turn.Refused(new Refusal.TooLong("comment", VisitWish.Longest), visit);

        var kept = comment.Length > 0 ? turn.Db.Seal.Close(comment) : visit.Comment;
        if (visit.Confirm(ask.Happened, stars.Number, kept, turn.Now).Refuses(out why, out _))
            return await turn.Refused(why, visit);

        turn.Deed = new Deed("confirm-visit") { Instead = [new Intent.ShowFamilyVisit(ask.Visit)] };
        if (!ask.Happened)
            await TellPrincipal(visit, turn);

        return await turn.ShowVisit(visit);
    }

    private sealed record Given(int? Number);

    // Stars given before stay when only a word is added; a visit that did not happen has none.
    private static Decision<Given> Stars(Intent.ConfirmVisit ask, Visit visit)
    {
        if (!ask.Happened)
            return new Given(null);
        if (string.IsNullOrWhiteSpace(ask.Rating))
            return new Given(visit.Rating);

        return FeedbackWords.Stars(ask.Rating) is { } stars ? new Given(stars) : new Refusal.NotANumber("rating", 1, 5);
    }

    private static async Task TellPrincipal(Visit visit, Turn turn)
    {
        var room = await turn.Db.Units.SingleAsync(unit => unit.Id == visit.Class, turn.Cancel);
        foreach (var principal in await turn.Db.PrincipalsOf(room, turn.Cancel))
            await turn.Db.TellDoubt(visit, principal, turn.Now, turn.Zone, turn.Cancel);
    }
}
