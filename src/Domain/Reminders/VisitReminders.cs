using CoEduBot.Domain.Visits;

namespace CoEduBot.Domain.Reminders;

/// <summary>Whom a reminder about a visit is for.</summary>
public enum VisitReminderTo
{
    Family,
    Visitor,
    BothSides,
}

/// <summary>What the offsets of a step count from.</summary>
public enum VisitAnchor
{
    Start,
    End,

    /// <summary>The morning (when quiet hours end) after the step before it was due.</summary>
    NextMorning,

    /// <summary>The moment it was recorded.</summary>
    Recorded,

    /// <summary>The morning of the last day for a return visit.</summary>
    ReturnDue,
}

/// <summary>One step: when it is due and until when it is of use, relative to the anchor.</summary>
/// <param name="Code">Stored in keys: rename one and everybody is reminded again.</param>
/// <param name="States">The visit must be in one of these.</param>
public sealed record VisitReminderRule(string Code, IReadOnlyList<VisitState> States, VisitReminderTo To, VisitAnchor Anchor, TimeSpan Due, TimeSpan Until);

/// <summary>What the bot says by the clock about a home visit: the list to change when it should say more or less.</summary>
public static class VisitReminders
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // Whoever asked for another time or declined is not expected to have been visited at this one.
    private static readonly IReadOnlyList<VisitState> MayHaveBeenHeld = [VisitState.Planned, VisitState.Proposed, VisitState.Agreed];

    public static readonly IReadOnlyList<VisitReminderRule> All =
    [
        new("visit-nudge",         [VisitState.Proposed], VisitReminderTo.Family,    VisitAnchor.Start,       Due: -Day,                  Until: -2 * Hour),
        new("visit-eve",           [VisitState.Agreed],   VisitReminderTo.BothSides, VisitAnchor.Start,       Due: -Day,                  Until: -2 * Hour),
        new("visit-soon",          [VisitState.Agreed],   VisitReminderTo.BothSides, VisitAnchor.Start,       Due: -2 * Hour,             Until: TimeSpan.Zero),
        new("visit-was-it-held",   MayHaveBeenHeld,       VisitReminderTo.Visitor,   VisitAnchor.End,         Due: Hour,                  Until: Day),
        new("visit-still-open",    MayHaveBeenHeld,       VisitReminderTo.Visitor,   VisitAnchor.NextMorning, Due: TimeSpan.Zero,         Until: 7 * Day),
        new("visit-confirm",       [VisitState.Held],     VisitReminderTo.Family,    VisitAnchor.Recorded,    Due: TimeSpan.Zero,         Until: 3 * Day),
        new("visit-confirm-again", [VisitState.Held],     VisitReminderTo.Family,    VisitAnchor.Recorded,    Due: 3 * Day,               Until: 14 * Day),
        new("return-visit-soon",   [VisitState.Held],     VisitReminderTo.Visitor,   VisitAnchor.ReturnDue,   Due: -3 * Day,              Until: TimeSpan.Zero),
        new("return-visit-today",  [VisitState.Held],     VisitReminderTo.Visitor,   VisitAnchor.ReturnDue,   Due: TimeSpan.Zero,         Until: Day),
    ];
}
