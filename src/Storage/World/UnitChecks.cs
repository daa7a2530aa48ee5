using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>Units must form trees: everybody's reach is a path in them.</summary>
internal static class UnitChecks
{
    public static void Parents(IReadOnlyList<UnitRow>? units, Notes notes)
    {
        if (units is null)
            return;

        if (units.Count == 0)
            notes.Wrong(UnitRow.Table.File, 0, null, Faults.NoRows);

        var byId = units.ToDictionary(unit => unit.Id);
        foreach (var unit in units)
        {
            if (unit.Parent is { } parent && !byId.ContainsKey(parent))
                notes.Wrong(UnitRow.Table.File, unit.Line, "parent", Faults.ParentUnknown, parent.Value);
        }

        Circles(units, byId, notes);
    }

    private static void Circles(IReadOnlyList<UnitRow> units, Dictionary<UnitId, UnitRow> byId, Notes notes)
    {
        var seen = new HashSet<UnitId>();
        foreach (var start in units)
        {
            var way = new List<UnitRow>();
            var unit = start;
            while (unit is not null && seen.Add(unit.Id))
            {
                way.Add(unit);
                unit = unit.Parent is { } parent ? byId.GetValueOrDefault(parent) : null;
            }

            // Met again on this very way: the way from there on is a circle. Met on an earlier way: already judged.
            if (unit is not null && way.IndexOf(unit) is >= 0 and var from)
                Circle(way[from..], notes);
        }
    }

    private static void Circle(List<UnitRow> circle, Notes notes)
    {
        var ids = circle.Append(circle[0]).Select(unit => unit.Id.Value);

        notes.Wrong(UnitRow.Table.File, circle[0].Line, "parent", Faults.UnitCycle, string.Join(" < ", ids));
    }
}
