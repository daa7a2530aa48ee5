using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>The card a family gets with a notice: the invitation with a word above it, or the form the notice asks for.</summary>
internal static class FamilyNotice
{
    public static async Task<JsonObject> For(Notice notice, FamilyView view, UseCases.Turn turn) => notice switch
    {
        Notice.CheckInOpen => CheckInFormCard.For(view.Engagement, turn.Words, turn.Zone, view.Lead),
        Notice.AskFeedback => FeedbackFormCard.For(view.Engagement, await Said(view, turn), turn.Words, turn.Zone, view.Lead, elements: await turn.Db.RatedBy(view.Engagement.Id, view.Invitation.Family, turn.Cancel)),
        _                  => InvitationCard.For(view, turn.Words, turn.Zone),
    };

    // The other guardian may have answered already: then this one sees it, and may change it.
    private static Task<FeedbackGiven?> Said(FamilyView view, UseCases.Turn turn) =>
        turn.Db.Feedback.SingleOrDefaultAsync(said => said.Engagement == view.Engagement.Id && said.Family == view.Invitation.Family, turn.Cancel);
}
