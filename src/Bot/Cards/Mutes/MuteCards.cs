using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;

namespace CoEduBot.Bot.Cards.Mutes;

/// <summary>Says until when there are no reminders, and what comes all the same.</summary>
public static class MuteCards
{
    /// <param name="last">The last day without reminders.</param>
    public static JsonObject Muted(DateOnly last, Words words)
    {
        var says = words["mutes.muted", Dates.Day(last, words.Locale)];

        return Card.Of(says, [Card.Strong(says), Card.Hint(words["mutes.comes-all-the-same"])], Card.Button(words["mutes.button-unmute"], new Intent.UnmuteReminders()));
    }

    public static JsonObject Unmuted(Words words) => Card.Of(words["mutes.unmuted"], [Card.Strong(words["mutes.unmuted"])]);
}
