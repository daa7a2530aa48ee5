using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Storage.World;

/// <summary>Units that left the roster but are the audience of engagements, and whatever stands above them: kept, with the tag `closed`.</summary>
internal static class ClosedUnits
{
    private const string Tag = "closed";

    public static IReadOnlyList<Unit> Of(StoredRoster before, Roster after)
    {
        var parents = after.Units.ToDictionary(unit => unit.Id, unit => unit.Parent);
        var closed = new List<Unit>();
        foreach (var used in before.UnitsWithHistory)
        {
            for (UnitId? step = used; step is { } id && !parents.ContainsKey(id); step = before.Units[id].Parent)
            {
                parents.Add(id, before.Units[id].Parent);
                closed.Add(before.Units[id]);
            }
        }

        return [.. closed.Select(unit => Closed(unit, parents))];
    }

    private static Unit Closed(Unit unit, Dictionary<UnitId, UnitId?> parents) => new()
    {
        Id = unit.Id,
        Kind = unit.Kind,
        Parent = unit.Parent,
        Name = unit.Name,
        Path = Roster.Path(unit.Id, parents),
        Tags = string.Join(';', unit.Tags.Split(';', StringSplitOptions.RemoveEmptyEntries).Append(Tag).Distinct()),
        Attrs = unit.Attrs,
    };
}
