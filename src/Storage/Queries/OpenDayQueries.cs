using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>One element in figures. Offered seats are held, and so not free, but not confirmed.</summary>
public sealed record ElementFigures(Element Element, int Families, int People, int Offered)
{
    /// <summary>Null where there is no limit.</summary>
    public int? Free => Element.Capacity - Element.SeatsTaken;
}

/// <summary>A family that comes to an element, by its students' names.</summary>
public sealed record ElementGuest(Element Element, Booking Booking, IReadOnlyList<string> Students);

public static class OpenDayQueries
{
    /// <summary>What an open day consists of now, in order of time.</summary>
    public static IQueryable<Element> ElementsOf(this CoEduDb db, EngagementId engagement) =>
        db.Elements.Where(element => element.Engagement == engagement && !element.Dropped).OrderBy(element => element.StartsAt).ThenBy(element => element.Id);

    /// <summary>The classes of a family's students and every unit above them.</summary>
    public static async Task<HashSet<UnitId>> UnitsOf(this CoEduDb db, FamilyId family, CancellationToken cancel)
    {
        var classes = await (from student in db.Students
                             join unit in db.Units on student.Class equals unit.Id
                             where student.Family == family
                             select unit).AsNoTracking().ToListAsync(cancel);

        return [.. classes.SelectMany(unit => unit.Chain)];
    }

    /// <summary>What an open day has for a family: the elements for its students' units.</summary>
    public static async Task<IReadOnlyList<Element>> ElementsFor(this CoEduDb db, EngagementId engagement, IReadOnlySet<UnitId> units, CancellationToken cancel)
    {
        var audiences = units.ToList();
        var elements = await db.ElementsOf(engagement).Where(element => audiences.Contains(element.Audience)).ToListAsync(cancel);

        return Choosing.For(elements, units);
    }

    public static async Task<IReadOnlyList<ElementFigures>> FiguresOf(this CoEduDb db, EngagementId engagement, CancellationToken cancel)
    {
        var sums = await db.Bookings.AsNoTracking().Where(booking => booking.Engagement == engagement && (booking.Seat == Seat.Confirmed || booking.Seat == Seat.Offered))
            .GroupBy(booking => new { booking.Element, booking.Seat })
            .Select(same => new { same.Key.Element, same.Key.Seat, Families = same.Count(), People = same.Sum(booking => booking.Headcount) })
            .ToListAsync(cancel);
        var elements = await db.ElementsOf(engagement).AsNoTracking().ToListAsync(cancel);

        return [.. from element in elements
                   let confirmed = sums.Find(sum => sum.Element == element.Id && sum.Seat == Seat.Confirmed)
                   let offered = sums.Find(sum => sum.Element == element.Id && sum.Seat == Seat.Offered)
                   select new ElementFigures(element, confirmed?.Families ?? 0, confirmed?.People ?? 0, offered?.Families ?? 0)];
    }

    /// <summary>Families with students in some classes that come to an element or wait for it, by element, then the order in which they wait, then name.</summary>
    public static async Task<IReadOnlyList<ElementGuest>> GuestsOf(this CoEduDb db, EngagementId engagement, IReadOnlyList<UnitId> classes, CancellationToken cancel)
    {
        var elements = await db.ElementsOf(engagement).AsNoTracking().ToListAsync(cancel);
        var students = await db.Students.AsNoTracking().Where(student => classes.Contains(student.Class)).OrderBy(student => student.Name).ToListAsync(cancel);
        var bookings = await db.Bookings.AsNoTracking().Where(booking => booking.Engagement == engagement && booking.Seat != Seat.None && booking.Seat != Seat.Lapsed).ToListAsync(cancel);
        var names = students.ToLookup(student => student.Family, student => student.Name);

        return [.. from element in elements
                   from booking in bookings.Where(booking => booking.Element == element.Id && names.Contains(booking.Family))
                       .OrderBy(booking => booking.QueueNo ?? 0).ThenBy(booking => names[booking.Family].First(), StringComparer.Ordinal)
                   select new ElementGuest(element, booking, [.. names[booking.Family]])];
    }
}
