using CoEduBot.Domain;

namespace CoEduBot.Storage.Programmes;

/// <summary>
/// A local file laid over the programme it extends: entries of sections replace by name, rules by id, `remove` drops rules.
/// What a piece says and where it stands stay together, so mistakes are still named by their own file and line.
/// </summary>
internal static class Extending
{
    // Each file's own; the base's would give two programmes one id.
    private static readonly IReadOnlyList<string> Own = ["schema", "id", "version", "extends", "remove"];

    // Read whole: half a window of the base would be nobody's.
    private static readonly IReadOnlyList<string> Whole = ["window", "names", "owner"];

    public static Mapping Over(Mapping below, string baseId, Mapping local, Findings findings)
    {
        var pairs = new List<Pair>();
        foreach (var pair in below.Pairs.Where(pair => !Own.Contains(pair.Name) && local.Find(pair.Name) is null && pair.Name != "rules"))
            pairs.Add(pair);
        foreach (var pair in local.Pairs.Where(pair => pair.Name != "rules"))
            pairs.Add(below.Find(pair.Name) is Mapping was && pair.Value is Mapping now && !Whole.Contains(pair.Name) ? pair with { Value = Entries(was, now) } : pair);

        pairs.Add(Rules(below, baseId, local, findings));
        return new Mapping(local.File, local.Line, pairs);
    }

    private static Mapping Entries(Mapping was, Mapping now) =>
        new(now.File, now.Line, [.. was.Pairs.Where(pair => now.Find(pair.Name) is null), .. now.Pairs]);

    private static Pair Rules(Mapping below, string baseId, Mapping local, Findings findings)
    {
        var removed = Removed(below, baseId, local, findings);
        var locals = KeyValues.Items(local.Find("rules")).ToList();
        var all = new List<Item>();
        foreach (var rule in KeyValues.Items(below.Find("rules")).Where(rule => Id(rule) is not { } id || !removed.Contains(id)))
        {
            var mine = Id(rule) is { } id ? locals.Find(other => Id(other) == id) : null;
            all.Add(mine ?? rule);
            if (mine is not null)
                locals.Remove(mine);
        }

        var key = local.Pairs.FirstOrDefault(pair => pair.Name == "rules")?.Key ?? new Leaf(local.File, local.Line, "rules", quoted: false);
        return new Pair("rules", key, new Sequence(key.File, key.Line, [.. all, .. locals]));
    }

    private static HashSet<string> Removed(Mapping below, string baseId, Mapping local, Findings findings)
    {
        var there = KeyValues.Items(below.Find("rules")).Select(Id).ToHashSet();
        var removed = new HashSet<string>();
        foreach (var item in KeyValues.Items(local.Find("remove")))
            if (Values.Text(item, findings) is { } id && (removed.Add(id) & !there.Contains(id)))
                findings.Wrong(item, Faults.RemoveUnknown, id, baseId);

        return removed;
    }

    private static string? Id(Item rule) => (rule as Mapping)?.Find("id") is Leaf id ? id.Text : null;
}
