using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.UseCases.AtTheDoor;

/// <summary>The host opens check-in, and sees the code of the moment; asked again, the code of that moment.</summary>
public static class StartCheckIn
{
    public static async Task<Reply> Run(Intent.StartCheckIn ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);

        var engagement = hosted.Engagement;
        var first = engagement.CheckInOpenedAt is null;
        if (engagement.OpenCheckIn(turn.Site.NewSecret(), turn.Now).Refuses(out why, out _))
            return await OpenEngagement.Refused(why, engagement, turn);

        await turn.Db.SaveChangesAsync(turn.Cancel);
        await Tell(engagement, turn);
        if (first)
            turn.Audit("start-check-in", engagement.Id.Value);

        return new Reply.Show(CheckInCodeCard.For(engagement, turn.Now, turn.Words, turn.Zone));
    }

    // At every press, not only the first: the key makes it one per person, and who said yes meanwhile hears of it too. An
    // engagement that was moved opens anew, hence the version.
    private static async Task Tell(Engagement engagement, Turn turn)
    {
        var dueAt = QuietHours.After(turn.Now, turn.Zone);
        if (dueAt >= engagement.EndsAt)
            return;

        var stamp = engagement.Version.ToString(CultureInfo.InvariantCulture);
        await turn.Db.Announce(
            engagement,
            new Announcement("check-in-open", new Notice.CheckInOpen(engagement.Id.Value), stamp, Lane.Today, dueAt, engagement.EndsAt),
            Families.ComingOrUndecided, invitedBefore: DateTimeOffset.MaxValue, turn.Cancel);
    }
}
