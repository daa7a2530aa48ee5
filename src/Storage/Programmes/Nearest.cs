namespace CoEduBot.Storage.Programmes;

/// <summary>What somebody may have meant.</summary>
internal static class Nearest
{
    private const int Many = 12;

    /// <summary>"did you mean for-each", or what there is to choose from.</summary>
    public static string Advice(string written, IEnumerable<string> known)
    {
        var names = known.Distinct().Order(StringComparer.Ordinal).ToList();
        var best = names.Select(name => (Name: name, Far: Distance(written, name))).OrderBy(near => near.Far).FirstOrDefault();

        return best.Name is not null && best.Far <= Math.Max(1, written.Length / 3) ? $"did you mean '{best.Name}'"
            : names.Count is > 0 and <= Many ? $"there are: {string.Join(", ", names)}"
            : "mend the name";
    }

    // Letters to put in, take out or change (Levenshtein).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
