using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;

namespace CoEduBot.Bot.Exports;

/// <summary>
/// What inspectors ask for (迎检材料), in one zip: the ledger, an index of evidence as spreadsheet and as CSV, what is lacking, who did what, and
/// a README with the SHA-256 of each file. Files are written one after the other and never held in memory.
/// </summary>
internal static class InspectionPackage
{
    public static async Task Write(Stream stream, Takeout wanted, Turn turn)
    {
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var hashes = new List<(string Name, string Hash)>();
        var ledger = await LedgerBook.Open(wanted, turn);

        await Add("ledger", ".xlsx", file => Book(file, book => LedgerSheets.Write(book, wanted, turn)));
        await Add("evidence", ".xlsx", file => Book(file, book => book.Sheet(turn.Words["exports.sheet-evidence"], EvidenceIndex.Headers(turn.Words), EvidenceIndex.Rows(ledger, turn), turn.Cancel)));
        await Add("evidence", ".csv", file => EvidenceIndex.Csv(file, ledger, turn));
        await Add("missing", ".xlsx", file => Book(file, book => LedgerSheets.Missing(book, ledger, turn)));
        await Add("audit", ".xlsx", file => Book(file, book => book.Sheet(turn.Words["exports.sheet-audit"], AuditExtract.Headers(turn.Words), AuditExtract.Rows(ledger, wanted, turn), turn.Cancel)));

        await using var readme = new StreamWriter(await zip.CreateEntry("README.txt").OpenAsync(turn.Cancel), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await readme.WriteAsync(Readme(wanted, hashes, turn));

        async Task Add(string name, string ending, Func<Stream, Task> write)
        {
            await using var file = await TempFile.Of(write);
            hashes.Add((name + ending, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, turn.Cancel))));
            file.Position = 0;
            await using var entry = await zip.CreateEntry(name + ending, CompressionLevel.Fastest).OpenAsync(turn.Cancel);
            await file.CopyToAsync(entry, turn.Cancel);
        }
    }

    private static async Task Book(Stream file, Func<Workbook, Task> write)
    {
        using var book = Workbook.To(file);
        await write(book);
    }

    private static string Readme(Takeout wanted, IEnumerable<(string Name, string Hash)> hashes, Turn turn)
    {
        var words = turn.Words;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{ExportTitles.Of(wanted, words)}\r\n{words["exports.readme-made", Dates.Moment(turn.Now, words.Locale, turn.Zone)]}\r\n\r\n");
        foreach (var (name, hash) in hashes)
            text.Append(CultureInfo.InvariantCulture, $"{name}\r\n  {words[$"exports.readme-{Path.GetFileNameWithoutExtension(name)}"]}\r\n  SHA-256 {hash}\r\n");

        return text.Append(CultureInfo.InvariantCulture, $"\r\n{words["exports.readme-private"]}\r\n{words["exports.readme-check"]}\r\n").ToString();
    }
}
