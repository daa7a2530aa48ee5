using System.Diagnostics;
using CoEduBot.Bot.Exports;
using CoEduBot.Bot.Tests.Conversations;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Bot.Tests.Exports;

/// <summary>Every spreadsheet opens in LibreOffice, and says there what was put in. One call converts them all.</summary>
public sealed class InLibreOffice : IDisposable
{
    // Each sheet as UTF-8 CSV, cells as they are shown.
    private const string ToCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private static readonly string[] Tricky = ["=cmd|' /C calc'!A0", "+86 10", "-3", "@SUM(A1)", "\t=1", "＝1+1", "手机管理 🏫", "引号\"逗号,换行", "<b>&amp;", "01234", "1/2"];

    private readonly string _folder = Directory.CreateTempSubdirectory("coedu-office-").FullName;

    [Fact]
    public async Task Every_spreadsheet_opens_and_reads_as_it_was_written()
    {
        if (Office() is not { } office)
        {
            Assert.Skip("LibreOffice (soffice) is not on the PATH.");
            return;
        }

        var written = new Dictionary<string, IReadOnlyDictionary<string, List<string[]>>>();
        await using (var bot = await TakingOutTheLedger.School())
        {
            await Enter(bot);
            foreach (var (said, name) in new[] { ("导出本月台账", "ledger"), ("导出本周工作安排", "week"), ("导出12月计划", "plans"), ("导出本周汇总", "summary"), ("班主任考核数据", "head-teachers"), ("导出年度考核", "scores") })
            {
                await bot.Says(name is "plans" or "scores" ? "officer" : "principal", said);
                await Keep(name, (await bot.Fetch(bot.Link(name is "plans" or "scores" ? "officer" : "principal"))).Bytes, written);
            }

            await bot.Says("principal", "迎检材料");
            foreach (var (name, bytes) in (await bot.Fetch(bot.Link("principal"), "zip")).Files.Where(file => file.Key.EndsWith(".xlsx", StringComparison.Ordinal)))
                await Keep($"zip-{Path.GetFileNameWithoutExtension(name)}", bytes, written);
        }

        using (var stream = new MemoryStream())
        {
            using (var book = Workbook.To(stream))
                book.Sheet("tricky", ["text"], Tricky.Select(IReadOnlyList<object?> (text) => [text]));
            await Keep("tricky", stream.ToArray(), written);
        }

        await Convert(office);

        foreach (var (name, sheets) in written)
            foreach (var (sheet, rows) in sheets)
                Assert.Equal(Texts(rows), Texts(Csv(await File.ReadAllTextAsync(Path.Combine(_folder, $"{name}-{sheet}.csv"), TestContext.Current.CancellationToken))));
        Assert.Equal(["text", .. Tricky.Select(CellText.Safe)], written["tricky"]["tricky"].Select(row => row[0]));
        Assert.Contains(written["ledger"]["台账"], row => row.Contains("'=cmd|' /C calc'!A0"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task Enter(BotUnderTest bot)
    {
        foreach (var (topic, at) in Tricky.Select((topic, at) => (topic, at)))
            await bot.Has(new LedgerEntry
            {
                Id = new($"t{at}"), Kind = "lecture", Host = new("s1"), Organiser = new("s1"), Day = new(2026, 11, 12), Topic = topic, Lead = new("principal"),
                RecordedBy = new("principal"), RecordedAt = bot.Clock.GetUtcNow(),
            });
        await bot.Has(new EvidenceGiven { Entry = new("t0"), Kind = "photo", Count = 1, Note = "@网盘", By = new("principal"), At = bot.Clock.GetUtcNow() });
    }

    private async Task Keep(string name, byte[] bytes, Dictionary<string, IReadOnlyDictionary<string, List<string[]>>> written)
    {
        written[name] = Spreadsheets.Read(bytes);
        await File.WriteAllBytesAsync(Path.Combine(_folder, $"{name}.xlsx"), bytes, TestContext.Current.CancellationToken);
    }

    private static string? Office() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    private async Task Convert(string office)
    {
        var start = new ProcessStartInfo(office, ["--headless", $"-env:UserInstallation=file://{_folder}/profile", "--convert-to", ToCsv, "--outdir", _folder, .. Directory.EnumerateFiles(_folder, "*.xlsx")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, $"{output}\n{await errors}");
    }

    // Numbers and days are shown in LibreOffice's own way: what is compared is text.
    private static IEnumerable<string> Texts(IEnumerable<string[]> rows) =>
        rows.SelectMany(row => row).Select(cell => cell.ReplaceLineEndings("\n")).Where(cell => cell.Length > 0 && !IsFigure(cell));

    private static bool IsFigure(string cell) => cell.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-' or ':' or '/');

    private static List<string[]> Csv(string text)
    {
        var (rows, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (letter == '"')
                quoted = !quoted;
            else if (!quoted && letter is ',' or '\n' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    rows.Add([.. cells]);
                    cells.Clear();
                }
            }
            else if (quoted || letter is not ('\r' or '\ufeff'))
                cell.Append(letter);
        }

        return rows;
    }
}
