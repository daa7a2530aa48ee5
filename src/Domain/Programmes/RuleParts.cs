namespace CoEduBot.Domain.Programmes;

/// <summary>What a check looks at: `applies_to`.</summary>
public abstract record CheckOf
{
    private CheckOf() { }

    /// <summary>Each engagement; or, where <see cref="Pool"/> is set, all those of a unit and period together.</summary>
    /// <param name="PoolUnit">Kind of the unit that pools what lies below it; null pools by organiser.</param>
    public sealed record Entries(EntryFilter Filter, Period? Pool, string? PoolUnit) : CheckOf;

    /// <summary>Units of these kinds, judged by the people with a role there: groups, teams, rosters.</summary>
    /// <param name="Role">The roster's role; null is any role.</param>
    public sealed record People(IReadOnlyList<string> UnitKinds, string? Role) : CheckOf;

    /// <summary>The set of units the scope names, as a whole.</summary>
    public sealed record Units(Scope Scope) : CheckOf;

    /// <summary>Records of a kind, each by itself: artefacts.</summary>
    public sealed record Records(string Kind) : CheckOf;

    /// <summary>Engagements that share a cycle.</summary>
    public sealed record Cycles(string Code) : CheckOf;
}

/// <summary>What a checklist ticks off.</summary>
public abstract record ChecklistOf
{
    private ChecklistOf() { }

    /// <summary>Things that exist. <see cref="All"/> false: one is enough.</summary>
    public sealed record Presence(IReadOnlyList<string> Items, bool All) : ChecklistOf;

    /// <summary>Tasks of a phase, done inside its dates. A task named like a deliverable is done when that is handed in. None: the phase only passes.</summary>
    public sealed record Phase(string Id, IReadOnlyList<string> Tasks) : ChecklistOf;

    /// <summary>Records of a kind, each carried through to the last state; the owner has so many days.</summary>
    public sealed record Workflow(string Record, IReadOnlyList<string> States, int? Days) : ChecklistOf;

    /// <summary>Steps of a chain, each done once by its role, in order: applications, signatures, elections.</summary>
    /// <param name="On">The record, group or deliverable it is about.</param>
    public sealed record Chain(string On, IReadOnlyList<Step> Steps) : ChecklistOf;

    /// <summary>Selections, each category decided once a period; without categories, points or scores kept.</summary>
    public sealed record Award(IReadOnlyList<string> Categories) : ChecklistOf;

    /// <summary>Conduct the product enforces by its design: codes of <see cref="Enforcements"/>.</summary>
    public sealed record Policy(IReadOnlyList<string> Enforce) : ChecklistOf;
}

/// <param name="Role">Who may do it; null anybody.</param>
public sealed record Step(string Act, string? Role);

/// <summary>A figure and its goal.</summary>
/// <param name="Name">`lecture` or `lecture.families` adds up held engagements; any other name is a figure somebody enters.</param>
/// <param name="Of">For ratios: the unit kinds or roles it is a share of.</param>
/// <param name="Goal">For ratios 0 to 1. Null: any amount above nothing.</param>
/// <param name="Change">Percentage points over the baseline period, in place of a goal.</param>
public sealed record Metric(MetricForm Form, string Name, IReadOnlyList<string> Of, Amount? Goal, decimal? Change = null);

public enum MetricForm
{
    Sum,
    Ratio,
    Attested,

    /// <summary>Payments of a ledger, added up over the period.</summary>
    Paid,
}
