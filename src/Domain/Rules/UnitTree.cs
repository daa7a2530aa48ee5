using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Rules;

/// <summary>The county's units by id, kind and place in the tree.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<string, Unit> byId;
    private readonly ILookup<string, Unit> byKind;
    private readonly ILookup<string, Unit> children;
    private readonly Dictionary<string, (HashSet<string> Tags, IReadOnlyDictionary<string, string> Attrs)> marks;

    // Every unit stands right before all below it, so that what a unit covers is one run of the list.
    private readonly List<Unit> inOrder = [];
    private readonly Dictionary<string, (int At, int Until)> runs = new(StringComparer.Ordinal);

    public UnitTree(IReadOnlyList<Unit> units)
    {
        byId = units.ToDictionary(unit => unit.Id.Value, StringComparer.Ordinal);
        byKind = units.ToLookup(unit => unit.Kind, StringComparer.Ordinal);
        children = units.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!.Value.Value, StringComparer.Ordinal);
        marks = units.ToDictionary(unit => unit.Id.Value, Marks, StringComparer.Ordinal);
        foreach (var top in units.Where(unit => Above(unit) is null))
            Place(top);
    }

    public Unit? Find(string id) => byId.GetValueOrDefault(id);

    public IEnumerable<Unit> OfKind(string kind) => byKind[kind];

    public IEnumerable<Unit> RightBelow(Unit unit) => children[unit.Id.Value];

    public bool HasTag(Unit unit, string tag) => marks[unit.Id.Value].Tags.Contains(tag);

    /// <summary>The unit's attribute, or the nearest one above that has it; null when none has.</summary>
    public string? Attr(Unit unit, string name)
    {
        for (var at = unit; at is not null; at = Above(at))
            if (marks[at.Id.Value].Attrs.TryGetValue(name, out var value))
                return value;

        return null;
    }

    /// <summary>The unit itself and those above it.</summary>
    public IEnumerable<Unit> UpFrom(string id)
    {
        for (var at = Find(id); at is not null; at = Above(at))
            yield return at;
    }

    /// <summary>The unit itself and all below it.</summary>
    public IEnumerable<Unit> DownFrom(Unit unit)
    {
        var (at, until) = runs.GetValueOrDefault(unit.Id.Value);
        for (; at < until; at++)
            yield return inOrder[at];
    }

    /// <summary>Whether <paramref name="id"/> is the unit or below it.</summary>
    public bool Covers(Unit unit, string id) =>
        runs.TryGetValue(id, out var below) && runs.TryGetValue(unit.Id.Value, out var run) && below.At >= run.At && below.At < run.Until;

    private Unit? Above(Unit unit) => unit.Parent is { } parent ? Find(parent.Value) : null;

    private void Place(Unit unit)
    {
        var at = inOrder.Count;
        inOrder.Add(unit);
        foreach (var child in children[unit.Id.Value])
            Place(child);
        runs[unit.Id.Value] = (at, inOrder.Count);
    }

    private static (HashSet<string> Tags, IReadOnlyDictionary<string, string> Attrs) Marks(Unit unit) =>
        (unit.Tags.Split(';', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), Pairs.Of(unit.Attrs));
}
