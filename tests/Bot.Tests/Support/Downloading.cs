using System.IO.Compression;
using System.Text;
using CoEduBot.Bot.Cards;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>What came back from the download page.</summary>
public sealed record Fetched(int Status, string Type, string? Name, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>A spreadsheet's rows as text, by the name of the sheet.</summary>
    public IReadOnlyDictionary<string, List<string[]>> Sheets => Spreadsheets.Read(Bytes);

    /// <summary>A package's files by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files
    {
        get
        {
            using var zip = new ZipArchive(new MemoryStream(Bytes));

            return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);

                return bytes.ToArray();
            });
        }
    }
}

/// <summary>Reads a spreadsheet with the library that does not write it.</summary>
public static class Spreadsheets
{
    public static IReadOnlyDictionary<string, List<string[]>> Read(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var part = book.WorkbookPart!;

        return part.Workbook!.Descendants<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)part.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).ToList());
    }
}

/// <summary>Fetching files as people do: by the link in the card, then the button on the page.</summary>
public static class Downloading
{
    /// <summary>The path of the link on somebody's newest card.</summary>
    public static string Link(this BotUnderTest bot, string person)
    {
        var line = CardText.Of(bot.Newest(person)).Split('\n').Single(each => each.Contains("https://coedu.example/x/", StringComparison.Ordinal));
        var at = line.IndexOf("/x/", StringComparison.Ordinal);

        return line[at..].Split([' ', ')'], 2)[0].TrimEnd();
    }

    public static async Task<Fetched> Look(this BotUnderTest bot, string path) => await Read(await bot.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    public static async Task<Fetched> Fetch(this BotUnderTest bot, string path, string format = "xlsx")
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("format", format)]);

        return await Read(await bot.Http.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken));
    }

    private static async Task<Fetched> Read(HttpResponseMessage response)
    {
        using (response)
        {
            var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value));

            return new Fetched(
                (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", response.Content.Headers.ContentDisposition?.FileNameStar,
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), headers);
        }
    }
}
