using CoEduBot.Domain.Visits;

namespace CoEduBot.Domain.Reminders;

/// <summary>What the calendar asks of a visit.</summary>
/// <param name="RecordedAt">When its entry was made; null before.</param>
/// <param name="Returned">Whether a return visit is on its way or was made.</param>
public sealed record VisitAt(Visit Visit, DateTimeOffset? RecordedAt, bool Returned);

/// <summary>A step whose time has come.</summary>
/// <param name="Stamp">What makes it another one when the visit moves: the instant it counts from.</param>
public sealed record DueVisitReminder(VisitReminderRule Rule, DateTimeOffset DueAt, DateTimeOffset Until, DateTimeOffset Stamp);

/// <summary>Which steps of <see cref="VisitReminders"/> are due at a moment. Pure; asked again at every tick, so moving or cancelling needs no bookkeeping.</summary>
public static class VisitCalendar
{
    public static IEnumerable<DueVisitReminder> Due(VisitAt at, TimeZoneInfo zone, DateTimeOffset now) =>
        from rule in VisitReminders.All
        where rule.States.Contains(at.Visit.State) && !IsSettled(rule, at)
        let due = Window(rule, at, zone)
        where due is not null && due.DueAt <= now && now < due.Until && !IsOnTheHeels(due, at.Visit)
        where !QuietHours.Cover(now, zone)
        select due;

    private static bool IsSettled(VisitReminderRule rule, VisitAt at) => rule.Anchor switch
    {
        VisitAnchor.Recorded                                            => at.Visit.Happened is not null,
        VisitAnchor.ReturnDue                                           => at.Returned,
        VisitAnchor.Start or VisitAnchor.End or VisitAnchor.NextMorning => false,
    };

    // Whoever was told or answered after a step was due needs no reminder of it.
    private static bool IsOnTheHeels(DueVisitReminder due, Visit visit) =>
        due.Rule.Anchor == VisitAnchor.Start && (visit.AnsweredAt ?? visit.ProposedAt ?? visit.PlannedAt) >= Earlier(due.DueAt, due.Stamp + due.Rule.Due);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DueVisitReminder? Window(VisitReminderRule rule, VisitAt at, TimeZoneInfo zone)
    {
        if (Anchor(rule, at, zone) is not { } anchor)
            return null;

        var (due, until) = (anchor + rule.Due, anchor + rule.Until);
        var morning = QuietHours.After(due, zone);
        if (morning < until)
            return new DueVisitReminder(rule, morning, until, anchor);

        // Too late in the morning: the evening before, where there still is one.
        return rule.Anchor == VisitAnchor.Start ? new DueVisitReminder(rule, QuietHours.EveningBefore(due, zone), until, anchor) : null;
    }

    private static DateTimeOffset? Anchor(VisitReminderRule rule, VisitAt at, TimeZoneInfo zone) => rule.Anchor switch
    {
        VisitAnchor.Start       => at.Visit.StartsAt,
        VisitAnchor.End         => at.Visit.EndsAt,
        VisitAnchor.NextMorning => zone.At(FirstAsked(at.Visit, zone).DayIn(zone).AddDays(1), QuietHours.Until),
        VisitAnchor.Recorded    => at.RecordedAt,
        VisitAnchor.ReturnDue   => at.Visit.ReturnDue is { } day ? zone.At(day, QuietHours.Until) : null,
    };

    private static DateTimeOffset FirstAsked(Visit visit, TimeZoneInfo zone) =>
        QuietHours.After(visit.EndsAt + VisitReminders.All.Single(rule => rule.Anchor == VisitAnchor.End).Due, zone);
}
