using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CoEduBot.Bot.Imports;

/// <summary>
/// The cells of the first visible sheet of an .xlsx file as text, as people see them: days as `2026-12-09`, times as `19:00`. Made by
/// strangers' programmes and perhaps by strangers, so nothing in it is believed: sizes are counted while reading, no entity is resolved.
/// </summary>
internal sealed class Spreadsheet
{
    /// <summary>Of the file; a plan of two hundred rows is a tenth of it.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostUnpacked = 24 * 1024 * 1024;
    private const int MostRows = 20_000;
    private const int MostColumns = 64;
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly ZipArchive _zip;
    private long _left = MostUnpacked;
    private IReadOnlyList<string> _texts = [];
    private CellFormats _formats = CellFormats.None;

    private Spreadsheet(ZipArchive zip) => _zip = zip;

    /// <summary>Null for what is no .xlsx file, is broken, or unpacks to more than a plan can be.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Read(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);

            return new Spreadsheet(zip).Read();
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private IReadOnlyList<IReadOnlyList<string>>? Read()
    {
        if (FirstSheet(out var from1904) is not { } sheet || _zip.GetEntry(sheet) is not { } entry)
            return null;

        _texts = SharedTexts();
        _formats = Part("xl/styles.xml") is { } styles ? CellFormats.Of(styles, from1904) : CellFormats.None;

        return Rows(Open(entry));
    }

    // The first that is not hidden, by what the workbook calls it.
    private string? FirstSheet(out bool from1904)
    {
        (from1904, string? id) = (false, null);
        using (var workbook = Part("xl/workbook.xml"))
            while (workbook?.Read() ?? false)
            {
                from1904 |= workbook.LocalName == "workbookPr" && workbook.GetAttribute("date1904") is "1" or "true";
                if (id is null && workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && workbook.GetAttribute("state") is null or "visible")
                    id = workbook.GetAttribute("id", Relationships);
            }

        using var links = Part("xl/_rels/workbook.xml.rels");
        while (id is not null && (links?.Read() ?? false))
            if (links.LocalName == "Relationship" && links.GetAttribute("Id") == id)
                return links.GetAttribute("Target") is { } target ? target.StartsWith('/') ? target[1..] : $"xl/{target}" : null;

        return null;
    }

    private List<string> SharedTexts()
    {
        using var parts = Part("xl/sharedStrings.xml");
        var texts = new List<string>();
        while (parts?.Read() ?? false)
            if (parts is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(Text(parts.ReadSubtree()));

        return texts;
    }

    private List<IReadOnlyList<string>> Rows(XmlReader sheet)
    {
        using var reader = sheet;
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read() && rows.Count < MostRows)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;

            var number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : rows.Count + 1;
            while (rows.Count < Math.Min(number - 1, MostRows))
                rows.Add([]);
            rows.Add(Cells(reader.ReadSubtree()));
        }

        while (rows.Count > 0 && rows[^1].All(cell => cell.Length == 0))
            rows.RemoveAt(rows.Count - 1);

        return rows;
    }

    private List<string> Cells(XmlReader row)
    {
        using var reader = row;
        var cells = new List<string>();
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;

            var at = Column(reader.GetAttribute("r")) ?? cells.Count;
            var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
            var value = Text(reader.ReadSubtree());
            if (at >= MostColumns)
                continue;
            while (cells.Count <= at)
                cells.Add("");
            cells[at] = type switch
            {
                "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _texts.Count ? _texts[index] : "",
                null or "n" => _formats.Shown(value, style),
                _ => value,
            };
        }

        return cells;
    }

    // What stands in <v> or <t>; phonetic hints and formulas are not shown.
    private static string Text(XmlReader part)
    {
        using var reader = part;
        var text = new StringBuilder();
        reader.Read();
        while (!reader.EOF)
        {
            // Skipping leads to what follows, which may have to be skipped as well.
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" or "f" })
            {
                reader.Skip();
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace })
                text.Append(reader.Value);
            reader.Read();
        }

        return text.ToString().Trim();
    }

    private static int? Column(string? cell)
    {
        var column = 0;
        foreach (var letter in cell ?? "")
        {
            if (!char.IsAsciiLetter(letter))
                break;
            column = Math.Min((column * 26) + char.ToUpperInvariant(letter) - 'A' + 1, 1 << 20);
        }

        return column == 0 ? null : column - 1;
    }

    private XmlReader? Part(string name) => _zip.GetEntry(name) is { } entry ? Open(entry) : null;

    private XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(new Counted(entry.Open(), Take), Careful);

    private void Take(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw new InvalidDataException("Unpacks to more than a plan can be.");
    }
}
