using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases.AtTheDoor;

/// <summary>The host says that it took place: from then on it counts, and the clock asks the families what they thought.</summary>
public static class ConfirmHeld
{
    public static async Task<Reply> Run(Intent.ConfirmHeld ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);

        var engagement = hosted.Engagement;
        if (engagement.State == EngagementState.Held)
            return await OpenEngagement.AsHost(engagement, turn);
        if (engagement.Version != ask.Version)
            return await OpenEngagement.Refused(new Refusal.Stale(), engagement, turn);
        if ((await turn.Db.Hold(engagement, turn.Who.Id, turn.Site.Catalogue, turn.Zone, turn.Now, turn.Cancel)).Refuses(out why, out _))
            return await OpenEngagement.Refused(why, engagement, turn);

        turn.Audit("confirm-held", engagement.Id.Value);
        turn.Deed = new Deed("confirm-held", engagement.Topic) { Back = [new Intent.ReverseEntry(engagement.Id.Value) { Reason = turn.Words["undo.reason"] }] };

        return await OpenEngagement.AsHost(engagement, turn);
    }
}
