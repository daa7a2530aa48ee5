using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>A correction: the entry stays, crossed out with a reason, and counts no more.</summary>
public static class ReverseEntry
{
    public static async Task<Reply> Ask(Intent.StartReverse ask, Turn turn) =>
        (await turn.EntryToChange(ask.Entry)).Refuses(out var why, out var loaded)
            ? new Reply.No(why)
            : new Reply.Show(ReverseCard.For(loaded.Entry, turn.Site.Catalogue, turn.Words));

    public static async Task<Reply> Run(Intent.ReverseEntry ask, Turn turn)
    {
        if ((await turn.EntryToChange(ask.Entry)).Refuses(out var why, out var loaded))
            return new Reply.No(why);
        if (loaded.Entry.State == EngagementState.Reversed)
            return await turn.Show(loaded);
        if (Said.Text(ask.Reason, "reason") is { } unsaid)
            return new Reply.Again(unsaid, ReverseCard.For(loaded.Entry, turn.Site.Catalogue, turn.Words));
        if (loaded.Entry.Reverse(turn.Who.Id, ask.Reason!, turn.Now).Refuses(out why, out _))
            return new Reply.Again(why, ReverseCard.For(loaded.Entry, turn.Site.Catalogue, turn.Words));

        // The engagement it came from is no longer held either.
        if (await turn.Db.Engagements.FindAsync([loaded.Entry.Id], turn.Cancel) is { State: EngagementState.Held } engagement)
            engagement.Reverse();
        if (await turn.Db.Visits.FirstOrDefaultAsync(visit => visit.Entry == loaded.Entry.Id, turn.Cancel) is { } visit)
            visit.Reverse();

        turn.Audit("reverse-entry", loaded.Entry.Id.Value, loaded.Entry.Reason);
        turn.Deed = new Deed("reverse-entry", loaded.Entry.Topic) { Instead = [new Intent.Record { Kind = loaded.Entry.Kind, Unit = loaded.Entry.Host.Value, Topic = loaded.Entry.Topic }] };
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await turn.Show(loaded, turn.Words["ledger.reversed"]);
    }
}
