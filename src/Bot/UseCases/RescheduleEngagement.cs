using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.UseCases;

/// <summary>Shows the form for another time or place, filled with what was said and what stays.</summary>
public static class RescheduleForm
{
    public static async Task<Reply> Run(Intent.StartReschedule ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);

        var engagement = hosted.Engagement;
        if (engagement.State is not (EngagementState.Draft or EngagementState.Published))
            return await OpenEngagement.Refused(new Refusal.NotInState(engagement.State), engagement, turn);

        return new Reply.Show(RescheduleCard.For(engagement, Filled(ask, engagement, turn.Zone), turn.Words, turn.Zone));
    }

    // Moving the start moves the end along, unless an end is given.
    private static Intent.Reschedule Filled(Intent.StartReschedule ask, Engagement engagement, TimeZoneInfo zone)
    {
        var start = TimeOnly.TryParseExact(ask.Start, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var said) ? said : engagement.StartsAt.ClockIn(zone);
        var end = start.Add(engagement.EndsAt - engagement.StartsAt);

        return new Intent.Reschedule(engagement.Id.Value, engagement.Version)
        {
            Day = ask.Day ?? engagement.StartsAt.DayIn(zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Start = start.ToString("HH:mm", CultureInfo.InvariantCulture),
            End = ask.End ?? end.ToString("HH:mm", CultureInfo.InvariantCulture),
            Place = ask.Place ?? engagement.Place,
        };
    }
}

/// <summary>Moves an engagement; everybody who was told is told again.</summary>
public static class RescheduleEngagement
{
    public static async Task<Reply> Run(Intent.Reschedule ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);

        var engagement = hosted.Engagement;
        var wish = new Wish(engagement.Topic, engagement.Lecturer, ask.Place, ask.Day, ask.Start, ask.End, null) { LastDay = LastDay(ask.Day, engagement, turn.Zone) };
        if (Scheduling.CheckSlot(wish, turn.Zone, turn.Now).Refuses(out why, out var slot))
            return Refused(why, ask, engagement, turn);

        var before = new Slot(engagement.StartsAt, engagement.EndsAt, engagement.Place);
        if (before == slot)
            return await OpenEngagement.AsHost(engagement, turn);
        if (engagement.Version != ask.Version)
            return await OpenEngagement.Refused(new Refusal.Stale(), engagement, turn);
        if (await Places.Taken(turn, slot, hosted.Audience, engagement.Id) is { } clash)
            return Refused(clash, ask, engagement, turn);
        if (await AtScheduling.Broken(turn, engagement, slot, hosted.Audience) is { } broken)
            return Refused(broken, ask, engagement, turn);
        if (engagement.Reschedule(slot, turn.Now).Refuses(out why, out _))
            return await OpenEngagement.Refused(why, engagement, turn);

        await Contents.MoveAlong(engagement, before, turn);
        await turn.Db.SaveChangesAsync(turn.Cancel);
        await Tell(hosted, before, turn);
        turn.Audit("reschedule", engagement.Id.Value);
        turn.Deed = new Deed("reschedule", engagement.Topic) { Back = [To(before, engagement, turn.Zone)] };

        return await OpenEngagement.AsHost(engagement, turn, engagement.State == EngagementState.Published ? turn.Words["cards.everybody-told"] : "");
    }

    // A week is moved as a whole: as many days as before.
    private static string? LastDay(string? first, Engagement engagement, TimeZoneInfo zone) =>
        engagement.IsSeveralDays && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.AddDays(engagement.EndsAt.DayIn(zone).DayNumber - engagement.StartsAt.DayIn(zone).DayNumber).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static Intent.Reschedule To(Slot slot, Engagement engagement, TimeZoneInfo zone) => new(engagement.Id.Value, engagement.Version)
    {
        Day = slot.StartsAt.DayIn(zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Start = slot.StartsAt.ClockIn(zone).ToString("HH:mm", CultureInfo.InvariantCulture),
        End = slot.EndsAt.ClockIn(zone).ToString("HH:mm", CultureInfo.InvariantCulture),
        Place = slot.Place,
    };

    private static Reply Refused(Refusal why, Intent.Reschedule form, Engagement engagement, Turn turn) =>
        new Reply.Again(why, RescheduleCard.For(engagement, form, turn.Words, turn.Zone));

    private static async Task Tell(Hosted hosted, Slot before, Turn turn)
    {
        var (engagement, audience) = hosted;
        if (engagement.State != EngagementState.Published)
            return;

        // As with cancelling: nobody must come to the old time, or miss the new one, because the bot kept quiet.
        var morning = QuietHours.After(turn.Now, turn.Zone);
        var dueAt = QuietHours.ComeTooLate(morning, before.StartsAt, engagement.StartsAt) ? turn.Now : morning;
        var (id, version) = (engagement.Id.Value, $"v{engagement.Version}");
        await turn.Db.AnnounceToTold(
            engagement,
            new Announcement("moved", new Notice.Moved(id, before.StartsAt, before.Place), version, Lane.Today, dueAt, engagement.EndsAt),
            turn.Cancel);
        await turn.Db.AnnounceToHeadTeachers(
            engagement,
            new Announcement("share-link", new Notice.ShareLink(id, "", "moved"), $"moved-{version}", Lane.Today, dueAt, engagement.EndsAt),
            audience.Path, turn.Cancel);
    }
}
