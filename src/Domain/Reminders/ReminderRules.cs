using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Reminders;

/// <summary>Whom a reminder is for.</summary>
public enum ReminderTo
{
    /// <summary>Families that are coming (with or still without a seat) or undecided.</summary>
    ComingOrUndecided,

    /// <summary>Families that have not answered.</summary>
    Silent,

    /// <summary>Head teachers of classes with families outside Teams: something to paste into the class group.</summary>
    HeadTeachers,

    /// <summary>Who planned it.</summary>
    Host,

    /// <summary>Families that were there; those that said they were coming where nobody checked in.</summary>
    Attended,
}

/// <summary>One step of the ladder: when it is due relative to the start (or the end), and until when it is still of use.</summary>
/// <param name="Code">Stored in the outbox key: rename one and everybody is reminded again.</param>
/// <param name="State">The engagement must be in this state.</param>
/// <param name="FromEnd">Offsets count from the end instead of the start.</param>
/// <param name="Due">Offset of the moment it is due.</param>
/// <param name="Until">Offset of the moment from which it is of no use any more (exclusive).</param>
public sealed record ReminderRule(string Code, EngagementState State, ReminderTo To, bool FromEnd, TimeSpan Due, TimeSpan Until);

/// <summary>What the bot says by the clock about an engagement: the list to change when the ladder changes.</summary>
public static class ReminderRules
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // Source: must-have 7 (T-7d, T-1d, T-2h, after) and issue rules; the nudge's three days are our default.
    public static readonly IReadOnlyList<ReminderRule> All =
    [
        new("week-before",  EngagementState.Published, ReminderTo.ComingOrUndecided, FromEnd: false, Due: -Week,     Until: -3 * Day),
        new("silent-nudge", EngagementState.Published, ReminderTo.Silent,            FromEnd: false, Due: -3 * Day,  Until: -2 * Hour),
        new("silent-nudge", EngagementState.Published, ReminderTo.Silent,            FromEnd: false, Due: -Day,      Until: -2 * Hour),   // for those invited late: the same code, so still one nudge
        new("day-before",   EngagementState.Published, ReminderTo.ComingOrUndecided, FromEnd: false, Due: -Day,      Until: -2 * Hour),
        new("group-eve",    EngagementState.Published, ReminderTo.HeadTeachers,      FromEnd: false, Due: -Day,      Until: -2 * Hour),
        new("hours-before", EngagementState.Published, ReminderTo.ComingOrUndecided, FromEnd: false, Due: -2 * Hour, Until: TimeSpan.Zero),
        new("was-it-held",  EngagementState.Published, ReminderTo.Host,              FromEnd: true,  Due: TimeSpan.Zero, Until: Week),
        new("feedback",     EngagementState.Held,      ReminderTo.Attended,          FromEnd: true,  Due: TimeSpan.Zero, Until: Week),
        new("group-after",  EngagementState.Held,      ReminderTo.HeadTeachers,      FromEnd: true,  Due: TimeSpan.Zero, Until: Week),
    ];
}
