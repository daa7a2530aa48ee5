using System.Globalization;

namespace CoEduBot.Storage.World;

/// <summary>What an import changed, or would change, table by table: numbers and ids, never a name.</summary>
/// <param name="Families">How many there are afterwards.</param>
/// <param name="WithoutGuardian">Students nobody can be reached for.</param>
public sealed record RosterReport(IReadOnlyList<TableReport> Tables, int Families, int WithoutGuardian)
{
    public bool ChangesNothing => Tables.All(table => table.Added.Count + table.Changed.Count + table.Gone.Count == 0);

    /// <summary>`units +1 ~0 -0, people …`</summary>
    public string Counts => string.Join(", ", Tables.Select(table => string.Create(
        CultureInfo.InvariantCulture, $"{table.Table} +{table.Added.Count} ~{table.Changed.Count} -{table.Gone.Count}")));
}

/// <param name="Gone">Removed; people, and units that engagements hang on, are kept without what gave them a part.</param>
public sealed record TableReport(string Table, IdList Added, IdList Changed, IdList Gone);

/// <summary>How many, and the first of them in order.</summary>
public sealed record IdList(int Count, IReadOnlyList<string> Examples)
{
    private const int Most = 20;

    public static IdList Of(IEnumerable<string> ids)
    {
        var all = ids.Order(StringComparer.Ordinal).ToList();

        return new IdList(all.Count, [.. all.Take(Most)]);
    }
}
