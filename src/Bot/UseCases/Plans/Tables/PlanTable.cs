using CoEduBot.Domain;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.UseCases.Plans.Tables;

/// <summary>What a table is read against. The readers refuse what they do not know.</summary>
/// <param name="Kind">A kind's words to its code.</param>
/// <param name="Audience">A unit's name to its id; asked only where something is said.</param>
/// <param name="Mode">A kind's code and what is said of the mode, perhaps nothing, to the mode's code.</param>
/// <param name="Elsewhere">The name in a column of schools: why its row is not of this plan, null for this school's.</param>
/// <param name="Existing">Rows the plan has.</param>
public sealed record TableContext(
    YearMonth Month, UnitId School, Func<string, Decision<string>> Kind, Func<string, Decision<string>> Audience, Func<string, string, Decision<string>> Mode,
    Func<string, Refusal?> Elsewhere, IReadOnlyList<RowFacts> Existing);

/// <param name="Line">As the table counts, from 1, its names of columns included; 0 is the table as a whole.</param>
public sealed record TableMistake(int Line, Refusal Why);

/// <param name="SaysMode">False where the mode is only the kind's usual one.</param>
public sealed record TableRow(int Line, RowFacts Facts, bool SaysMode);

/// <summary>A line that says something else of a row the plan has.</summary>
/// <param name="At">Which of <see cref="TableContext.Existing"/>.</param>
/// <param name="Facts">What the row is to be.</param>
public sealed record TableChange(int Line, int At, RowFacts Facts);

/// <summary>All of a table, or what is wrong with it row by row: with a mistake there are no rows.</summary>
/// <param name="Doubles">Lines that say what the plan, or a line above, says already.</param>
/// <param name="Ignored">Names of columns a plan does not keep.</param>
public sealed record TableRead(IReadOnlyList<TableRow> Rows, IReadOnlyList<int> Doubles, IReadOnlyList<TableMistake> Mistakes, IReadOnlyList<string> Ignored)
{
    public IReadOnlyList<TableChange> Changes { get; init; } = [];

    public static TableRead Wrong(params TableMistake[] mistakes) => new([], [], mistakes, []);
}

/// <summary>Reads the cells of a table, pasted or uploaded, into rows of a plan. Pure.</summary>
public static class PlanTable
{
    public static TableRead Read(IReadOnlyList<IReadOnlyList<string>> cells, TableContext context)
    {
        var named = TableColumns.Find(cells);
        var columns = named?.Columns ?? [.. TableColumns.Fixed.Select(column => (TableColumn?)column)];
        var first = named is { } header ? header.Row + 1 : 0;
        var lines = cells.Select((row, at) => (Row: row, Line: at + 1)).Skip(first).Where(line => line.Row.Any(cell => cell.Trim().Length > 0)).ToList();

        if (lines.Count > RowFacts.Most)
            return TableRead.Wrong(new TableMistake(0, new Refusal.TooManyRows(lines.Count, RowFacts.Most)));
        if (lines.Count == 0 || !columns.Contains(TableColumn.Day) || !columns.Contains(TableColumn.Kind) || (named is null && !lines.Any(line => IsDay(line.Row, context))))
            return TableRead.Wrong(new TableMistake(0, new Refusal.NotATable()));
        if (named is { } names && Names(cells[names.Row], columns, lines.Select(line => line.Row)) is { Count: > 0 } wrong)
            return TableRead.Wrong([.. wrong.Select(why => new TableMistake(names.Row + 1, why))]);

        var read = lines.ConvertAll(line => (line.Line, Read: PlanTableRow.Read(line.Row, columns, context)));
        var mistakes = read.SelectMany(line => line.Read.Wrong, (line, why) => new TableMistake(line.Line, why)).ToList();
        if (mistakes.Count > 0)
            return TableRead.Wrong([.. mistakes]);

        return Single(read.Select(line => new TableRow(line.Line, line.Read.Facts!, line.Read.SaysMode)), context, Ignored(named, cells, columns));
    }

    private static bool IsDay(IReadOnlyList<string> row, TableContext context) =>
        !CellDays.Read(row[0], context.Month).Refuses(out var why, out _) || why is Refusal.NoSuchDay;

    // A column nobody knows is a mistake where something stands in it: else it would be lost unseen.
    private static List<Refusal> Names(IReadOnlyList<string> names, IReadOnlyList<TableColumn?> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var filled = rows.SelectMany(row => row.Select((cell, at) => (cell, at)).Where(each => each.cell.Trim().Length > 0).Select(each => each.at)).ToHashSet();
        var wrong = new List<Refusal>();
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at] is null && names[at].Trim().Length > 0 && filled.Contains(at))
                wrong.Add(new Refusal.UnknownColumn(Short(names[at])));
            if (columns[at] is { } column && column != TableColumn.Nothing && columns.Take(at).Contains(column))
                wrong.Add(new Refusal.ColumnTwice(Short(names[at])));
        }

        return wrong;
    }

    private static TableRead Single(IEnumerable<TableRow> all, TableContext context, IReadOnlyList<string> ignored)
    {
        var (rows, changes, doubles) = (new List<TableRow>(), new List<TableChange>(), new List<int>());
        foreach (var row in all)
        {
            var at = Enumerable.Range(0, context.Existing.Count).FirstOrDefault(at => row.Facts.IsLike(context.Existing[at]), -1);
            if (at >= 0 && row.Facts.Over(context.Existing[at], row.SaysMode) is var facts && facts != context.Existing[at] && !changes.Exists(each => each.At == at))
                changes.Add(new TableChange(row.Line, at, facts));
            else if (at >= 0 || rows.Exists(each => each.Facts.IsLike(row.Facts)))
                doubles.Add(row.Line);
            else
                rows.Add(row);
        }

        return context.Existing.Count + rows.Count > RowFacts.Most
            ? TableRead.Wrong(new TableMistake(0, new Refusal.TooManyRows(context.Existing.Count + rows.Count, RowFacts.Most)))
            : new TableRead(rows, doubles, [], ignored) { Changes = changes };
    }

    private static IReadOnlyList<string> Ignored((int Row, IReadOnlyList<TableColumn?> Columns)? named, IReadOnlyList<IReadOnlyList<string>> cells, IReadOnlyList<TableColumn?> columns) =>
        named is not { } names ? [] : [.. columns.Select((column, at) => (column, at)).Where(each => each.column == TableColumn.Nothing).Select(each => Short(cells[names.Row][each.at]))];

    /// <summary>As much of a cell as is worth repeating.</summary>
    internal static string Short(string said) => said.Trim() is { Length: > 30 } longer ? $"{longer[..30]}…" : said.Trim();
}
