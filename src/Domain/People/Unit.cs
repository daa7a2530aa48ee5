namespace CoEduBot.Domain.People;

/// <summary>
/// A county, township, school, grade or class (or another kind the roster names). <see cref="Path"/> is the chain of ids
/// from the top, `/county/t1/s3/g1/c2/`: whoever is responsible for a unit is responsible for every path below it.
/// </summary>
public sealed class Unit
{
    public required UnitId Id { get; init; }

    /// <summary>Kebab-case code: county, township, school, kindergarten, grade, class, …</summary>
    public required string Kind { get; init; }

    public UnitId? Parent { get; init; }

    public required string Name { get; set; }

    public required string Path { get; set; }

    /// <summary>`;`-separated, as in the roster.</summary>
    public string Tags { get; set; } = "";

    /// <summary>`k=v;..`, as in the roster.</summary>
    public string Attrs { get; set; } = "";

    /// <summary>This unit and those above it.</summary>
    public IReadOnlyList<UnitId> Chain => [.. Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(id => new UnitId(id))];

    public bool Covers(Unit other) => other.Path.StartsWith(Path, StringComparison.Ordinal);
}
