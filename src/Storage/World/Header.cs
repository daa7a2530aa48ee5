using CsvHelper;

namespace CoEduBot.Storage.World;

/// <summary>Which column stands where.</summary>
internal sealed class Header
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private Header(int count) => Count = count;

    /// <summary>Columns in the file, the unknown ones included.</summary>
    public int Count { get; }

    public int? Place(string column) => _places.TryGetValue(column, out var place) ? place : null;

    /// <summary>Null when there is no header, or a column that must be there is missing.</summary>
    public static Header? Read<TRow>(CsvParser parser, Table<TRow> table, Notes notes) where TRow : class, IRow
    {
        if (!parser.Read() || parser.Record!.All(string.IsNullOrWhiteSpace))
        {
            notes.Wrong(table.File, 0, null, Faults.HeaderMissing);
            return null;
        }

        var header = new Header(parser.Count);
        for (var place = 0; place < parser.Count; place++)
            header.Place(parser.Record![place].Trim().ToLowerInvariant(), place, table, notes);

        var missing = table.Required.Where(column => header.Place(column) is null).ToList();
        foreach (var column in missing)
            notes.Wrong(table.File, 1, column, Faults.ColumnMissing);

        return missing.Count == 0 ? header : null;
    }

    private void Place<TRow>(string column, int place, Table<TRow> table, Notes notes) where TRow : class, IRow
    {
        // Spreadsheets leave nameless columns behind.
        if (column.Length == 0)
            return;

        if (!table.Required.Contains(column) && !table.Optional.Contains(column))
            notes.Warn(table.File, 1, column, Faults.ColumnUnknown);
        else if (!_places.TryAdd(column, place))
            notes.Wrong(table.File, 1, column, Faults.ColumnTwice);
    }
}
