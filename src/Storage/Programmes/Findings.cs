using System.Globalization;

namespace CoEduBot.Storage.Programmes;

/// <summary>Gathers what is wrong while reading goes on, so that one run names everything, each thing once.</summary>
internal sealed class Findings
{
    private readonly HashSet<(string, int, string, string)> seen = [];
    private readonly List<Mistake> mistakes = [];

    /// <summary>Mistakes met, one met again counted again: a programme that shares a broken base is broken too.</summary>
    public int Met { get; private set; }

    public bool Names(string file) => mistakes.Exists(mistake => mistake.File == file);

    /// <summary>By file in the order they were read, then by line.</summary>
    public IReadOnlyList<Mistake> Sorted(IReadOnlyList<string> files) =>
        [.. mistakes.OrderBy(mistake => Place(files, mistake.File)).ThenBy(mistake => mistake.File, StringComparer.Ordinal).ThenBy(mistake => mistake.Line)];

    public void Wrong(Item at, Fault fault, params IReadOnlyList<string> values) => Wrong(at.File, at.Line, fault, values);

    public void Wrong(string file, int line, Fault fault, params IReadOnlyList<string> values)
    {
        Met++;
        var mistake = new Mistake(file, line, null, fault, values);
        if (seen.Add((file, line, fault.Code, mistake.Message)))
            mistakes.Add(mistake);
    }

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Place(IReadOnlyList<string> files, string file)
    {
        var place = files.ToList().IndexOf(file);

        return place < 0 ? int.MaxValue : place;
    }
}
