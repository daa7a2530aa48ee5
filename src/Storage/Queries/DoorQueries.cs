using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>Who stood at the door. Families, except <paramref name="Heads"/>; guests are walk-ins that are no family of the roster.</summary>
public sealed record DoorCounts(int Present, int Late, int Excused, int Absent, int WalkIn, int Unmarked, int Guests, int Heads)
{
    public int Families => Present + Late + Excused + Absent + WalkIn + Unmarked;
}

/// <summary>A family in the host's list.</summary>
public sealed record DoorFamily(Invitation Invitation, IReadOnlyList<string> Students, string Class);

/// <summary>What the attendance list is made of, a page at a time, in a handful of statements however many families there are.</summary>
public static class DoorQueries
{
    /// <summary>Marks that count: neither undone nor themselves an undoing.</summary>
    public static IQueryable<MarkMade> Counting(this IQueryable<MarkMade> marks) => marks.Where(mark => !mark.Undone && mark.Presence != null);

    public static async Task<DoorCounts> DoorCountsOf(this CoEduDb db, EngagementId engagement, CancellationToken cancel)
    {
        var marked = await db.Invitations.AsNoTracking().Where(i => i.Engagement == engagement).GroupBy(i => i.Presence)
            .Select(same => new { Presence = same.Key, Families = same.Count(), Heads = same.Sum(i => i.Came) }).ToListAsync(cancel);
        var guests = await db.MarksMade.AsNoTracking().Counting().Where(mark => mark.Engagement == engagement && mark.Family == null)
            .GroupBy(_ => 1).Select(all => new { Marks = all.Count(), Heads = all.Sum(mark => mark.Came) }).SingleOrDefaultAsync(cancel);

        return new DoorCounts(
            Of(Presence.Present), Of(Presence.Late), Of(Presence.Excused), Of(Presence.Absent), Of(Presence.WalkIn), Of(null),
            guests?.Marks ?? 0, marked.Sum(row => row.Heads) + (guests?.Heads ?? 0));

        int Of(Presence? presence) => marked.SingleOrDefault(row => row.Presence == presence)?.Families ?? 0;
    }

    /// <summary>One page of the invited: who is coming first, then the undecided, then the rest; within each by class and name.</summary>
    public static async Task<IReadOnlyList<DoorFamily>> DoorPage(this CoEduDb db, EngagementId engagement, string path, int page, int size, CancellationToken cancel)
    {
        var firstStudents = from student in db.Students
                     join unit in db.Units.Below(path) on student.Class equals unit.Id
                     group new { unit.Path, student.Name } by student.Family into siblings
                     select new { Family = siblings.Key, Path = siblings.Min(one => one.Path), Name = siblings.Min(one => one.Name) };
        var invited = await (
            from invitation in db.Invitations.AsNoTracking()
            where invitation.Engagement == engagement
            join first in firstStudents on invitation.Family equals first.Family into firsts
            from first in firsts.DefaultIfEmpty()
            orderby invitation.Choice == Choice.Yes ? 0 : invitation.Choice == Choice.Maybe ? 1 : 2, first.Path, first.Name, invitation.Family
            select invitation).Skip(page * size).Take(size).ToListAsync(cancel);

        return await db.Named(invited, path, cancel);
    }

    /// <summary>Invitations with the families' students below a path; of a family that has left, all students.</summary>
    public static async Task<IReadOnlyList<DoorFamily>> Named(this CoEduDb db, IReadOnlyList<Invitation> invited, string path, CancellationToken cancel)
    {
        var families = invited.Select(invitation => invitation.Family).ToList();
        var students = await (
            from student in db.Students.AsNoTracking()
            join unit in db.Units on student.Class equals unit.Id
            where families.Contains(student.Family)
            orderby unit.Path, student.Name, student.Id
            select new { student.Family, student.Name, Class = unit.Name, unit.Path }).ToListAsync(cancel);

        return [.. invited.Select(invitation =>
        {
            var theirs = students.Where(student => student.Family == invitation.Family).ToList();
            var here = theirs.Where(student => student.Path.StartsWith(path, StringComparison.Ordinal)).ToList();
            var shown = here.Count > 0 ? here : theirs;

            return new DoorFamily(invitation, [.. shown.Select(student => student.Name)], string.Join(' ', shown.Select(student => student.Class).Distinct()));
        })];
    }
}
