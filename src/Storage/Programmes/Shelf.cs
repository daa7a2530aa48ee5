namespace CoEduBot.Storage.Programmes;

/// <summary>The names a section explains.</summary>
internal sealed class Shelf(string what, string section, Findings findings)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The section is missing, which is one mistake, not a hundred: nothing is checked.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The section may be left out: names that must be of it are then free.</summary>
    public bool IsFree { get; set; }

    public bool Has(string code) => names.Contains(code);

    public void Add(string code) => names.Add(code);

    public void Add(IEnumerable<string> codes) => names.UnionWith(codes);

    /// <summary>The code as it was written; what is not explained is a finding.</summary>
    public string? Check(Named? named, params IReadOnlyList<Shelf> orOn)
    {
        if (named is not { } it)
            return null;
        if (!IsOpen && !IsFree && !Has(it.Code) && !orOn.Any(shelf => shelf.IsOpen || shelf.Has(it.Code)))
            findings.Wrong(it.At, Faults.Unknown(what, section), it.Code, Nearest.Advice(it.Code, names.Concat(orOn.SelectMany(shelf => shelf.names))));

        return it.Code;
    }

    public IReadOnlyList<string> Check(IReadOnlyList<Named> all, params IReadOnlyList<Shelf> orOn) => [.. all.Select(named => Check(named, orOn)!)];
}
