using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>Somebody with the role a rule names says that an entry is as it says.</summary>
public static class ConfirmEntry
{
    public static async Task<Reply> Run(Intent.ConfirmEntry ask, Turn turn)
    {
        if ((await turn.Entry(ask.Entry)).Refuses(out var why, out var loaded))
            return new Reply.No(why);

        var ledger = await turn.Db.LedgerOf(loaded.Entry, turn.Cancel);
        var asked = Gaps.Of(ledger.Entries[0], turn.Site.Catalogue.Programmes, ledger, turn.Today).OfType<Gap.Confirmation>().ToList();
        if (asked.Count > 0 && !asked.Any(gap => EntryLoading.Holds(gap.Role, loaded.Host, ledger, turn)))
            return new Reply.No(new Refusal.OnlyBy(turn.Site.Catalogue.Role(asked[0].Role, turn.Words.Locale)));
        if (asked.Count == 0)
            return await turn.Show(loaded);
        if (loaded.Entry.Confirm(turn.Who.Id, turn.Now).Refuses(out why, out _))
            return new Reply.No(why);

        turn.Audit("confirm-entry", loaded.Entry.Id.Value);
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await turn.Show(loaded, turn.Words["ledger.confirmed"]);
    }
}
