using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Opens one standing: what is there, what is missing, what proves it, and what the caller may put down about it.</summary>
public static class ShowStanding
{
    private const int MostEntries = 6;
    private const int MostWaiting = 4;
    private const int MostEarlier = 4;

    public static async Task<Reply> Run(Intent.ShowStanding ask, Turn turn) =>
        (await Opened.Of(ask.Rule, ask.Subject, ask.Period, turn)).Refuses(out var why, out var opened)
            ? new Reply.No(why)
            : new Reply.Show(await Card(opened, turn));

    /// <summary>The card once more as things are now, after a change was put down or refused.</summary>
    public static async Task<Reply> After(Opened before, Turn turn, Refusal? refused = null)
    {
        if ((await before.Again(turn)).Refuses(out var why, out var now))
            return new Reply.No(why);

        var card = await Card(now, turn);

        return refused is null ? new Reply.Show(card) : new Reply.Again(refused, card);
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> Card(Opened opened, Turn turn)
    {
        var names = await SubjectNames.Of([opened.It], opened.Sheet, turn);
        var made = await Put.Of(opened, turn);

        return StandingCard.For(
            new StandingView(
                opened.It, names[opened.Subject], turn.Today, await Missing.Words(opened, turn), await Proof(opened, turn), Waiting(opened, turn),
                [.. made.Select(each => each.Text)], [.. opened.Earlier.Take(MostEarlier)], Changes.Open(opened, made, turn))
            {
                MayRecord = turn.Who.May(Act.Host, opened.Place.Unit),
            },
            turn.Site.Catalogue, turn.Words);
    }

    private static async Task<IReadOnlyList<EntryRow>> Proof(Opened opened, Turn turn)
    {
        var ids = opened.It.Line.Proof.Select(id => new EngagementId(id)).ToList();
        var entries = await turn.Db.LedgerEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).OrderByDescending(entry => entry.Day).ToListAsync(turn.Cancel);

        return [.. entries.Take(MostEntries).Select(entry => new EntryRow(entry.Id.Value, SubjectNames.Kind(entry.Kind, turn.Site.Catalogue, turn.Words), entry.Topic, entry.Day, []))];
    }

    /// <summary>What was held and would count, if something were not missing.</summary>
    private static IReadOnlyList<EntryRow> Waiting(Opened opened, Turn turn)
    {
        IEnumerable<EntryFilter> filters = opened.It.Rule switch
        {
            Rule.Quota quota                               => quota.Of.Select(share => share.Filter),
            Rule.Coverage { By: Domain.Programmes.Reach.Entries by } => [by.Filter],
            _                                              => [],
        };

        return [.. filters.SelectMany(filter => Matching.Held(filter, opened.Book))
            .Where(entry => opened.Span.Has(entry.Day) && IsOf(entry, opened.Subject) && !opened.Book.Counts(entry))
            .DistinctBy(entry => entry.Id)
            .OrderByDescending(entry => entry.Day)
            .Take(MostWaiting)
            .Select(entry => new EntryRow(
                entry.Id.Value, SubjectNames.Kind(entry.Kind, turn.Site.Catalogue, turn.Words), "", entry.Day,
                [.. Matching.Obstacles(entry, opened.Book).Select(code => Missing.Code(code, turn))]))];
    }

    private static bool IsOf(Entry entry, string subject) =>
        entry.OrganisedBy.Value == subject || entry.Host.Value == subject || entry.Lead?.Value == subject;
}
