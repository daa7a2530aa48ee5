namespace CoEduBot.Storage.World;

/// <summary>What has to happen to the rows of one table so that they are as asked for.</summary>
/// <param name="Changed">As they shall be.</param>
/// <param name="Gone">As they are.</param>
internal sealed record Difference<TRow>(IReadOnlyList<TRow> Added, IReadOnlyList<TRow> Changed, IReadOnlyList<TRow> Gone)
{
    public static Difference<TRow> Between<TKey>(
        IReadOnlyDictionary<TKey, TRow> before, IEnumerable<TRow> after, Func<TRow, TKey> key, Func<TRow, object> value) where TKey : notnull
    {
        var (added, changed, kept) = (new List<TRow>(), new List<TRow>(), new HashSet<TKey>());
        foreach (var row in after)
        {
            kept.Add(key(row));
            if (!before.TryGetValue(key(row), out var old))
                added.Add(row);
            else if (!value(row).Equals(value(old)))
                changed.Add(row);
        }

        return new Difference<TRow>(added, changed, [.. before.Where(row => !kept.Contains(row.Key)).Select(row => row.Value)]);
    }

    public TableReport Report(string table, Func<TRow, string> id) =>
        new(table, IdList.Of(Added.Select(id)), IdList.Of(Changed.Select(id)), IdList.Of(Gone.Select(id)));
}
