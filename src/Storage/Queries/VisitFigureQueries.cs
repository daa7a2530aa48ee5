using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>The figures of home visits class by class: one statement for each kind of figure, however many classes.</summary>
public static class VisitFigureQueries
{
    /// <summary>Of every class at or below a path. Students count where they are now, visits where they were made.</summary>
    /// <param name="today">In the programme's zone; a return visit is overdue from the day after it was due.</param>
    public static async Task<IReadOnlyDictionary<UnitId, VisitFigures>> VisitFiguresBelow(
        this CoEduDb db, string path, VisitYear year, TimeZoneInfo zone, DateOnly today, CancellationToken cancel)
    {
        var figures = new Dictionary<UnitId, VisitFigures>();
        foreach (var row in await Visited(db, path, year).ToListAsync(cancel))
            Put(row.Class, VisitFigures.None with { Students = row.Students, Visited = row.Visited, InHome = row.InHome });
        foreach (var row in await Visits(db, path, zone.At(year.From, TimeOnly.MinValue), today).ToListAsync(cancel))
            Put(row.Class, new VisitFigures(0, 0, 0, row.Planned, row.NotMet, row.ReturnsOverdue, row.Held, row.Confirmed, row.Asking));

        return figures;

        void Put(string @class, VisitFigures some) => figures[new(@class)] = figures.GetValueOrDefault(new(@class), VisitFigures.None) + some;
    }

    /// <summary>How many students are on the care list, by school. How many only: who is on it is sealed.</summary>
    public static async Task<IReadOnlyDictionary<UnitId, int>> ListedBelow(this CoEduDb db, string path, CancellationToken cancel) =>
        await db.CareListed.AsNoTracking()
            .Where(listed => listed.List == "care-list" && listed.UndoneAt == null && db.Units.Below(path).Any(unit => unit.Id == listed.School))
            .GroupBy(listed => listed.School)
            .ToDictionaryAsync(school => school.Key, school => school.Count(), cancel);

    // CROSS JOIN keeps the order: by its days alone a school would read the whole county's year.
    // From the ledger, so that a visit recorded without having been planned counts as well. Held by whoever is at or below the path:
    // a student who came from another school is this one's to visit.
    private static IQueryable<VisitedRow> Visited(CoEduDb db, string path, VisitYear year) => db.Database.SqlQuery<VisitedRow>($"""
        WITH visited AS (
            SELECT entry.student, MAX(CASE WHEN entry.mode = 'in-home' THEN 1 ELSE 0 END) AS at_home
            FROM units host
            CROSS JOIN entry_students entry
            WHERE entry.host = host.id AND host.path >= {path} AND host.path < {After(path)}
              AND entry.kind = 'home-visit' AND entry.state = {(int)EngagementState.Held} AND entry.day >= {year.From} AND entry.day < {year.Until}
            GROUP BY entry.student)
        SELECT class.id AS "Class", COUNT(*) AS "Students", COUNT(visited.student) AS "Visited", COALESCE(SUM(visited.at_home), 0) AS "InHome"
        FROM units class
        JOIN students student ON student.class = class.id
        LEFT JOIN visited ON visited.student = student.id
        WHERE class.path >= {path} AND class.path < {After(path)}
        GROUP BY class.id
        """);

    // CROSS JOIN keeps the order: classes first, so that a school does not read the whole county's visits.
    private static IQueryable<VisitsRow> Visits(CoEduDb db, string path, DateTimeOffset since, DateOnly today) => db.Database.SqlQuery<VisitsRow>($"""
        SELECT class.id AS "Class",
               COUNT(*) FILTER (WHERE visit.state IN ({(int)VisitState.Planned}, {(int)VisitState.Proposed}, {(int)VisitState.Agreed}, {(int)VisitState.AnotherTime})) AS "Planned",
               COUNT(*) FILTER (WHERE visit.state = {(int)VisitState.AnotherTime}) AS "Asking",
               COUNT(*) FILTER (WHERE visit.state = {(int)VisitState.NotMet} AND visit.starts_at >= {since.UtcTicks} AND NOT since.made) AS "NotMet",
               COUNT(*) FILTER (WHERE visit.state = {(int)VisitState.Held} AND visit.return_due < {today} AND NOT since.made) AS "ReturnsOverdue",
               COUNT(*) FILTER (WHERE visit.state = {(int)VisitState.Held} AND visit.starts_at >= {since.UtcTicks}) AS "Held",
               COUNT(*) FILTER (WHERE visit.state = {(int)VisitState.Held} AND visit.starts_at >= {since.UtcTicks} AND visit.happened) AS "Confirmed"
        FROM units class
        CROSS JOIN visits visit
        JOIN (SELECT one.id, EXISTS (
                  SELECT 1 FROM visits later
                  WHERE later.family = one.family AND later.starts_at > one.starts_at AND later.state = {(int)VisitState.Held}) AS made
              FROM visits one) since ON since.id = visit.id
        WHERE visit.class = class.id AND class.path >= {path} AND class.path < {After(path)}
        GROUP BY class.id
        """);

    // The first text after everything that begins with a path: '0' follows '/'.
    private static string After(string path) => path[..^1] + "0";

    private sealed record VisitedRow(string Class, int Students, int Visited, int InHome);

    private sealed record VisitsRow(string Class, int Planned, int Asking, int NotMet, int ReturnsOverdue, int Held, int Confirmed);
}
