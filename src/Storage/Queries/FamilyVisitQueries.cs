using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>Somebody to give a class's door to.</summary>
public sealed record DoorFor(string Class, string Person);

/// <summary>Visits as the clock and the families concerned look for them.</summary>
public static class FamilyVisitQueries
{
    /// <summary>What a family knows of: it was told a time, or it was visited. Not of a child that belongs to another family by now.</summary>
    public static IQueryable<Visit> KnownTo(this CoEduDb db, FamilyId family) => db.Visits.FromSql($"""
        SELECT visit.* FROM visits visit
        WHERE visit.family = {family.Value} AND (visit.proposed_at IS NOT NULL OR visit.state = {(int)VisitState.Held})
          AND NOT EXISTS (SELECT 1 FROM visit_students named JOIN students student ON student.id = named.student
                          WHERE named.id = visit.id AND student.family <> visit.family)
        """);

    /// <summary>Still to come, or just over and not recorded.</summary>
    public static IQueryable<Visit> ToRemindOf(this CoEduDb db, DateTimeOffset now) => db.Visits.AsNoTracking()
        .Where(visit => visit.StartsAt >= now.AddDays(-10) && visit.StartsAt < now.AddDays(2))
        .Where(visit => visit.State == VisitState.Planned || visit.State == VisitState.Proposed || visit.State == VisitState.Agreed);

    /// <summary>Recorded in the last fortnight, not confirmed, and not yet asked (or, after three days, asked again).</summary>
    public static IQueryable<Visit> ToConfirm(this CoEduDb db, DateTimeOffset now) => db.Visits.FromSql($"""
        SELECT visit.* FROM visits visit JOIN ledger_entries entry ON entry.id = visit.entry
        WHERE visit.state = {(int)VisitState.Held} AND visit.happened IS NULL
          AND visit.starts_at >= {now.AddDays(-60).UtcTicks} AND entry.recorded_at > {now.AddDays(-14).UtcTicks}
          AND NOT EXISTS (SELECT 1 FROM reminders_run run
                          WHERE run.key = CASE WHEN entry.recorded_at <= {now.AddDays(-3).UtcTicks} THEN 'visit-confirm-again/' ELSE 'visit-confirm/' END || visit.id || '/' || entry.recorded_at)
        """).AsNoTracking();

    /// <summary>A return visit was promised for one of the next days.</summary>
    public static IQueryable<Visit> ToReturn(this CoEduDb db, DateOnly today)
    {
        var soon = today.AddDays(3);

        return db.Visits.AsNoTracking().Where(visit => visit.ReturnDue >= today && visit.ReturnDue <= soon && visit.State == VisitState.Held);
    }

    /// <summary>To come, by somebody who is not head teacher of a child's class, and not yet told on: among these are those whose visitor lost the duty.</summary>
    public static IQueryable<Visit> PerhapsInherited(this CoEduDb db, DateTimeOffset now) => db.Visits.FromSql($"""
        SELECT visit.* FROM visits visit
        WHERE visit.starts_at > {now.UtcTicks}
          AND visit.state IN ({(int)VisitState.Planned}, {(int)VisitState.Proposed}, {(int)VisitState.Agreed}, {(int)VisitState.AnotherTime})
          AND NOT EXISTS (SELECT 1 FROM students student JOIN person_roles held ON held.unit = student.class
                          WHERE student.family = visit.family AND instr(';' || visit.students || ';', ';' || student.id || ';') > 0
                            AND held.person = visit.visitor AND held.code = 'head-teacher')
          AND NOT EXISTS (SELECT 1 FROM reminders_run run WHERE run.key = 'visit-inherited/' || visit.id || '/' || visit.visitor)
        """).AsNoTracking();

    /// <summary>Visits that return to one of these.</summary>
    public static IQueryable<Visit> ReturnsTo(this CoEduDb db, IReadOnlyList<VisitId?> visits) => db.Visits.AsNoTracking().Where(visit => visit.ReturnOf != null && visits.Contains(visit.ReturnOf));

    /// <summary>Head teachers of classes where nobody of a family asked is in Teams, and who were not given the class's door under this key's ending.</summary>
    // By its order alone the index of classes would be taken, and every visit ever planned be read: hence the empty text.
    public static IQueryable<DoorFor> DoorsToShare(this CoEduDb db, DateTimeOffset now, string month) => db.Database.SqlQuery<DoorFor>($"""
        SELECT DISTINCT visit.class || '' AS "Class", held.person AS "Person"
        FROM visits visit
        CROSS JOIN person_roles held
        WHERE held.unit = visit.class AND held.code = 'head-teacher' AND visit.state = {(int)VisitState.Proposed} AND visit.starts_at > {now.UtcTicks}
          AND NOT EXISTS (SELECT 1 FROM guardians guardian JOIN addresses address ON address.person = guardian.person
                          WHERE guardian.family = visit.family AND address.unreachable = '')
          AND NOT EXISTS (SELECT 1 FROM outbox told WHERE told.key = 'share-home/' || visit.class || '/' || held.person || '/' || {month})
        """);

    /// <summary>Whoever is principal of a class's school.</summary>
    public static Task<List<PersonId>> PrincipalsOf(this CoEduDb db, Unit room, CancellationToken cancel)
    {
        var chain = room.Chain.ToList();

        return db.PersonRoles.Where(role => chain.Contains(role.Unit) && role.Code == "principal").Select(role => role.Person).Distinct().ToListAsync(cancel);
    }
}
