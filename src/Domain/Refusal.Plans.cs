using CoEduBot.Domain.Plans;

namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>The plan is in a state from which this does not follow.</summary>
    public sealed record PlanNotSo(PlanState State) : Refusal;

    /// <summary>A row of a plan lies in another month.</summary>
    public sealed record NotInMonth(DateOnly Day, YearMonth Month) : Refusal;

    /// <summary>A plan may be begun on the first of the month before.</summary>
    public sealed record MonthTooEarly(YearMonth Month, DateOnly From) : Refusal;

    /// <summary>The month is past: its plan is only looked at.</summary>
    public sealed record MonthOver(YearMonth Month) : Refusal;

    /// <summary>There is nothing to see: nobody wrote it, or it has not been handed in.</summary>
    public sealed record NoPlan(string School, YearMonth Month) : Refusal;

    public sealed record NoSuchRow(int Number) : Refusal;

    /// <summary>What rows lack before the plan can be handed in: names of fields.</summary>
    public sealed record RowsLack(IReadOnlyList<(int Number, IReadOnlyList<string> Fields)> Rows) : Refusal;

    /// <summary>What stands where a day belongs is none.</summary>
    public sealed record NotADay(string Said) : Refusal;

    /// <summary>30 February.</summary>
    public sealed record NoSuchDay(string Said) : Refusal;

    public sealed record NotATime(string Said) : Refusal;

    /// <summary>The kind is not held in this way; the candidates are.</summary>
    public sealed record NotAMode(string Said, IReadOnlyList<string> Candidates) : Refusal;

    /// <summary>A table without a column for the day and the kind, or whose first row says nothing of its columns.</summary>
    public sealed record NotATable : Refusal;

    public sealed record UnknownColumn(string Name) : Refusal;

    /// <summary>The same column twice.</summary>
    public sealed record ColumnTwice(string Name) : Refusal;

    /// <summary>Something stands beyond the last column.</summary>
    public sealed record BeyondColumns(string Said) : Refusal;

    /// <summary>A table's row is another school's.</summary>
    public sealed record RowElsewhere(string Said, string School) : Refusal;

    public sealed record TooManyRows(int Rows, int Limit) : Refusal;
}
