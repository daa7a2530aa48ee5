using CoEduBot.Bot.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Workbook = CoEduBot.Bot.Exports.Workbook;

namespace CoEduBot.Bot.Tests.Exports;

public sealed class WorkbookTests : IDisposable
{
    private readonly MemoryStream _file = new();

    [Fact]
    public void Text_numbers_days_and_times_come_back_as_they_were()
    {
        Write("台账", ["名称", "次数", "日期", "时间"], ["家长课堂 🏫", 3, new DateOnly(2026, 11, 23), new TimeOnly(18, 0)], [null, 2.5m, null, null]);

        Assert.Equal(
            [["名称", "次数", "日期", "时间"], ["家长课堂 🏫", "3", "46349", "0.75"], ["", "2.5", "", ""]],
            Read());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    [InlineData("|calc")]
    public void Nothing_is_taken_for_a_formula(string text)
    {
        Write("t", ["h"], [text]);

        Assert.Equal("'" + text.Replace("\r", "\n", StringComparison.Ordinal), Read()[1][0].Replace("\r", "\n", StringComparison.Ordinal));
        Assert.Empty(Sheet().Descendants<CellFormula>());
    }

    [Fact]
    public void What_no_file_can_hold_is_left_out()
    {
        Write("a/b:[c]", ["h"], ["好\u0001\ud800坏"], [new string('长', 40_000)]);

        Assert.Equal("好\ufffd坏", Read()[1][0]);
        Assert.Equal(CellText.Longest, Read()[2][0].Length);
        Assert.Equal(["abc"], Open().WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
    }

    [Fact]
    public void Sheets_of_one_name_are_told_apart()
    {
        using (var book = Workbook.To(_file))
            foreach (var _ in Enumerable.Range(0, 2))
                book.Sheet("台账", ["h"], [["x"]]);

        Assert.Equal(["台账", "台账 2"], Open().WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
    }

    [Fact]
    public void The_file_is_as_its_format_wants_it()
    {
        Write("台账", ["a", "b"], ["x", 1], ["y", new DateOnly(2026, 1, 1)]);

        Assert.Empty(new OpenXmlValidator().Validate(Open(), TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    public void Dispose() => _file.Dispose();

    private void Write(string name, string[] headers, params object?[][] rows)
    {
        using var book = Workbook.To(_file);
        book.Sheet(name, headers, rows);
    }

    private SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(_file.ToArray()), isEditable: false);

    private Worksheet Sheet() => Open().WorkbookPart!.WorksheetParts.First().Worksheet;

    private List<string[]> Read() => [.. Sheet().Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
}
