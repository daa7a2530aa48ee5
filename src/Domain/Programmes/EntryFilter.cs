namespace CoEduBot.Domain.Programmes;

/// <summary>Which held engagements a rule looks at: `of`, `by`, `applies_to`.</summary>
public sealed record EntryFilter
{
    /// <summary>Codes of activity kinds; empty is any kind.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Fields of the entry with any of the values; `mode` is one of them, and `organiser`, the kind of unit that organised it.</summary>
    public Conditions Where { get; init; } = Conditions.None;

    /// <summary>Role that whoever led it, or was present, must hold somewhere.</summary>
    public string? Actor { get; init; }

    /// <summary>Role whose holder must have been present too: HB-05, the mentee observes the mentor.</summary>
    public string? SubjectPerson { get; init; }

    /// <summary>Only so many days around a fixed date of the calendar, both ends included.</summary>
    public Near? Near { get; init; }

    /// <summary>Another kind that counts instead, where its condition is filled: RA-16, online instead of delivered, with a reason.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; init; } = [];
}

/// <param name="Anchor">Name of a fixed date in the calendar.</param>
public sealed record Near(string Anchor, int Days);

/// <param name="Needs">Field that must be filled; null when nothing is asked.</param>
public sealed record Substitute(string Kind, string? Needs);

/// <summary>Whose score an entry feeds. Credit never climbs to parent units.</summary>
public enum Credit
{
    /// <summary>Who organised it; the host where nobody else is named. The default for units.</summary>
    Organiser,
    Host,

    /// <summary>Those present, people or units.</summary>
    Present,

    /// <summary>The pair that hosts it.</summary>
    Pair,

    /// <summary>Each member of the hosting group.</summary>
    EachMember,
}
