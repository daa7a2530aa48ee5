using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.Exports;

/// <summary>Which evidence there is for which entry and where it lies; each row with a hash of itself, so that a row that was changed later shows.</summary>
internal static class EvidenceIndex
{
    private static readonly string[] Columns = ["id", "day", "kind", "topic", "host", "evidence-kind", "pieces", "lies", "given-at", "given-by", "row-hash"];

    public static IReadOnlyList<string> Headers(Words words) => LedgerSheets.Headers(Columns, words);

    public static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(LedgerBook ledger, Turn turn)
    {
        await foreach (var page in ledger.Pages())
            foreach (var row in page)
                foreach (var given in row.Evidence.OrderBy(given => given.Id))
                    yield return Row(row, given, ledger, turn);
    }

    /// <summary>The same as CSV (RFC 4180) with a byte-order mark, for programmes that would otherwise take it for another encoding.</summary>
    public static async Task Csv(Stream file, LedgerBook ledger, Turn turn)
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(Line(Headers(turn.Words)));
        await foreach (var row in Rows(ledger, turn))
            await writer.WriteLineAsync(Line(row));
    }

    private static IReadOnlyList<object?> Row(LedgerRow row, EvidenceGiven given, LedgerBook ledger, Turn turn)
    {
        List<object?> cells =
        [
            row.Kept.Id.Value, row.Kept.Day, Kinds.Name(row.Kept.Kind, turn.Words), row.Kept.Topic, ledger.Label(row.Kept.Host), ledger.Named(given.Kind), given.Count, given.Note,
            given.At.In(turn.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), ledger.RoleOf(given.By, row.Kept.Host),
        ];

        return [.. cells, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Line(cells))))];
    }

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null         => "",
            string said  => CellText.Safe(said),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _            => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
