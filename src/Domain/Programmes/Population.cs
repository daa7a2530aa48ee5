namespace CoEduBot.Domain.Programmes;

/// <summary>Whom or what a coverage rule must reach, always within its subject.</summary>
public sealed record Population
{
    /// <summary>The name in the programme's `populations`; null when written in the rule.</summary>
    public string? Name { get; init; }

    /// <summary>`student`, role codes or unit kinds. Empty where <see cref="ValuesOf"/> is set.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Attributes of the member (a student inherits those of class, grade and school).</summary>
    public Conditions Where { get; init; } = Conditions.None;

    /// <summary>Only students on this list, such as `care-list`.</summary>
    public string? List { get; init; }

    /// <summary>Only those assigned to the subject, a person.</summary>
    public bool Assigned { get; init; }

    /// <summary>Never listed by name outside a one-to-one chat.</summary>
    public bool Restricted { get; init; }

    /// <summary>The values of a field (`lecture.venue-type`) or of an attribute (`school.subjects`) are the members.</summary>
    public string? ValuesOf { get; init; }

    /// <summary>How many the plan speaks of; shown, never a denominator: the roster is.</summary>
    public int? Expected { get; init; }
}

/// <summary>What reaches a member: `by`.</summary>
public abstract record Reach
{
    private Reach() { }

    /// <summary>Held engagements. A student is reached when named; with <see cref="Present"/> also people and units present.</summary>
    /// <param name="Field">For values: the entry's field that holds them.</param>
    public sealed record Entries(EntryFilter Filter, bool Present, string? Field) : Reach;

    /// <summary>A record of this kind about the member.</summary>
    public sealed record Record(string Kind) : Reach;

    /// <summary>Somebody is assigned to the member in any of these roles.</summary>
    public sealed record Assignment(IReadOnlyList<string> Roles) : Reach;

    /// <summary>The rule's item is ticked for the member.</summary>
    public sealed record Tick(string Item) : Reach;
}
