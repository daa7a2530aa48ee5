using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Reminders;

/// <summary>A reminder whose time has come.</summary>
/// <param name="Rule">Which step of the ladder.</param>
/// <param name="DueAt">When it became due, quiet hours already considered.</param>
/// <param name="Before">Only families told before this instant: who was just invited needs no reminder.</param>
/// <param name="Until">From here on it is of no use.</param>
public sealed record DueReminder(ReminderRule Rule, DateTimeOffset DueAt, DateTimeOffset Before, DateTimeOffset Until);

/// <summary>Which reminders of an engagement are due at a moment. Pure; asked again at every tick, so moving or cancelling needs no bookkeeping.</summary>
public static class ReminderCalendar
{
    public static IEnumerable<DueReminder> Due(Engagement engagement, TimeZoneInfo zone, DateTimeOffset now) =>
        from rule in ReminderRules.All
        where rule.State == engagement.State
        let window = Window(rule, engagement, zone)
        where window is not null && window.DueAt <= now && now < window.Until
        where rule.FromEnd || engagement.MovedAt is not { } moved || window.Before > moved
        where !QuietHours.Cover(now, zone)
        select window;

    /// <summary>
    /// When a step is due: moved out of quiet hours to the next morning, or, where that would be too late to be of use, to the
    /// evening before. Null when not even that is possible.
    /// </summary>
    private static DueReminder? Window(ReminderRule rule, Engagement engagement, TimeZoneInfo zone)
    {
        var anchor = rule.FromEnd ? engagement.EndsAt : engagement.StartsAt;
        var (due, until) = (anchor + rule.Due, anchor + rule.Until);
        var morning = QuietHours.After(due, zone);
        if (morning < until)
            return new DueReminder(rule, morning, due, until);

        var eve = QuietHours.EveningBefore(due, zone);

        return rule.FromEnd ? null : new DueReminder(rule, eve, eve, until);
    }
}
