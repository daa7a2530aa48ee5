using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CoEduBot.Storage.World;

/// <summary>One CSV file (RFC 4180, UTF-8 with or without BOM), read into rows with columns found by name.</summary>
internal sealed class Sheet<TRow>(Table<TRow> table, Notes notes) where TRow : class, IRow
{
    // The parser reports bad data while a record is taken apart.
    private bool _broken;

    /// <summary>The rows; null when the file could not be read, so that nobody judges references into it.</summary>
    /// <param name="optional">A file that is not there, or is empty, is no mistake.</param>
    public IReadOnlyList<TRow>? Read(string folder, bool optional = false)
    {
        if (optional && !File.Exists(Path.Combine(folder, table.File)))
            return null;

        if (Utf8Text.Of(folder, table.File, notes) is not { } text)
            return null;

        if (optional && string.IsNullOrWhiteSpace(text))
            return null;

        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            // Blank lines are skipped below: the parser would skip them without counting.
            IgnoreBlankLines = false,
            BadDataFound = _ => _broken = true,
        });

        return Header.Read(parser, table, notes) is { } header ? Unique(Rows(parser, header)) : null;
    }

    private List<TRow> Rows(CsvParser parser, Header header)
    {
        var rows = new List<TRow>();
        for (var first = parser.RawRow + 1; parser.Read(); first = parser.RawRow + 1)
        {
            _broken = false;
            var values = parser.Record!;
            if (values is [""])
                continue;

            if (_broken)
                notes.Wrong(table.File, first, null, Faults.QuotesBroken);
            else if (table.Of(new Fields(table.File, first, header, values, notes)) is { } row)
                rows.Add(row);
        }

        return rows;
    }

    private List<TRow> Unique(List<TRow> rows)
    {
        if (table.Id is not { } idOf)
            return rows;

        var lines = new Dictionary<string, int>(rows.Count, StringComparer.Ordinal);
        var unique = new List<TRow>(rows.Count);
        foreach (var row in rows)
        {
            if (lines.TryAdd(idOf(row), row.Line))
                unique.Add(row);
            else
                notes.Wrong(table.File, row.Line, table.IdColumn, Faults.IdTwice, Notes.Number(lines[idOf(row)]));
        }

        return unique;
    }
}
