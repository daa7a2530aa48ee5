using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoEduBot.Bot.Exports;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>A ledger in figures, and what tells it from another.</summary>
public static class LedgerFigures
{
    public static Task<int> Entries(Takeout wanted, Turn turn) => turn.Db.CountLedgerRows(LedgerBook.StretchOf(wanted, turn), turn.Cancel);

    /// <summary>Held entries that lack evidence or anything else the rules ask of them.</summary>
    public static async Task<int> Lacking(Takeout wanted, Turn turn)
    {
        var ledger = await LedgerBook.Open(wanted, turn);
        var count = 0;
        await foreach (var _ in ledger.Lacking())
            count++;

        return count;
    }

    public static Task<int> ChangedSince(Takeout wanted, DateTimeOffset moment, Turn turn) =>
        turn.Db.ChangedSince(LedgerBook.StretchOf(wanted, turn), moment, turn.Cancel);

    /// <summary>SHA-256 over its entries, hex. What families thought is not in it: answers come for a week after, and nobody at the school makes them.</summary>
    public static async Task<string> Digest(Takeout wanted, Turn turn)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var page in turn.Db.LedgerRows(LedgerBook.StretchOf(wanted, turn), turn.Cancel))
            foreach (var row in page)
                hash.AppendData(Encoding.UTF8.GetBytes(Line(row)));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(LedgerRow row)
    {
        var (kept, entry) = (row.Kept, row.Entry);
        var evidence = string.Join(',', row.Evidence.OrderBy(given => given.Id).Select(given => $"{given.Kind}:{given.Count}:{given.Note}"));

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kept.Id}|{kept.Kind}|{kept.Host}|{kept.Organiser}|{kept.Day:yyyy-MM-dd}|{kept.Start:HH:mm}|{kept.End:HH:mm}|{kept.Topic}|{kept.Mode}|{entry.Families}|{entry.OnSite}|{kept.Hours}|{kept.HalfDays}|{kept.Fields}|{kept.State}|{kept.Reason}|{kept.ConfirmedBy}|{evidence}\n");
    }
}
