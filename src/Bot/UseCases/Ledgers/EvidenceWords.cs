using System.Text.Json;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>`补照片2张视频1个`, `add 2 photos`: evidence said in words is added to the entry meant, the newest one that lacks some.</summary>
public static class EvidenceWords
{
    private const int MostButtons = 5;

    public static async Task<Reply> Run(string text, Slots slots, Turn turn)
    {
        var lacking = await Lacking(slots, turn);

        return lacking switch
        {
            []        => new Reply.No(new Refusal.NothingFits()),
            [var one] => await Answering.Run(Ask(one.Entry, one.Kinds, text, turn), turn),
            _         => new Reply.Choose(
                turn.Words["ledger.which-entry"],
                [.. lacking.Take(MostButtons).Select(each => (Title(each.Entry, turn), Ask(each.Entry, each.Kinds, text, turn)))]),
        };
    }

    // Without a number said for any kind the entry is shown, with its form.
    private static Intent Ask(LedgerEntry entry, IReadOnlyList<string> kinds, string text, Turn turn)
    {
        var said = NumbersBeside
            .Of(text, kinds.ToDictionary(kind => kind, IReadOnlyList<string> (kind) => [.. Locales.All.Select(locale => turn.Site.Catalogue.Term(kind, locale))]))
            .ToDictionary(kind => $"evidence-{kind.Key}", kind => JsonSerializer.SerializeToElement(kind.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        return said.Count == 0 ? new Intent.ShowEntry(entry.Id.Value) : new Intent.CompleteEntry(entry.Id.Value) { More = said };
    }

    private static async Task<List<(LedgerEntry Entry, IReadOnlyList<string> Kinds)>> Lacking(Slots slots, Turn turn)
    {
        var since = turn.Today.AddDays(-60);
        var mine = await turn.Db.LedgerEntries
            .Where(entry => entry.Lead == turn.Who.Id && entry.State == EngagementState.Held && entry.Day >= since)
            .Where(entry => slots.Kind == null || entry.Kind == slots.Kind)
            .Where(entry => slots.Day == null || entry.Day == slots.Day)
            .OrderByDescending(entry => entry.Day).ThenByDescending(entry => entry.RecordedAt)
            .Take(10)
            .ToListAsync(turn.Cancel);

        var lacking = new List<(LedgerEntry, IReadOnlyList<string>)>();
        foreach (var entry in mine)
        {
            var ledger = await turn.Db.LedgerOf(entry, turn.Cancel);
            var kinds = Gaps.Of(ledger.Entries[0], turn.Site.Catalogue.Programmes, ledger, turn.Today).OfType<Gap.Evidence>().Select(gap => gap.Kind).Distinct().ToList();
            if (kinds.Count > 0)
                lacking.Add((entry, kinds));
        }

        return lacking;
    }

    private static string Title(LedgerEntry entry, Turn turn) =>
        $"{Dates.Day(entry.Day, turn.Words.Locale)} {turn.Site.Catalogue.Kind(entry.Kind)?.Names.In(turn.Words.Locale) ?? entry.Kind} {entry.Topic}".TrimEnd();
}
