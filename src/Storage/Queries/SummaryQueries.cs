using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Summaries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>The figures of many engagements at once: one statement per table, never one per engagement.</summary>
public static class SummaryQueries
{
    /// <summary>For audiences at or below any of the paths, and whatever the person leads; other people's drafts stay theirs.</summary>
    public static IQueryable<Engagement> Overseen(this CoEduDb db, IReadOnlyList<string> paths, PersonId who)
    {
        var below = db.UnitsBelow(paths);

        return db.Engagements.AsNoTracking()
            .Where(e => e.Lead == who || (e.State != EngagementState.Draft && below.Any(unit => unit.Id == e.Audience)));
    }

    /// <summary>In the week, or ahead as far as something may be missing.</summary>
    public static IQueryable<Engagement> Around(this IQueryable<Engagement> engagements, Week week, DateTimeOffset now)
    {
        var (from, until) = (week.StartsAt, week.EndsAt);
        var ahead = week.Has(now) ? now + WeekSummary.DraftsAhead : now;

        return engagements.Where(e => (e.StartsAt >= from && e.StartsAt < until) || (e.StartsAt > now && e.StartsAt <= ahead));
    }

    public static IQueryable<Engagement> Within(this IQueryable<Engagement> engagements, Week week)
    {
        var (from, until) = (week.StartsAt, week.EndsAt);

        return engagements.Where(e => e.StartsAt >= from && e.StartsAt < until);
    }

    /// <summary>A row an engagement, however many families it has (<see cref="EngagementCount"/>).</summary>
    public static async Task<IReadOnlyList<EngagementFigures>> FiguresOf(this CoEduDb db, IQueryable<Engagement> engagements, CancellationToken cancel)
    {
        var rows = await (from engagement in engagements
                          join count in db.EngagementCounts on engagement.Id equals count.Engagement into counts
                          from count in counts.DefaultIfEmpty()
                          select new { engagement, count }).ToListAsync(cancel);

        return [.. rows.Select(row => Figures(row.engagement, row.count))];
    }

    private static EngagementFigures Figures(Engagement engagement, EngagementCount? count) => count is null
        ? new EngagementFigures(engagement, 0, 0, 0, 0, 0, 0, 0, 0)
        : new EngagementFigures(
            engagement, count.Invited, count.Answered, count.Families, count.Heads + count.GuestHeads, count.Marked + count.GuestMarks,
            count.Feedback, count.LecturerSum, count.ContentSum);

    /// <summary>Units and every unit above them, in two statements.</summary>
    public static async Task<IReadOnlyList<Unit>> UnitsAround(this CoEduDb db, IReadOnlyCollection<UnitId> units, CancellationToken cancel)
    {
        var wanted = units.Distinct().ToList();
        var paths = await db.Units.Where(unit => wanted.Contains(unit.Id)).Select(unit => unit.Path).ToListAsync(cancel);
        var ids = paths.SelectMany(path => path.Split('/', StringSplitOptions.RemoveEmptyEntries)).Distinct().Select(id => new UnitId(id)).ToList();

        return await db.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToListAsync(cancel);
    }
}
