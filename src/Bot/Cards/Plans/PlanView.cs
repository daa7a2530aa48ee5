using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.Plans;

/// <param name="Source">Where it came from, in one phrase.</param>
/// <param name="Actual">What became of it; null before the plan was accepted.</param>
public sealed record RowView(PlanRow Row, string Audience, string Source, Actual? Actual)
{
    /// <summary>What an accepted row waits for before families can be invited; null for nothing.</summary>
    public string? Waits { get; init; }

    /// <summary>Its time and place can still be filled in.</summary>
    public bool MayFill { get; init; }
}

/// <param name="Rows">All, by day.</param>
/// <param name="IsOpen">Rows can be changed now.</param>
/// <param name="IsOwn">The reader writes the plan, and its month is not past.</param>
public sealed record PlanView(string School, MonthPlan Plan, IReadOnlyList<RowView> Rows, bool IsOpen, bool IsOwn)
{
    public string Lead { get; init; } = "";

    /// <summary>Zero-based.</summary>
    public int Page { get; init; }

    /// <summary>Who handed it in.</summary>
    public string By { get; init; } = "";

    /// <summary>The last day on which it is in time.</summary>
    public DateOnly? Due { get; init; }

    public DateOnly Today { get; init; }
}
