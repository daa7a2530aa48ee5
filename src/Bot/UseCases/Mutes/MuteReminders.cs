using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Mutes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Reminders;

namespace CoEduBot.Bot.UseCases.Mutes;

/// <summary>No digests and nudges to this person until the end of a day. A later wish takes the place of an earlier one.</summary>
public static class MuteReminders
{
    public static async Task<Reply> Run(Intent.MuteReminders ask, Turn turn)
    {
        if (Last(ask.Until, turn.Today) is not { } last)
            return new Reply.No(new Refusal.Missing("until"));

        var until = turn.Zone.At(last.AddDays(1), TimeOnly.MinValue);
        if (await turn.Db.Mutes.FindAsync([turn.Who.Id], turn.Cancel) is { } mute)
            (mute.SetAt, mute.Until) = (turn.Now, until);
        else
            turn.Db.Mutes.Add(new Mute { Person = turn.Who.Id, SetAt = turn.Now, Until = until });
        turn.Audit("mute", turn.Who.Id.Value, last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        return new Reply.Show(MuteCards.Muted(last, turn.Words));
    }

    public static async Task<Reply> Run(Intent.UnmuteReminders _, Turn turn)
    {
        if (await turn.Db.Mutes.FindAsync([turn.Who.Id], turn.Cancel) is { } mute && mute.Until > turn.Now)
        {
            mute.Until = turn.Now;
            turn.Audit("unmute", turn.Who.Id.Value);
        }

        return new Reply.Show(MuteCards.Unmuted(turn.Words));
    }

    /// <summary>The end of this week when nothing is said, of the next one on a Sunday; never longer than may be.</summary>
    private static DateOnly? Last(string? said, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(said))
            return today.AddDays(1).Monday().AddDays(6);
        if (!DateOnly.TryParseExact(said.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < today)
            return null;

        return day.DayNumber - today.DayNumber > Mute.MostDays ? today.AddDays(Mute.MostDays) : day;
    }
}
