using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Plans;

/// <summary>What became of a row of an accepted plan.</summary>
public enum RowFate
{
    NotYet,
    Held,

    /// <summary>To another day, held or not.</summary>
    Moved,
    Cancelled,

    /// <summary>It was recorded after it was held.</summary>
    Recorded,
}

/// <param name="Day">The day it moved to or was recorded for.</param>
/// <param name="IsHeld">It has taken place.</param>
public sealed record Actual(RowFate Fate, DateOnly? Day = null, bool IsHeld = false);

/// <summary>An engagement made of a row, as it is now.</summary>
public sealed record RowEngagement(EngagementState State, DateOnly Day);

/// <summary>Something in the school's ledger of the month that no engagement of the plan brought.</summary>
public sealed record RowEntry(string Kind, DateOnly Day);

/// <summary>Plan against actual: each row by its engagement, or by an entry of its kind; an entry proves one row only.</summary>
public static class PlanActual
{
    /// <param name="rows">In the order in which they may claim an entry.</param>
    public static IReadOnlyDictionary<string, Actual> Of(IReadOnlyList<PlanRow> rows, IReadOnlyDictionary<EngagementId, RowEngagement> engagements, IEnumerable<RowEntry> entries)
    {
        var left = entries.OrderBy(entry => entry.Day).ToList();
        var actual = new Dictionary<string, Actual>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Engagement is not null))
            actual[row.Id] = engagements.TryGetValue(row.Engagement!.Value, out var engagement) ? ByEngagement(row, engagement) : new Actual(RowFate.NotYet);

        // Whoever was held on the very day takes its entry before the others look for one.
        var open = rows.Where(row => row.Engagement is null).ToList();
        foreach (var row in open.Where(row => Take(left, entry => entry.Kind == row.Kind && entry.Day == row.Day) is not null))
            actual[row.Id] = new Actual(RowFate.Recorded, row.Day, IsHeld: true);
        foreach (var row in open.Where(row => !actual.ContainsKey(row.Id)))
            actual[row.Id] = Take(left, entry => entry.Kind == row.Kind) is { } entry ? new Actual(RowFate.Recorded, entry.Day, IsHeld: true) : new Actual(RowFate.NotYet);

        return actual;
    }

    private static Actual ByEngagement(PlanRow row, RowEngagement engagement) => engagement.State switch
    {
        EngagementState.Cancelled => new Actual(RowFate.Cancelled),
        EngagementState.Reversed  => new Actual(RowFate.NotYet),
        var state when engagement.Day != row.Day => new Actual(RowFate.Moved, engagement.Day, state == EngagementState.Held),
        EngagementState.Held      => new Actual(RowFate.Held, engagement.Day, IsHeld: true),
        _                         => new Actual(RowFate.NotYet),
    };

    private static RowEntry? Take(List<RowEntry> left, Func<RowEntry, bool> fits)
    {
        var at = left.FindIndex(entry => fits(entry));
        if (at < 0)
            return null;

        var taken = left[at];
        left.RemoveAt(at);

        return taken;
    }
}
