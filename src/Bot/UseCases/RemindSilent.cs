using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>The host asks the families that have not answered, at most once a day.</summary>
public static class RemindSilent
{
    public static async Task<Reply> Run(Intent.RemindSilent ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);

        var engagement = hosted.Engagement;
        if (engagement.State != EngagementState.Published)
            return await OpenEngagement.Refused(new Refusal.NotInState(engagement.State), engagement, turn);
        if (engagement.IsClosed(turn.Now))
            return await OpenEngagement.Refused(new Refusal.Closed(), engagement, turn);
        if (!await turn.Db.Invitations.AnyAsync(i => i.Engagement == engagement.Id && i.Choice == null, turn.Cancel))
            return await OpenEngagement.Refused(new Refusal.NobodySilent(), engagement, turn);

        var day = turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var dueAt = QuietHours.After(turn.Now, turn.Zone);
        var asked = await turn.Db.Announce(
            engagement,
            new Announcement("asked-again", new Notice.Nudge(engagement.Id.Value), day, Lane.Today, dueAt, engagement.ClosesAt),
            Families.Silent, invitedBefore: DateTimeOffset.MaxValue, turn.Cancel);
        if (asked == 0)
            return await OpenEngagement.Refused(new Refusal.AlreadyRemindedToday(), engagement, turn);

        turn.Audit("remind-silent", engagement.Id.Value);
        var families = await turn.Db.Invitations.CountAsync(i => i.Engagement == engagement.Id && i.Choice == null, turn.Cancel);

        return new Reply.Show(Card.Of(
            turn.Words["cards.reminded", families],
            [Card.Text(turn.Words["cards.reminded", families])],
            Card.Button(turn.Words["cards.back"], new Intent.Open(engagement.Id.Value))));
    }
}
