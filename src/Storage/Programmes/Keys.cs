using CoEduBot.Domain;

namespace CoEduBot.Storage.Programmes;

/// <summary>
/// The keys of one mapping as a reader asks for them. Whatever nobody asked for is an unknown key when it closes: what is
/// read and what is allowed cannot differ.
/// </summary>
internal sealed class Keys(Mapping map, Findings findings)
{
    private readonly List<string> asked = [];
    private bool unclear;

    public Findings Findings => findings;

    public Item At => map;

    /// <summary>The value; null where the key is missing or holds nothing.</summary>
    public Item? this[string name]
    {
        get
        {
            var key = Codes.Normal(name);
            asked.Add(name);

            return map.Find(key) is { } value && value is not Leaf { IsNull: true } ? value : null;
        }
    }

    public bool Has(string name) => this[name] is not null;

    /// <summary>Written, even as nothing: `amount: null`.</summary>
    public bool IsWritten(string name) => this[name] is not null || map.Find(Codes.Normal(name)) is not null;

    /// <summary>Each of these is a mistake when it is missing.</summary>
    public void Must(params IReadOnlyList<string> names)
    {
        foreach (var name in names)
            if (!IsWritten(name))
                findings.Wrong(map, Faults.MissingKey, name);
    }

    /// <summary>The one of these that is given; null, and a mistake, when none or several are.</summary>
    public string? One(params IReadOnlyList<string> names)
    {
        var given = names.Where(IsWritten).ToList();
        if (given.Count == 1)
            return given[0];

        findings.Wrong(map, Faults.ChooseOne(names));
        unclear = true;
        return null;
    }

    /// <summary>Known to the format, and nothing the bot works by.</summary>
    public void ReadOver(params IReadOnlyList<string> names) => asked.AddRange(names);

    /// <summary>The pairs nobody has asked for: the caller knows them by pattern.</summary>
    public IReadOnlyList<Pair> Others => [.. map.Pairs.Where(pair => !asked.Exists(name => Codes.Normal(name) == pair.Name))];

    public void Close() => Close(Faults.UnknownKey);

    public void Close(Fault unknown)
    {
        // While it is open what this is, nobody can say what belongs to it.
        if (unclear)
            return;

        foreach (var pair in Others)
            findings.Wrong(pair.Key, unknown, pair.Key.Text, Nearest.Advice(pair.Key.Text, asked));
    }
}
