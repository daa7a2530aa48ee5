using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.UseCases;

/// <summary>Invites the families of the audience. In quiet hours the invitations wait until the morning.</summary>
public static class PublishEngagement
{
    public static async Task<Reply> Run(Intent.Publish ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);

        var engagement = hosted.Engagement;
        if (engagement.State == EngagementState.Published)
            return await OpenEngagement.AsHost(engagement, turn);
        if (engagement.Version != ask.Version)
            return await OpenEngagement.Refused(new Refusal.Stale(), engagement, turn);
        if (engagement.Publish(turn.Now).Refuses(out why, out _))
            return await OpenEngagement.Refused(why, engagement, turn);

        await turn.Db.SaveChangesAsync(turn.Cancel);
        await Invite(hosted, turn);
        turn.Audit("publish", engagement.Id.Value);
        turn.Deed = new Deed("publish", engagement.Topic) { Told = true, Instead = [new Intent.StartCancel(engagement.Id.Value), new Intent.StartReschedule(engagement.Id.Value)] };

        return await OpenEngagement.AsHost(engagement, turn, Done(turn));
    }

    // At night nothing arrives, and who has just published must not wonder why.
    private static string Done(Turn turn) => QuietHours.After(turn.Now, turn.Zone) is var dueAt && dueAt > turn.Now
        ? turn.Words["cards.published-later", Dates.Moment(dueAt, turn.Words.Locale, turn.Zone)]
        : turn.Words["cards.published"];

    private static async Task Invite(Hosted hosted, Turn turn)
    {
        var (engagement, audience) = hosted;
        var dueAt = QuietHours.After(turn.Now, turn.Zone);
        var id = engagement.Id.Value;

        await turn.Db.Invite(engagement, audience.Path, turn.Now, turn.Cancel);
        await turn.Db.Announce(
            engagement,
            new Announcement("invitation", new Notice.Invitation(id), "", Lane.Bulk, dueAt, engagement.ClosesAt),
            Families.All, invitedBefore: DateTimeOffset.MaxValue, turn.Cancel);
        await turn.Db.AnnounceToHeadTeachers(
            engagement,
            new Announcement("share-link", new Notice.ShareLink(id, "", "invitation"), "invitation", Lane.Today, dueAt, engagement.ClosesAt),
            audience.Path, turn.Cancel);
    }
}
