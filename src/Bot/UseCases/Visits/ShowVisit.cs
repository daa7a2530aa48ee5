using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Cards.Visits;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Ledgers;
using CoEduBot.Domain;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>One visit.</summary>
public static class ShowVisit
{
    public static async Task<Reply> Run(Intent.ShowVisit ask, Turn turn) =>
        (await turn.Visit(ask.Visit)).Refuses(out var why, out var loaded) ? new Reply.No(why) : await turn.Show(loaded);

    /// <param name="lead">What has just been done; empty for a plain look.</param>
    public static async Task<Reply> Show(this Turn turn, LoadedVisit loaded, string lead = "") => new Reply.Show(await turn.Card(loaded, lead));

    /// <summary>No, beside the visit as it is now.</summary>
    public static async Task<Reply> Refused(this Turn turn, Refusal why, LoadedVisit loaded) => new Reply.Again(why, await turn.Card(loaded));

    private static async Task<JsonObject> Card(this Turn turn, LoadedVisit loaded, string lead = "")
    {
        var (visit, pupils, mine) = loaded;
        var book = visit.State == VisitState.Held && mine ? await VisitBook.Of(turn) : null;
        var view = new VisitView(visit, pupils, mine, turn.Now, lead)
        {
            Visitor = mine ? "" : (await turn.Db.People.FindAsync([visit.Visitor], turn.Cancel))?.Name ?? "",
            Wish = mine ? turn.ReadWish(visit) : "",
            Duties = [.. book?.Lines.Where(line => visit.Children.Contains(line.Pupil.Id)).SelectMany(line => line.Duties).DistinctBy(duty => duty.Rule.Id) ?? []],
            Entry = visit.Entry is { } id ? await turn.Recorded(id) : null,
        };

        return VisitCard.For(view, turn.Words, turn.Zone);
    }

    // Whoever opens the family's own words is written down, as with notes.
    private static string ReadWish(this Turn turn, Visit visit)
    {
        if (visit.Wish is not { } wish)
            return "";

        turn.Audit("read-note", visit.Id.Value, "wish");

        return FamilyVisitWords.Wish(VisitWish.Parse(turn.Db.Seal.Open(wish)), turn.Words);
    }

    private static async Task<RecordedVisit?> Recorded(this Turn turn, EngagementId id)
    {
        if (await turn.Db.LedgerEntries.FindAsync([id], turn.Cancel) is not { } entry)
            return null;

        var ledger = await turn.Db.LedgerOf(entry, turn.Cancel);
        var lacks = Gaps.Of(ledger.Entries[0], turn.Site.Catalogue.Programmes, ledger, turn.Today)
            .Select(gap => gap switch { Gap.Evidence it => it.Kind, Gap.Field it => it.Name, _ => null })
            .OfType<string>().Distinct().Select(code => turn.Site.Catalogue.Term(code, turn.Words.Locale)).ToList();
        var mayChange = !(await turn.EntryToChange(id.Value)).Refuses(out _, out _);

        return new RecordedVisit(entry, lacks, mayChange);
    }
}
