using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Takes back a tick, a paper, a figure or a waiver, with a reason. The row stays.</summary>
public static class TakeBack
{
    public static async Task<Reply> Run(Intent.TakeBack ask, Turn turn)
    {
        if ((await Opened.Of(ask.Rule, ask.Subject, ask.Period, turn)).Refuses(out var why, out var opened))
            return new Reply.No(why);

        var made = await Put.Of(opened, turn);
        var mine = made.Where(each => Changes.MayTakeBack(each.Kept, opened, turn)).ToList();
        var filled = new Filled { Chosen = ask.Made, Text = ask.Reason };
        if (string.IsNullOrWhiteSpace(ask.Made) && mine.Count != 1)
            return await ChangeForm.Again(new Refusal.Missing("made"), Change.TakeBack, opened, turn, filled);

        var chosen = string.IsNullOrWhiteSpace(ask.Made) ? mine[0] : mine.Find(each => each.Code == ask.Made.Trim());
        if (chosen is null)
            // Taken back already, or never there, or not this person's to take.
            return await ShowStanding.After(opened, turn, new Refusal.NothingToUndo());
        if (Said.Text(ask.Reason, "reason") is { } unsaid)
            return await ChangeForm.Again(unsaid, Change.TakeBack, opened, turn, filled);
        if (chosen.Kept.Undo(turn.Who.Id, ask.Reason!, turn.Now).Refuses(out why, out _))
            return await ShowStanding.After(opened, turn, why);

        turn.Audit("take-back", $"{ask.Rule} {ask.Subject}", chosen.Code);

        return await ShowStanding.After(opened, turn);
    }
}
