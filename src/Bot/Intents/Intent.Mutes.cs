using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>No reminders for a while.</summary>
[JsonDerivedType(typeof(MuteReminders), "mute-reminders")]
[JsonDerivedType(typeof(UnmuteReminders), "unmute-reminders")]
public abstract partial record Intent
{
    public sealed record MuteReminders : Intent
    {
        /// <summary>The last day without reminders, YYYY-MM-DD; empty is the end of this week.</summary>
        public string? Until { get; init; }
    }

    public sealed record UnmuteReminders : Intent;
}
