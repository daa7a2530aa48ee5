using System.Globalization;
using System.Text.Json;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>Adds to an entry what it lacked: evidence, fields. What is there stays; nothing is taken away here.</summary>
public static class CompleteEntry
{
    /// <summary>Pieces of evidence of one kind at a time.</summary>
    public const int MostPieces = 500;

    private const int LongestNote = 300;
    private const int LongestValue = 60;

    public static async Task<Reply> Run(Intent.CompleteEntry ask, Turn turn)
    {
        if ((await turn.EntryToChange(ask.Entry)).Refuses(out var why, out var loaded))
            return new Reply.No(why);
        if (loaded.Entry.State != EngagementState.Held)
            return new Reply.No(new Refusal.NotInState(loaded.Entry.State));
        if (turn.Site.Catalogue.Kind(loaded.Entry.Kind) is not { } kind)
            return await turn.Show(loaded);
        if (Check(ask, await Asked.Of(loaded.Entry, kind, turn)).Refuses(out why, out var more))
            return new Reply.No(why);
        if (ask.After is { } after)
            await LeaveOutWhatIsThere(more, loaded.Entry.Id, after, turn);

        foreach (var (code, count) in more.Evidence)
            turn.Db.Add(new EvidenceGiven { Entry = loaded.Entry.Id, Kind = code, Count = count, Note = more.Note, By = turn.Who.Id, At = turn.Now });
        loaded.Entry.Fields = Pairs.Write(Pairs.Lists(loaded.Entry.Fields).Where(had => !more.Fields.ContainsKey(had.Key)).Concat(more.Fields));
        if (more.Evidence.Count + more.Fields.Count > 0)
            turn.Audit("complete-entry", ask.Entry, string.Join(' ', more.Evidence.Select(each => $"{each.Kind}:{each.Count}").Concat(more.Fields.Keys)));
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await turn.Show(loaded, more.Evidence.Count + more.Fields.Count > 0 ? turn.Words["ledger.completed"] : "");
    }

    private sealed record More(List<(string Kind, int Count)> Evidence, Dictionary<string, IReadOnlyList<string>> Fields, string Note);

    // The same form pressed twice: what this person added since it was shown.
    private static async Task LeaveOutWhatIsThere(More more, EngagementId entry, long after, Turn turn)
    {
        var since = await turn.Db.EvidenceGiven.AsNoTracking()
            .Where(given => given.Entry == entry && given.Id > after && given.By == turn.Who.Id && given.UndoneAt == null)
            .ToListAsync(turn.Cancel);
        more.Evidence.RemoveAll(each => since.Exists(given => given.Kind == each.Kind && given.Count == each.Count));
    }

    private static Decision<More> Check(Intent.CompleteEntry ask, Asked asked)
    {
        var more = new More([], [], (ask.Note ?? "").Trim());
        if (more.Note.Length > LongestNote)
            return new Refusal.TooLong("note", LongestNote);

        foreach (var (name, value) in ask.More ?? [])
        {
            var text = Text(value);
            if (text.Length == 0)
                continue;
            if (name.StartsWith("evidence-", StringComparison.Ordinal) && asked.Evidence.Contains(name["evidence-".Length..]))
            {
                if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostPieces)
                    return new Refusal.NotANumber("evidence", 1, MostPieces);
                more.Evidence.Add((name["evidence-".Length..], count));
            }
            else if (name.StartsWith("field-", StringComparison.Ordinal) && Values(text, name["field-".Length..], asked) is { Count: > 0 } values)
            {
                more.Fields[name["field-".Length..]] = values;
            }
        }

        return more;
    }

    // A field takes the values its kind or a rule allows; free text where it allows any. Multiple choices arrive with commas.
    private static List<string> Values(string text, string field, Asked asked) =>
        !asked.Fields.TryGetValue(field, out var allowed) ? []
        : allowed.Count == 0 ? [text.Length > LongestValue ? text[..LongestValue] : text]
        : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(allowed.Contains)];

    private static string Text(JsonElement value) => (value.ValueKind == JsonValueKind.String ? value.GetString() : value.ToString())?.Trim() ?? "";
}
