using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Visits;

/// <summary>
/// Whether a visitor is still responsible for whom they planned to visit: by a role that visits the class one of the children is in
/// now, or by being assigned to one of them today. Who lost the duty hears no more of the family.
/// </summary>
public static class StandingDuties
{
    public static async Task<bool> Stands(CoEduDb db, Visit visit, DateOnly today, CancellationToken cancel) => (await Lost(db, [visit], today, cancel)).Count == 0;

    /// <summary>Those of the visits whose visitor has lost the duty.</summary>
    public static async Task<IReadOnlyList<Visit>> Lost(CoEduDb db, IReadOnlyList<Visit> visits, DateOnly today, CancellationToken cancel)
    {
        if (visits.Count == 0)
            return [];

        var children = visits.SelectMany(visit => visit.Children).Distinct().ToList();
        var visitors = visits.Select(visit => visit.Visitor).Distinct().ToList();
        var rooms = (await (from student in db.Students.AsNoTracking()
                            join unit in db.Units.AsNoTracking() on student.Class equals unit.Id
                            where children.Contains(student.Id)
                            select new { student.Id, Unit = unit }).ToListAsync(cancel)).ToDictionary(row => row.Id, row => row.Unit);
        var held = (await (from role in db.PersonRoles.AsNoTracking()
                           join unit in db.Units.AsNoTracking() on role.Unit equals unit.Id
                           where visitors.Contains(role.Person)
                           select new { role.Person, role.Code, Unit = unit }).ToListAsync(cancel)).ToLookup(row => row.Person);
        var given = await Given(db, visitors, today, cancel);

        return [.. visits.Where(visit => !visit.Children.Any(child => given.Contains((visit.Visitor, child)) || (rooms.TryGetValue(child, out var room)
            && held[visit.Visitor].Any(role => Roles.Of(role.Code) is { } known && Permissions.Allow(known, role.Unit, Act.Visit, room)))))];
    }

    /// <summary>The head teachers of the classes the children are in now.</summary>
    public static Task<List<PersonId>> HeadTeachers(CoEduDb db, Visit visit, CancellationToken cancel)
    {
        var children = visit.Children.ToList();

        return (from student in db.Students
                join role in db.PersonRoles on student.Class equals role.Unit
                where children.Contains(student.Id) && role.Code == "head-teacher"
                select role.Person).Distinct().ToListAsync(cancel);
    }

    // Who is assigned to whom is sealed: opened here to be compared, seen by nobody.
    private static async Task<HashSet<(PersonId, StudentId)>> Given(CoEduDb db, List<PersonId> visitors, DateOnly today, CancellationToken cancel)
    {
        var standing = await db.AssignmentsMade.AsNoTracking()
            .Where(made => visitors.Contains(made.Person) && made.UndoneAt == null)
            .Where(made => (made.FromDay == null || made.FromDay <= today) && (made.ToDay == null || made.ToDay >= today))
            .Select(made => new { made.Person, made.Student })
            .ToListAsync(cancel);

        return [.. standing.Select(made => (made.Person, new StudentId(db.Seal.Open(made.Student))))];
    }
}
