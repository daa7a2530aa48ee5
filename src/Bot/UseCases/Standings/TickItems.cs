using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Items of a checklist are done: on a day, and something shows it.</summary>
public static class TickItems
{
    public static async Task<Reply> Run(Intent.TickItems ask, Turn turn)
    {
        if ((await Opened.Of(ask.Rule, ask.Subject, ask.Period, turn)).Refuses(out var why, out var opened))
            return new Reply.No(why);
        if (Changes.Refused(Change.Tick, opened, turn) is { } no)
            return new Reply.No(no);

        // Pressed twice, or done by somebody else meanwhile: the item is not missing any more.
        var missing = Changes.Items(opened);
        if (missing.Count == 0 || await Known(ask, opened, turn))
            return await ShowStanding.After(opened, turn);

        var filled = new Filled { Chosen = ask.Items, Day = ask.Day, Text = ask.Proof };
        var items = Said.Choices(ask.Items, missing);
        if (items.Count == 0)
            return await ChangeForm.Again(new Refusal.Missing("items"), Change.Tick, opened, turn, filled);
        if (Said.Day(ask.Day, turn.Today).Refuses(out why, out var read))
            return await ChangeForm.Again(why, Change.Tick, opened, turn, filled);
        if (Said.Text(ask.Proof, "proof") is { } unsaid)
            return await ChangeForm.Again(unsaid, Change.Tick, opened, turn, filled);

        await Put.Keep("tick", opened, [.. items.Select(item => new TickMade
        {
            Rule = ask.Rule, Item = item, Subject = ask.Subject, Day = read.Day, Proof = ask.Proof!.Trim(), By = turn.Who.Id, At = turn.Now,
        })], turn);
        turn.Audit("tick", $"{ask.Rule} {ask.Subject}", string.Join(';', items));

        return await ShowStanding.After(opened, turn);
    }

    private static async Task<bool> Known(Intent.TickItems ask, Opened opened, Turn turn)
    {
        var asked = (ask.Items ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var ticked = await turn.Db.TicksMade
            .Where(tick => tick.Rule == ask.Rule && tick.Subject == ask.Subject && tick.UndoneAt == null && tick.Day < opened.Span.Until)
            .Select(tick => tick.Item).ToListAsync(turn.Cancel);
        var missing = Changes.Items(opened);

        return asked.Length > 0 && asked.All(item => ticked.Contains(item) && !missing.Contains(item));
    }
}
