namespace CoEduBot.Domain.Programmes;

/// <summary>What kind of subject answers for a rule.</summary>
public enum SubjectForm
{
    Unit,

    /// <summary>People who hold a role, or are assigned one.</summary>
    Person,

    /// <summary>Units of kind `pair` that name the roles of the pair among their attributes.</summary>
    Pair,

    /// <summary>Units of the group's kind; their members are the people with any role there.</summary>
    Group,
}

/// <summary>Who answers for a rule: `for_each`. Codes are kebab-case.</summary>
/// <param name="Codes">Unit kinds, role codes, the roles of a pair, or group kinds.</param>
public sealed record Scope(SubjectForm Form, IReadOnlyList<string> Codes)
{
    /// <summary>At least one of these tags; empty asks for none.</summary>
    public IReadOnlyList<string> TagsAny { get; init; } = [];

    /// <summary>None of these tags.</summary>
    public IReadOnlyList<string> TagsNone { get; init; } = [];

    /// <summary>Attributes (a class may inherit them from its grade or school) with any of the values.</summary>
    public Conditions Where { get; init; } = Conditions.None;
}

/// <summary>Names with the values any one of which fits; all names must fit. `true` also fits `yes` and `1`, `upper_primary` is `upper-primary`.</summary>
public sealed record Conditions(IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    public static readonly Conditions None = new(new Dictionary<string, IReadOnlyList<string>>());

    public bool Fit(Func<string, IEnumerable<string>> values) =>
        Values.Count == 0 || Values.All(condition => values(condition.Key).Any(value => Fits(condition.Value, value)));

    private static bool Fits(IReadOnlyList<string> wanted, string value) =>
        wanted.Contains(value, StringComparer.Ordinal) || wanted.Contains(Truth(Codes.Normal(value)), StringComparer.Ordinal);

    private static string Truth(string value) => value switch
    {
        "yes" or "1" or "true" => "true",
        "no" or "0" or "false" => "false",
        _                      => value,
    };
}
