using System.IO.Compression;
using System.Security;
using System.Text;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Spreadsheet files written by hand, so that they can be wrong in every way. Cells: text; `#12.5` a number; `@46365` a day, `~0.79166` a time; `!x` the error x.</summary>
internal static class TinyWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public static byte[] Of(params string[][] rows) => Zip(Parts(Sheet(rows)));

    public static string Sheet(string[][] rows, string after = "") =>
        $"<worksheet {Main}><sheetData>{string.Concat(rows.Select((row, at) => $"<row r=\"{at + 1}\">{string.Concat(row.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{at + 1}")))}</row>"))}</sheetData>{after}</worksheet>";

    public static Dictionary<string, string> Parts(string sheet, string state = "") => new()
    {
        ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ["xl/workbook.xml"] = $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" {state} r:id=\"r1\"/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ["xl/styles.xml"] = $"<styleSheet {Main}><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>",
        ["xl/worksheets/sheet1.xml"] = sheet,
    };

    public static byte[] Zip(Dictionary<string, string> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

        return file.ToArray();
    }

    private static string Cell(string cell, string at) => cell switch
    {
        ""            => "",
        ['#', .. var n] => $"<c r=\"{at}\"><v>{n}</v></c>",
        ['@', .. var n] => $"<c r=\"{at}\" s=\"1\"><v>{n}</v></c>",
        ['~', .. var n] => $"<c r=\"{at}\" s=\"2\"><v>{n}</v></c>",
        ['!', .. var n] => $"<c r=\"{at}\" t=\"e\"><v>{n}</v></c>",
        _             => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>",
    };
}
