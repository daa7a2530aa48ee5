using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>The form for something held, filled with what was said. Stores nothing.</summary>
public static class RecordForm
{
    public static async Task<Reply> Run(Intent.Record ask, Turn turn) =>
        turn.Who.Hosts ? new Reply.Show(await Card(ask, turn)) : new Reply.No(new Refusal.NotAllowed(Act.Host));

    /// <summary>The form once more, with what was filled in and why it would not do.</summary>
    public static async Task<Reply> Refused(Refusal why, Intent.Record form, Turn turn) => new Reply.Again(why, await Card(form, turn));

    /// <summary>There is one like it: look at that, or enter another.</summary>
    public static Reply Twin(LedgerEntry twin, Intent.Record ask, Held held, Turn turn) => new Reply.Choose(
        turn.Words["ledger.twin", KindName(twin.Kind, turn), Dates.Day(held.Day, turn.Words.Locale)],
        [
            (turn.Words["ledger.button-look"], new Intent.ShowEntry(twin.Id.Value)),
            (turn.Words["ledger.button-another"], ask with { Another = true, Form = ask.Form ?? turn.Site.NewId(turn.Now) }),
        ]);

    private static string KindName(string kind, Turn turn) => turn.Site.Catalogue.Kind(kind)?.Names.In(turn.Words.Locale) ?? kind;

    private static async Task<System.Text.Json.Nodes.JsonObject> Card(Intent.Record ask, Turn turn) => RecordFormCard.For(
        ask with
        {
            Form = ask.Form ?? turn.Site.NewId(turn.Now),
            Day = ask.Day ?? turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Unit = (await Audiences.Find(turn, ask.Unit)).Refuses(out _, out var host) ? null : host.Id.Value,
        },
        turn.Site.Catalogue,
        await Audiences.Of(turn),
        turn.Words);
}
