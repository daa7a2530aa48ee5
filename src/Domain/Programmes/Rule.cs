namespace CoEduBot.Domain.Programmes;

/// <summary>A requirement of a programme: the closed list of rule kinds. Code implements kinds, never single rules; numbers come from files.</summary>
public abstract record Rule
{
    private Rule() { }

    /// <summary>`YX-02`: the number in the checklist of rules.</summary>
    public required string Id { get; init; }

    public required Modality Modality { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>Who answers for it; null where the checked thing itself does.</summary>
    public Scope? ForEach { get; init; }

    public required Period Per { get; init; }

    /// <summary>Name of the reminder ladder in <see cref="Programme.Ladders"/>; null never nudges.</summary>
    public string? Ladder { get; init; }

    /// <summary>False where the source says "regularly" and an administrator confirms the number.</summary>
    public bool NumberInSource { get; init; } = true;

    /// <summary>Only in force while this flag is set; null always.</summary>
    public string? Flag { get; init; }

    /// <summary>How much qualifying work by subject and period. Folds count, hours, days.</summary>
    public sealed record Quota(Measure Measure, IReadOnlyList<Share> Of, Credit Credit, Bounds Bounds) : Rule;

    /// <summary>Whether every member of a population is reached so many times.</summary>
    /// <param name="Ratio">Share of members that must be, 0 to 1.</param>
    public sealed record Coverage(Population Population, Reach By, int Times, Amount Ratio) : Rule;

    /// <summary>Whether the document is there by the due time. Folds deadline, deliverable.</summary>
    /// <param name="Code">Of the deliverable.</param>
    /// <param name="Items">Parts it must have; empty asks for none.</param>
    /// <param name="DeliverTo">Attribute naming who must have received it; null, or a subject without the attribute, asks for nobody.</param>
    public sealed record Deliverable(string Code, Due? Due, int? MinChars, IReadOnlyList<string> Items, string? DeliverTo) : Rule;

    /// <summary>Whether one engagement, a pool, a group is in order. Folds composition, capacity, duration, evidence, sequence.</summary>
    /// <param name="Within">Days after the engagement in which it can still be mended in time; null is at once.</param>
    /// <param name="Gate">An engagement that fails counts for no quota of this programme.</param>
    /// <param name="AtScheduling">Asked when it is planned, not only when it is closed.</param>
    public sealed record Check(CheckOf AppliesTo, IReadOnlyList<Requirement> Require, int? Within, bool Gate, bool AtScheduling) : Rule;

    /// <summary>Whether each item is ticked, by whom, when. Folds presence, phase, workflow, policy, award.</summary>
    public sealed record Checklist(ChecklistOf Of, string? Confirm) : Rule;

    /// <summary>Whether figures reach their goals. Folds target, money.</summary>
    public sealed record Target(IReadOnlyList<Metric> Metrics, DateOnly? ByDate) : Rule;

    /// <summary>Whether the recurring report was produced and sent: a deliverable of the report's code.</summary>
    public sealed record Report(string Code) : Rule;
}

/// <summary>What a quota adds up.</summary>
public enum Measure
{
    Count,

    /// <summary>Lessons, after the conversions of <see cref="Share"/>.</summary>
    Hours,

    /// <summary>Half-days of one date, at most two, divided by two.</summary>
    Days,
}

/// <summary>Entries and what one is worth.</summary>
/// <param name="PerLesson">Hours a lesson is worth; for a count, 1 counts lessons in place of entries; null for entries.</param>
/// <param name="PerHalfDay">Hours a half-day is worth (CX-08: 3); null is not converted.</param>
public sealed record Share(EntryFilter Filter, decimal? PerLesson = null, decimal? PerHalfDay = null);
