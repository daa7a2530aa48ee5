namespace CoEduBot.Domain.Visits;

/// <summary>Return visits that were promised: settled by a held visit that names the one it returns to.</summary>
public static class ReturnVisits
{
    /// <summary>Held visits that are still to be returned to, the most pressing first.</summary>
    public static IReadOnlyList<Visit> Due(IReadOnlyCollection<Visit> visits)
    {
        var settled = visits.Where(visit => visit.State == VisitState.Held).Select(visit => visit.ReturnOf).OfType<VisitId>().ToHashSet();

        return [.. visits
            .Where(visit => visit is { State: VisitState.Held, ReturnDue: not null } && !settled.Contains(visit.Id))
            .OrderBy(visit => visit.ReturnDue).ThenBy(visit => visit.Id.Value, StringComparer.Ordinal)];
    }
}
