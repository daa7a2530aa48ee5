using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Visits;

namespace CoEduBot.Bot.UseCases.Mutes;

/// <summary>What people type to have no reminders for a while, and to have them again.</summary>
public static class MuteWords
{
    private static readonly HashSet<string> Ending =
    [
        "恢复提醒", "恢復提醒", "取消静音", "取消靜音", "解除静音", "解除靜音", "可以提醒我了", "继续提醒", "繼續提醒", "继续提醒我", "繼續提醒我", "打开提醒", "打開提醒",
        "unmute", "unmute me", "resume reminders", "remind me again", "turn reminders on", "turn reminders back on", "turn on reminders",
    ];

    /// <summary>`恢复提醒`: what ends a mute is no sentence of the language.</summary>
    public static Intent? Ended(string text) => Ending.Contains(VisitWords.Folded(text)) ? new Intent.UnmuteReminders() : null;

    public static async Task<Reply> Run(Slots slots, Turn turn)
    {
        var ask = new Intent.MuteReminders { Until = Until(slots, turn.Today) };

        // Of one kind alone it cannot be done: better asked than done otherwise.
        return slots.Kind is null
            ? await Answering.Run(ask, turn)
            : new Reply.Choose(turn.Words["mutes.not-by-kind"], [(turn.Words["mutes.button-all"], ask)]);
    }

    // 静音三天: the next three mornings.
    private static string? Until(Slots slots, DateOnly today)
    {
        var last = slots.Days is > 0 and < 4000 and var days ? today.AddDays(days) : slots.To ?? slots.Day;

        return last is { } day && day >= today ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }
}
