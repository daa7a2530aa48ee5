using System.Globalization;
using System.Text;
using CoEduBot.Bot.Imports;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Imports;

/// <summary>What other programmes write into .xlsx files besides plain cells, and what is read of it.</summary>
public sealed class SpreadsheetTests
{
    private const string Rich = "<r><t>手机</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 管理</t></r>";

    // How a word sounds, in one piece for each of its parts: shown above it, never part of it.
    private const string Sounds = "<rPh sb=\"0\" eb=\"1\"><t>ショウ</t></rPh><rPh sb=\"1\" eb=\"2\"><t>キ</t></rPh><rPh sb=\"2\" eb=\"3\"><t>カン</t></rPh><phoneticPr fontId=\"1\"/>";

    [Fact]
    public void Shared_texts_are_read_plain_rich_and_without_how_they_sound() => Assert.Equal(
        [["主题", "手机 管理", "a&b", ""]],
        Read(Cells("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>9</v></c>"),
            shared: $"<si><t>主题</t></si><si>{Rich}{Sounds}</si><si><t>a&amp;b</t>{Sounds}</si>"));

    [Fact]
    public void So_are_texts_in_their_cells() => Assert.Equal([["手机 管理", "讲座"]], Read(Cells($"<c r=\"A1\" t=\"inlineStr\"><is>{Rich}{Sounds}</is></c><c r=\"B1\" t=\"inlineStr\"><is>{Sounds}<t>讲座</t></is></c>")));

    [Fact]
    public void A_formula_is_read_as_what_it_came_to() => Assert.Equal(
        [["手机管理", "7", "2026-12-09"]],
        Read(Cells("<c r=\"A1\" t=\"str\"><f>B2&amp;C2</f><v>手机管理</v></c><c r=\"B1\"><f>3+4</f><v>7</v></c><c r=\"C1\" s=\"1\"><f/><f>TODAY()</f><v>46365</v></c>")));

    // 9 December 2026 is day 46365 of the calendar that begins in 1900, and 44903 of that which begins in 1904.
    [Theory]
    [InlineData("", "46365", "2026-12-09")]
    [InlineData("<workbookPr date1904=\"0\"/>", "46365", "2026-12-09")]
    [InlineData("<workbookPr date1904=\"1\"/>", "44903", "2026-12-09")]
    [InlineData("<workbookPr date1904=\"true\"/>", "44903.5", "2026-12-09")]
    public void Days_are_counted_from_where_the_workbook_says(string settings, string serial, string day) =>
        Assert.Equal([[day, "19:00"]], Read(Cells($"<c r=\"A1\" s=\"1\"><v>{serial}</v></c><c r=\"B1\" s=\"2\"><v>0.791666666666667</v></c>"), settings: settings));

    [Fact]
    public void Cells_stand_in_the_column_they_name_and_rows_in_their_line() => Assert.Equal(
        [[], ["", "", "讲座"]],
        Read("<row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>讲座</t></is></c></row>"));

    // The parts of a package are one measure together: twenty-four million bytes.
    [Theory]
    [InlineData(11_000_000, true)]
    [InlineData(13_000_000, false)]
    public void What_all_parts_unpack_to_is_counted(int each, bool taken) => Assert.Equal(
        taken,
        Read(Cells("<c r=\"A1\" t=\"s\"><v>0</v></c>") + new string(' ', each), shared: $"<si><t>主题</t></si>{new string(' ', each)}") is [["主题"]]);

    [Fact]
    public void No_part_may_bring_its_own_entities()
    {
        const string Bomb = "<!DOCTYPE worksheet [<!ENTITY a \"讲座\"><!ENTITY b \"&a;&a;&a;\">]>";

        Assert.Null(Read(Cells("<c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c>"), before: Bomb));
        Assert.Equal([["讲座"]], Read(Cells("<c r=\"A1\" t=\"inlineStr\"><is><t>讲座</t></is></c>")));
    }

    [Fact]
    public void Bytes_are_counted_by_the_read()
    {
        var taken = new List<int>();
        using var counted = new Counted(new MemoryStream(Encoding.ASCII.GetBytes("0123456789")), taken.Add);

        Assert.Equal((4, 6, 0), (counted.Read(new byte[4], 0, 4), counted.Read(new byte[9], 0, 9), counted.Read(new byte[9], 0, 9)));
        Assert.Equal([4, 6, 0], taken);
    }

    private static string Cells(string cells) => $"<row r=\"1\">{cells}</row>";

    private static IReadOnlyList<IReadOnlyList<string>>? Read(string rows, string shared = "", string settings = "", string before = "")
    {
        var parts = TinyWorkbook.Parts(TinyWorkbook.Sheet([]).Replace("<sheetData>", $"<sheetData>{rows}", StringComparison.Ordinal));
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].Replace("<sheets>", $"{settings}<sheets>", StringComparison.Ordinal);
        parts["xl/worksheets/sheet1.xml"] = string.Create(CultureInfo.InvariantCulture, $"{before}{parts["xl/worksheets/sheet1.xml"]}");
        if (shared.Length > 0)
            parts["xl/sharedStrings.xml"] = $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{shared}</sst>";

        return Spreadsheet.Read(new MemoryStream(TinyWorkbook.Zip(parts)));
    }
}
