using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Summaries;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>What a week's summary says beside its engagements: entries recorded and home visits. A statement each, however many schools.</summary>
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
