using System.Text;

namespace CoEduBot.Bot.UseCases.Plans.Tables;

/// <summary>A pasted table as cells: by tabs as spreadsheets copy, else by commas, with quotes around what holds one.</summary>
internal static class PastedCells
{
    // More than can be taken anyway; the rest need not be looked at to say so.
    private const int MostLines = 20_000;

    private static readonly char[] Marks = ['\t', ',', '，'];

    /// <summary>Null where the text is no table: a single line, or lines that do not fall into cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', MostLines).ToList();
        if (lines.Count(line => line.Trim().Length > 0) < 2)
            return null;

        var mark = Marks.FirstOrDefault(each => lines.Count(line => line.Contains(each, StringComparison.Ordinal)) >= 2);
        if (mark == default)
            return null;

        while (lines.Count > 0 && lines[^1].Trim().Length == 0)
            lines.RemoveAt(lines.Count - 1);

        return [.. lines.SkipWhile(line => line.Trim().Length == 0).Select(line => Cells(line, mark))];
    }

    private static IReadOnlyList<string> Cells(string line, char mark)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && (quoted || cell.ToString().Trim().Length == 0))
            {
                var doubled = quoted && at + 1 < line.Length && line[at + 1] == '"';
                if (doubled)
                    cell.Append(line[at++]);
                else
                    quoted = !quoted;
            }
            else if (line[at] == mark && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
                cell.Append(line[at]);
        }

        return [.. cells, cell.ToString().Trim()];
    }
}
