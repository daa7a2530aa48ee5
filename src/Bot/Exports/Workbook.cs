using System.IO.Packaging;
using System.Xml;

namespace CoEduBot.Bot.Exports;

/// <summary>
/// A spreadsheet (.xlsx) written straight to a stream, row by row: nothing is held in memory, however many rows there are. Sheets are
/// written one after the other; disposing finishes the file.
/// </summary>
/// <remarks>
/// The parts are written with the platform's own packaging, for the spreadsheet library keeps a whole sheet in memory while it writes
/// (measured: 660 MB for 300,000 rows of ten cells).
/// </remarks>
public sealed class Workbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly Package _package;
    private readonly List<string> _sheets = [];

    private Workbook(Package package) => _package = package;

    public static Workbook To(Stream stream) => new(Package.Open(stream, FileMode.Create, FileAccess.Write));

    /// <param name="name">Shown on the tab; what a tab's name cannot hold is left out.</param>
    /// <param name="headers">The first row, which stays in sight.</param>
    /// <param name="rows">Text, numbers, days, times or nothing; text is kept from being taken for a formula.</param>
    public async Task Sheet(string name, IReadOnlyList<string> headers, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel)
    {
        await using var sheet = Begin(name, headers);
        await foreach (var row in rows.WithCancellation(cancel))
            sheet.Row(row);
    }

    public void Sheet(string name, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var sheet = Begin(name, headers);
        foreach (var row in rows)
            sheet.Row(row);
    }

    public void Dispose()
    {
        Styles.Write(_package, Main, ContentTypes);
        WriteBook();
        ((IDisposable)_package).Dispose();
    }

    private SheetWriter Begin(string name, IReadOnlyList<string> headers)
    {
        _sheets.Add(TabName.Of(name, _sheets));
        var part = _package.CreatePart(SheetUri(_sheets.Count), $"{ContentTypes}.worksheet+xml", CompressionOption.Fast);

        return new SheetWriter(part.GetStream(FileMode.Create, FileAccess.Write), Main, headers);
    }

    private void WriteBook()
    {
        var book = _package.CreatePart(new Uri("/xl/workbook.xml", UriKind.Relative), $"{ContentTypes}.sheet.main+xml", CompressionOption.Fast);
        using (var xml = XmlWriter.Create(book.GetStream(FileMode.Create, FileAccess.Write), new XmlWriterSettings { CloseOutput = true }))
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteAttributeString("xmlns", "r", null, Related);
            xml.WriteStartElement("sheets");
            for (var number = 1; number <= _sheets.Count; number++)
            {
                xml.WriteStartElement("sheet");
                xml.WriteAttributeString("name", _sheets[number - 1]);
                xml.WriteAttributeString("sheetId", XmlConvert.ToString(number));
                xml.WriteAttributeString("id", Related, $"s{number}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        for (var number = 1; number <= _sheets.Count; number++)
            book.CreateRelationship(SheetUri(number), TargetMode.Internal, $"{Related}/worksheet", $"s{number}");
        book.CreateRelationship(Styles.Uri, TargetMode.Internal, $"{Related}/styles", "styles");
        _package.CreateRelationship(book.Uri, TargetMode.Internal, $"{Related}/officeDocument", "book");
    }

    private static Uri SheetUri(int number) => new($"/xl/worksheets/sheet{number}.xml", UriKind.Relative);
}
