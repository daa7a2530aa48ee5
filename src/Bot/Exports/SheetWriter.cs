using System.Globalization;
using System.Xml;

namespace CoEduBot.Bot.Exports;

/// <summary>One sheet while it is written: the header row first, then rows as they come.</summary>
internal sealed class SheetWriter : IDisposable, IAsyncDisposable
{
    // Days are counted from here in spreadsheets; right for every day after February 1900.
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private readonly XmlWriter _xml;

    public SheetWriter(Stream stream, string main, IReadOnlyList<string> headers)
    {
        _xml = XmlWriter.Create(stream, new XmlWriterSettings { CloseOutput = true, CheckCharacters = false });
        _xml.WriteStartElement("worksheet", main);
        Freeze();
        _xml.WriteStartElement("sheetData");
        _xml.WriteStartElement("row");
        foreach (var header in headers)
            Text(header, Styles.Header);
        _xml.WriteEndElement();
    }

    public void Row(IReadOnlyList<object?> cells)
    {
        _xml.WriteStartElement("row");
        foreach (var cell in cells)
            Cell(cell);
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Freeze()
    {
        _xml.WriteStartElement("sheetViews");
        _xml.WriteStartElement("sheetView");
        _xml.WriteAttributeString("workbookViewId", "0");
        _xml.WriteStartElement("pane");
        _xml.WriteAttributeString("ySplit", "1");
        _xml.WriteAttributeString("topLeftCell", "A2");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Cell(object? value)
    {
        switch (value)
        {
            case null:
                _xml.WriteStartElement("c");
                _xml.WriteEndElement();
                break;
            case int or long or decimal or double:
                Number(Convert.ToString(value, CultureInfo.InvariantCulture)!, null);
                break;
            case DateOnly day:
                Number((day.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture), Styles.Day);
                break;
            case TimeOnly time:
                Number((time.Ticks / (double)TimeSpan.TicksPerDay).ToString("R", CultureInfo.InvariantCulture), Styles.Time);
                break;
            default:
                Text(value.ToString() ?? "", null);
                break;
        }
    }

    private void Number(string number, string? style)
    {
        _xml.WriteStartElement("c");
        if (style is not null)
            _xml.WriteAttributeString("s", style);
        _xml.WriteElementString("v", number);
        _xml.WriteEndElement();
    }

    private void Text(string text, string? style)
    {
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("t", "inlineStr");
        if (style is not null)
            _xml.WriteAttributeString("s", style);
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(CellText.Safe(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }
}
