namespace CoEduBot.Domain.Plans;

/// <summary>Where a row of a plan came from. Stored as numbers: only ever add at the end.</summary>
public enum RowSource
{
    Typed,

    /// <summary>A rule is still short of it.</summary>
    Rule,

    /// <summary>It was called off last month.</summary>
    Cancelled,

    /// <summary>A fixed day of the calendar falls into the month.</summary>
    Festival,

    /// <summary>The school held it in the same month last year.</summary>
    LastYear,

    Spreadsheet,
}

/// <summary>One activity a school plans: the seven facts JH-07 asks for, and what became of it.</summary>
public sealed class PlanRow
{
    public required string Id { get; init; }

    public required UnitId School { get; init; }

    public required YearMonth Month { get; init; }

    /// <summary>Place in the plan, from 1; never given twice.</summary>
    public required int Number { get; init; }

    /// <summary>Code of the activity kind.</summary>
    public required string Kind { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? Start { get; set; }

    public TimeOnly? End { get; set; }

    public string Topic { get; set; } = "";

    public string Lecturer { get; set; } = "";

    public string Place { get; set; } = "";

    public string Mode { get; set; } = "";

    /// <summary>The unit whose families are meant.</summary>
    public required UnitId Audience { get; set; }

    public required RowSource Source { get; init; }

    /// <summary>What it came from: a rule's id, an engagement's, an anchor's name; empty for what people wrote.</summary>
    public string From { get; init; } = "";

    /// <summary>The county office's word on this row.</summary>
    public string Comment { get; set; } = "";

    /// <summary>Taken out by the school; kept, for what was proposed and left out is worth knowing.</summary>
    public bool Dropped { get; set; }

    /// <summary>The engagement made of it once the plan was accepted; null for kinds families are not invited to, which are recorded.</summary>
    public EngagementId? Engagement { get; set; }

    /// <summary>What a row lacks before the plan can be handed in: names of its fields.</summary>
    public IReadOnlyList<string> Lacks =>
    [
        .. Day is null ? new[] { "day" } : [],
        .. string.IsNullOrWhiteSpace(Topic) ? new[] { "topic" } : [],
        .. string.IsNullOrWhiteSpace(Place) && Mode != "online" ? new[] { "place" } : [],
    ];
}
