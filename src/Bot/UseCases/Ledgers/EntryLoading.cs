using CoEduBot.Bot.Cards;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>An entry with its host, and what the caller may do with it.</summary>
public sealed record Loaded(LedgerEntry Entry, Unit Host, bool MayChange);

/// <summary>The ways a use case comes by an entry; what is out of reach is refused as if it did not exist.</summary>
public static class EntryLoading
{
    /// <summary>To look: whoever may host or oversee the host unit, or led it and is still there.</summary>
    public static async Task<Decision<Loaded>> Entry(this Turn turn, string id)
    {
        var entry = await turn.Db.LedgerEntries.FindAsync([new EngagementId(id)], turn.Cancel);
        if (entry is null)
            return new Refusal.NothingFits();

        var host = (await turn.Db.Units.FindAsync([entry.Host], turn.Cancel))!;
        // Who led it and left the school takes it nowhere.
        var mayChange = turn.Who.May(Act.Host, host)
            || (entry.Lead == turn.Who.Id && Place.IsStillAt(turn.Who, Place.TopOf(await turn.Db.Chain(host, turn.Cancel))));

        return mayChange || turn.Who.May(Act.Oversee, host) ? new Loaded(entry, host, mayChange) : new Refusal.NothingFits();
    }

    /// <summary>To complete or take back: whoever may host there, or led it and is still there.</summary>
    public static async Task<Decision<Loaded>> EntryToChange(this Turn turn, string id)
    {
        if ((await turn.Entry(id)).Refuses(out var why, out var loaded))
            return why;

        return loaded.MayChange ? loaded : new Refusal.NotAllowed(Act.Host);
    }

    /// <summary>The entry as it now stands, with what it lacks.</summary>
    /// <param name="lead">What has just been done; empty for a plain look.</param>
    public static async Task<Reply> Show(this Turn turn, Loaded loaded, string lead = "")
    {
        var ledger = await turn.Db.LedgerOf(loaded.Entry, turn.Cancel);
        var gaps = Gaps.Of(ledger.Entries[0], turn.Site.Catalogue.Programmes, ledger, turn.Today);
        var organiser = (await turn.Db.Units.FindAsync([loaded.Entry.Organiser], turn.Cancel))!;
        var names = await turn.Db.People.Where(person => person.Id == loaded.Entry.Lead || person.Id == loaded.Entry.ConfirmedBy)
            .ToDictionaryAsync(person => person.Id, person => person.Name, turn.Cancel);
        var view = new EntryView(loaded.Entry, ledger.Entries[0], gaps, await Audiences.NameOf(turn, loaded.Host), organiser.Name, names)
        {
            Counts = turn.Site.Catalogue.Programmes.All(programme => Counts(ledger, programme, turn)),
            MayChange = loaded.MayChange,
            Newest = await turn.Db.EvidenceGiven.Where(given => given.Entry == loaded.Entry.Id).MaxAsync(given => (long?)given.Id, turn.Cancel) ?? 0,
            MayConfirm = loaded.Entry.State == EngagementState.Held && gaps.OfType<Gap.Confirmation>().FirstOrDefault(gap => Holds(gap.Role, loaded.Host, ledger, turn)) is not null,
        };

        return new Reply.Show(EntryCard.For(view, turn.Site.Catalogue, turn.Words, lead));
    }

    private static bool Counts(Ledger ledger, Programme programme, Turn turn) =>
        Matching.Obstacles(ledger.Entries[0], new Book(programme, ledger, turn.Today)).Count == 0;

    /// <summary>Whether the caller holds a role, by its code, at a unit or above.</summary>
    public static bool Holds(string role, Unit unit, Ledger ledger, Turn turn) =>
        ledger.People.Any(person => person.Id == turn.Who.Id && person.Roles.Any(held => held.Code == role && unit.Chain.Contains(held.Unit)));
}
