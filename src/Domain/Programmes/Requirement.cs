namespace CoEduBot.Domain.Programmes;

/// <summary>One test of a check: the closed list. <see cref="Pool"/> looks at all entries of a period together, null at each by itself.</summary>
public abstract record Requirement
{
    private Requirement() { }

    public Period? Pool { get; init; }

    /// <summary>How many of something there are. <see cref="EachOf"/>: so many from each of these units (roles of a pair, unit kinds).</summary>
    public sealed record Count(Counted What, Bounds Bounds, IReadOnlyList<string> EachOf) : Requirement;

    /// <summary>How many different values a field has, or an attribute of the people with role <see cref="Among"/>.</summary>
    public sealed record Distinct(string Field, string? Among, Bounds Bounds) : Requirement;

    /// <summary>How many people hold the role; among the holders of another role where named.</summary>
    public sealed record RoleFilled(string Role, string? Among, Bounds Bounds) : Requirement;

    /// <summary>The field is filled with at least so many values.</summary>
    public sealed record FieldFilled(string Field, int Min) : Requirement;

    /// <summary>The field holds every value the kind allows for it.</summary>
    public sealed record FieldAll(string Field) : Requirement;

    /// <summary>The mode is one of these.</summary>
    public sealed record Mode(IReadOnlyList<string> AnyOf) : Requirement;

    public sealed record LinksTo(IReadOnlyList<string> Kinds, int Min) : Requirement;

    /// <summary>Every person counted fits the condition.</summary>
    public sealed record Eligible(Eligibility Who) : Requirement;

    /// <summary>So many of the items are ticked, or named among the entries' field values.</summary>
    public sealed record Items(IReadOnlyList<string> Of, int Min) : Requirement;

    /// <summary>Evidence of any of the kinds is there. `feedback` is answers collected, on every one of <see cref="Aspects"/>.</summary>
    public sealed record Evidence(IReadOnlyList<string> AnyOf, int Min, IReadOnlyList<string> Aspects) : Requirement;

    /// <summary>Somebody with the role, at the host or above, has confirmed it.</summary>
    public sealed record Confirmed(string Role) : Requirement;

    /// <summary>Minutes from start to end; for an artefact, its length.</summary>
    public sealed record Lasts(Amount? MinMinutes, Amount? MaxMinutes) : Requirement;

    /// <summary>Exactly so many study days and lessons; null is not asked.</summary>
    public sealed record Takes(decimal? Days, decimal? Lessons) : Requirement;

    /// <summary>An entry of the kind, linked to this one, comes within so many days after it.</summary>
    public sealed record FollowedBy(string Kind, int Days) : Requirement;

    /// <summary>An entry of the kind came before: linked, or else of the same host.</summary>
    public sealed record PrecededBy(string Kind) : Requirement;

    /// <summary>Steps of a cycle, or parts of an entry, all there; in this order where strict.</summary>
    public sealed record Steps(IReadOnlyList<string> Of, bool Strict, string? NextCycleInput) : Requirement;
}

/// <summary>What <see cref="Requirement.Count"/> counts.</summary>
public enum Counted
{
    /// <summary>People present.</summary>
    Participants,

    /// <summary>People on the spot, where others watch from afar.</summary>
    OnSite,
    Units,

    /// <summary>People with a role at the unit.</summary>
    People,
    Entries,
}

/// <summary>A condition on a person's attributes.</summary>
public abstract record Eligibility
{
    private Eligibility() { }

    public sealed record Any(IReadOnlyList<Eligibility> Of) : Eligibility;

    public sealed record All(IReadOnlyList<Eligibility> Of) : Eligibility;

    public sealed record Attr(string Name, string Value) : Eligibility;

    /// <summary>The attribute, a number, is at most this: `age_max: 35` reads `age`.</summary>
    public sealed record AtMost(string Name, decimal Value) : Eligibility;
}
