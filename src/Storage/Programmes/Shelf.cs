namespace CoEduBot.Storage.Programmes;

/// <summary>The names a section explains. While it is open nothing is checked: one missing section is one mistake, not a hundred.</summary>
internal sealed class Shelf(string what, string section, Findings findings)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public bool IsOpen { get; set; }

    public bool Has(string code) => names.Contains(code);

    public void Add(string code) => names.Add(code);

    public void Add(IEnumerable<string> codes) => names.UnionWith(codes);

    /// <summary>The code as it was written; what is not explained is a finding.</summary>
    public string? Check(Named? named, params IReadOnlyList<Shelf> orOn)
    {
        if (named is not { } it)
            return null;
        if (!IsOpen && !Has(it.Code) && !orOn.Any(shelf => shelf.IsOpen || shelf.Has(it.Code)))
            findings.Wrong(it.At, Faults.Unknown(what, section), it.Code, Nearest.Advice(it.Code, names.Concat(orOn.SelectMany(shelf => shelf.names))));

        return it.Code;
    }

    public IReadOnlyList<string> Check(IReadOnlyList<Named> all, params IReadOnlyList<Shelf> orOn) => [.. all.Select(named => Check(named, orOn)!)];
}
