using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.UseCases;

/// <summary>Asks once more before calling something off.</summary>
public static class CancelForm
{
    public static async Task<Reply> Run(Intent.StartCancel ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);
        if (hosted.Engagement.State is not (EngagementState.Draft or EngagementState.Published))
            return await OpenEngagement.Refused(new Refusal.NotInState(hosted.Engagement.State), hosted.Engagement, turn);

        return new Reply.Show(CancelCard.For(hosted.Engagement, turn.Words, turn.Zone));
    }
}

/// <summary>Calls an engagement off; everybody who was told is told.</summary>
public static class CancelEngagement
{
    private const int LongestReason = 200;

    public static async Task<Reply> Run(Intent.Cancel ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);

        var engagement = hosted.Engagement;
        if (engagement.State == EngagementState.Cancelled)
            return await OpenEngagement.AsHost(engagement, turn);
        if (engagement.Version != ask.Version)
            return await OpenEngagement.Refused(new Refusal.Stale(), engagement, turn);
        if (ask.Reason?.Length > LongestReason)
            return new Reply.Again(new Refusal.TooLong("reason", LongestReason), CancelCard.For(engagement, turn.Words, turn.Zone));

        var wasPublic = engagement.State == EngagementState.Published;
        if (engagement.Cancel((ask.Reason ?? "").Trim(), turn.Now).Refuses(out why, out _))
            return await OpenEngagement.Refused(why, engagement, turn);

        await turn.Db.SaveChangesAsync(turn.Cancel);
        if (wasPublic)
            await Tell(hosted, turn);
        turn.Audit("cancel", engagement.Id.Value);
        turn.Deed = new Deed("cancel", engagement.Topic) { Told = wasPublic, Instead = [Anew(engagement, turn.Zone)] };

        return await OpenEngagement.AsHost(engagement, turn);
    }

    // What is off stays off: the same once more is a new one.
    private static Intent.StartSchedule Anew(Engagement engagement, TimeZoneInfo zone) => new()
    {
        Kind = engagement.Kind, Audience = engagement.Audience.Value, Topic = engagement.Topic, Lecturer = engagement.Lecturer, Place = engagement.Place, Mode = engagement.Mode,
        Day = engagement.StartsAt.DayIn(zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Start = engagement.StartsAt.ClockIn(zone).ToString("HH:mm", CultureInfo.InvariantCulture),
        End = engagement.EndsAt.ClockIn(zone).ToString("HH:mm", CultureInfo.InvariantCulture),
        Capacity = engagement.Capacity?.ToString(CultureInfo.InvariantCulture),
    };

    private static async Task Tell(Hosted hosted, Turn turn)
    {
        var (engagement, audience) = hosted;
        // Families must not stand before a closed door: quiet hours give way when they end too late.
        var morning = QuietHours.After(turn.Now, turn.Zone);
        var dueAt = QuietHours.ComeTooLate(morning, Sittings.NextStart(engagement, turn.Now)) ? turn.Now : morning;
        var id = engagement.Id.Value;
        await turn.Db.AnnounceToTold(
            engagement,
            new Announcement("cancelled", new Notice.Cancelled(id), "", Lane.Today, dueAt, engagement.EndsAt),
            turn.Cancel);
        await turn.Db.AnnounceToHeadTeachers(
            engagement,
            new Announcement("share-link", new Notice.ShareLink(id, "", "cancelled"), "cancelled", Lane.Today, dueAt, engagement.EndsAt),
            audience.Path, turn.Cancel);
    }
}
