using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Summaries;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>What a week's summary says beside its engagements: entries recorded, home visits, plans. A statement each, however many schools.</summary>
public static class WeekQueries
{
    /// <summary>Held in the week and entered afterwards, by day; home visits and what was held through an engagement left out.</summary>
    public static async Task<IReadOnlyList<RecordedEntry>> RecordedIn(this CoEduDb db, IReadOnlyList<string> paths, PersonId who, Week week, CancellationToken cancel) =>
        await Held(db, paths, who, week)
            .Where(entry => entry.Kind != VisitDuties.Kind && !db.Engagements.Any(engagement => engagement.Id == entry.Id))
            .OrderBy(entry => entry.Day).ThenBy(entry => entry.Id)
            .Select(entry => new RecordedEntry(entry.Id, entry.Kind, entry.Topic, entry.Host, entry.Day, entry.Families, entry.OnSite))
            .ToListAsync(cancel);

    public static Task<int> VisitsHeldIn(this CoEduDb db, IReadOnlyList<string> paths, PersonId who, Week week, CancellationToken cancel) =>
        Held(db, paths, who, week).CountAsync(entry => entry.Kind == VisitDuties.Kind, cancel);

    /// <summary>Null where nobody at or below the paths is asked for one.</summary>
    /// <param name="kinds">Kinds of units that are asked for a plan.</param>
    public static async Task<PlanFigures?> PlansBelow(this CoEduDb db, IReadOnlyList<string> paths, IReadOnlyCollection<string> kinds, YearMonth month, CancellationToken cancel)
    {
        var schools = db.UnitsBelow(paths).Where(unit => kinds.Contains(unit.Kind));
        var count = await schools.CountAsync(cancel);
        var states = await db.MonthPlans.AsNoTracking()
            .Where(plan => plan.Month == month && schools.Any(school => school.Id == plan.School))
            .GroupBy(plan => plan.State)
            .ToDictionaryAsync(same => same.Key, same => same.Count(), cancel);

        return count == 0 ? null : new PlanFigures(month, count, states);
    }

    /// <summary>Units at or below any of the paths.</summary>
    public static IQueryable<Unit> UnitsBelow(this CoEduDb db, IReadOnlyList<string> paths) =>
        paths.Select(path => db.Units.Below(path)).DefaultIfEmpty(db.Units.Where(_ => false)).Aggregate((some, more) => some.Union(more));

    // Also what a person led elsewhere: it is their work.
    private static IQueryable<LedgerEntry> Held(CoEduDb db, IReadOnlyList<string> paths, PersonId who, Week week)
    {
        var below = db.UnitsBelow(paths);

        return db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.State == EngagementState.Held && entry.Day >= week.From && entry.Day <= week.To)
            .Where(entry => entry.Lead == who || below.Any(unit => unit.Id == entry.Host));
    }
}
