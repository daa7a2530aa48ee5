using CoEduBot.Domain;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.UseCases.Plans.Tables;

/// <summary>One line of a table: the row it says, or all that is wrong with it.</summary>
internal static class PlanTableRow
{
    public static (RowFacts? Facts, bool SaysMode, IReadOnlyList<Refusal> Wrong) Read(IReadOnlyList<string> cells, IReadOnlyList<TableColumn?> columns, TableContext context)
    {
        var wrong = new List<Refusal>();
        string Cell(TableColumn column) => columns.Select((each, at) => each == column && at < cells.Count ? cells[at].Trim() : "").FirstOrDefault(said => said.Length > 0) ?? "";
        T? Of<T>(Decision<T> decision) where T : class
        {
            if (!decision.Refuses(out var why, out var value))
                return value;

            wrong.Add(why);
            return null;
        }

        if (Beyond(cells, columns) is { } beyond)
            wrong.Add(new Refusal.BeyondColumns(PlanTable.Short(beyond)));
        if (Cell(TableColumn.School) is { Length: > 0 } school && context.Elsewhere(school) is { } elsewhere)
            wrong.Add(elsewhere);

        var (dayCell, clock) = CellTimes.Apart(Cell(TableColumn.Day));
        var day = dayCell.Length == 0 ? Of<DayCell>(new Refusal.Missing("day")) : Of(CellDays.Read(dayCell, context.Month));
        var kind = Cell(TableColumn.Kind) is { Length: > 0 } named ? Of(context.Kind(named)) : Of<string>(new Refusal.Missing("kind"));
        var audience = Cell(TableColumn.Audience) is { Length: > 0 } unit ? Of(context.Audience(unit)) : context.School.Value;
        var start = Cell(TableColumn.Start) is { Length: > 0 } from ? Of(CellTimes.Read(from)) : clock;
        var end = Cell(TableColumn.End) is { Length: > 0 } until ? Of(CellTimes.Read(until))?.Start : start?.End;
        var mode = kind is null ? null : Of(context.Mode(kind, Cell(TableColumn.Mode)));
        if (wrong.Count > 0)
            return (null, false, wrong);

        var facts = new RowFacts(kind!, day!.Day, start?.Start, end, Cell(TableColumn.Topic), Cell(TableColumn.Lecturer), Cell(TableColumn.Place), mode!, new UnitId(audience!));

        return facts.Wrong(context.Month) is { } why ? (null, false, [why]) : (facts, Cell(TableColumn.Mode).Length > 0, []);
    }

    private static string? Beyond(IReadOnlyList<string> cells, IReadOnlyList<TableColumn?> columns) =>
        cells.Where((cell, at) => cell.Trim().Length > 0 && (at >= columns.Count || columns[at] is null)).FirstOrDefault();
}
