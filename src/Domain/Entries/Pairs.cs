namespace CoEduBot.Domain.Entries;

/// <summary>`k=v;..` as it is stored, read and written.</summary>
public static class Pairs
{
    private static readonly Dictionary<string, string> None = [];

    public static IReadOnlyDictionary<string, string> Of(string stored)
    {
        // Most units and students have none: they share one.
        if (stored.Length == 0)
            return None;

        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in stored.Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=', 2) is [var name, var value])
                pairs[name] = value;

        return pairs;
    }

    /// <summary>With choices inside a value by `|`.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Lists(string stored) => Of(stored)
        .ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => pair.Value.Split('|', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Whatever people typed loses the three signs the format needs.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> lists) => string.Join(';', lists
        .Where(pair => pair.Value.Count > 0)
        .Select(pair => $"{pair.Key}={string.Join('|', pair.Value.Select(Plain))}"));

    private static string Plain(string value) => value.Replace(';', '，').Replace('|', '／').Trim();
}
