using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Steps all there, and in order where that is asked.</summary>
internal static class StepOrder
{
    /// <summary>Parts of one entry: a field that names them, in the order it does.</summary>
    public static Finding InParts(Requirement.Steps asks, Entry entry)
    {
        var parts = entry.Fields.Values.MaxBy(values => values.Count(asks.Of.Contains)) ?? [];

        return Judge(asks, step => Enumerable.Range(0, parts.Count).Where(at => parts[at] == step), inputIsThere: true);
    }

    /// <summary>Entries of a cycle, by day and start.</summary>
    public static Finding InCycle(Requirement.Steps asks, IReadOnlyList<Entry> entries)
    {
        var ordered = entries.OrderBy(entry => entry.Day).ThenBy(entry => entry.Start ?? TimeOnly.MinValue).ToList();
        var input = asks.NextCycleInput?.Split('.', 2);
        var inputIsThere = input is not [var kind, var field] || ordered.Any(entry => entry.Kind == kind && EntryFields.Values(entry, field).Any());

        return Judge(asks, step => Enumerable.Range(0, ordered.Count).Where(at => ordered[at].Kind == step).Select(at => ordered[at].Day.DayNumber), inputIsThere);
    }

    // Each step takes the first place that is not before the one of the step ahead of it.
    private static Finding Judge(Requirement.Steps asks, Func<string, IEnumerable<int>> places, bool inputIsThere)
    {
        var missing = new List<string>();
        var (at, placed, outOfOrder) = (int.MinValue, 0, false);
        foreach (var step in asks.Of)
        {
            var found = places(step).ToList();
            var next = found.Where(place => !asks.Strict || place >= at).Cast<int?>().FirstOrDefault();
            if (found.Count == 0)
                missing.Add(step);
            else if (next is null)
                outOfOrder = true;
            else
                (at, placed) = (next.Value, placed + 1);
        }
        if (outOfOrder)
            missing.Add("order");
        if (missing.Count == 0 && !inputIsThere)
            missing.Add(asks.NextCycleInput!);

        return new Finding(missing.Count == 0, outOfOrder ? Outlook.Fixed : Outlook.Mendable, missing, placed, asks.Of.Count);
    }
}
