namespace CoEduBot.Domain.Reminders;

/// <summary>
/// Somebody wants no reminders until a moment. What is told upwards about them goes its way, and what is told upwards to them comes
/// through: it is told once, and would be lost.
/// </summary>
public sealed class Mute
{
    /// <summary>Longer is a change of duties, not a rest.</summary>
    public const int MostDays = 31;

    public required PersonId Person { get; init; }

    public required DateTimeOffset SetAt { get; set; }

    /// <summary>From here on reminders come again.</summary>
    public required DateTimeOffset Until { get; set; }

    /// <summary>Whether a notice is a reminder, and not news: news always comes.</summary>
    public static bool Silences(Notice notice) => notice is Notice.Reminder or Notice.Nudge or Notice.VisitReminder or Notice.VisitsBehind or Notice.SuggestionsToAnswer or Notice.PlansWanted;
}
