using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>Elements on the day and after it.</summary>
public static class ElementQueries
{
    /// <summary>What a family had a seat in, in order of time.</summary>
    public static async Task<IReadOnlyList<(Element Element, Booking Booking)>> SeatsOf(this CoEduDb db, EngagementId engagement, FamilyId family, CancellationToken cancel)
    {
        var bookings = await db.Bookings.Where(booking => booking.Engagement == engagement && booking.Family == family && booking.Seat == Seat.Confirmed).ToListAsync(cancel);
        var ids = bookings.ConvertAll(booking => booking.Element);
        var elements = await db.Elements.Where(element => ids.Contains(element.Id) && !element.Dropped).OrderBy(element => element.StartsAt).ThenBy(element => element.Id).ToListAsync(cancel);

        return [.. elements.Select(element => (element, bookings.Find(booking => booking.Element == element.Id)!))];
    }

    /// <summary>The same, as what a form asks about.</summary>
    public static async Task<IReadOnlyList<RatedElement>> RatedBy(this CoEduDb db, EngagementId engagement, FamilyId family, CancellationToken cancel) =>
        [.. (await db.SeatsOf(engagement, family, cancel)).Select(seat => new RatedElement(seat.Element, seat.Booking.Rating))];

    /// <summary>What families thought of each element; empty for a day without.</summary>
    public static async Task<IReadOnlyList<ElementRating>> RatingsOf(this CoEduDb db, EngagementId engagement, CancellationToken cancel) => ElementRatings.Of(
        await db.Elements.AsNoTracking().Where(element => element.Engagement == engagement).ToListAsync(cancel),
        await db.Bookings.AsNoTracking().Where(booking => booking.Engagement == engagement && booking.Rating != null).ToListAsync(cancel));
}

/// <summary>How many of those who came are in an element: no more of a family than came.</summary>
/// <param name="Booked">People with a seat in it, come or not.</param>
public sealed record ElementHeads(Element Element, int Families, int People, int Booked);

/// <summary>Places for one family on the day.</summary>
/// <param name="Mine">The family's seat in it; null for none.</param>
public sealed record ElementPlace(Element Element, Booking? Mine);

public static class ElementDoorQueries
{
    /// <summary>For kitchen and rooms; empty for a day without elements.</summary>
    public static async Task<IReadOnlyList<ElementHeads>> HeadsOf(this CoEduDb db, EngagementId engagement, CancellationToken cancel)
    {
        var elements = await db.Elements.AsNoTracking().Where(element => element.Engagement == engagement && !element.Dropped).OrderBy(element => element.StartsAt).ThenBy(element => element.Id).ToListAsync(cancel);
        var seats = await (from booking in db.Bookings
                           join invitation in db.Invitations on new { booking.Engagement, booking.Family } equals new { invitation.Engagement, invitation.Family }
                           where booking.Engagement == engagement && booking.Seat == Seat.Confirmed
                           select new { booking.Element, booking.Headcount, invitation.Came }).ToListAsync(cancel);

        return [.. from element in elements
                   let here = seats.FindAll(seat => seat.Element == element.Id)
                   select new ElementHeads(element, here.Count(seat => seat.Came > 0), here.Sum(seat => int.Min(seat.Headcount, seat.Came)), here.Sum(seat => seat.Headcount))];
    }

    /// <summary>What is not over yet, with the family's seat where it has one.</summary>
    public static async Task<IReadOnlyList<ElementPlace>> PlacesFor(this CoEduDb db, EngagementId engagement, FamilyId family, DateTimeOffset now, CancellationToken cancel)
    {
        var elements = await db.Elements.AsNoTracking().Where(element => element.Engagement == engagement && !element.Dropped && element.EndsAt > now).OrderBy(element => element.StartsAt).ThenBy(element => element.Id).ToListAsync(cancel);
        var mine = await db.Bookings.AsNoTracking().Where(booking => booking.Engagement == engagement && booking.Family == family && booking.Seat == Seat.Confirmed).ToListAsync(cancel);

        return [.. elements.Select(element => new ElementPlace(element, mine.Find(booking => booking.Element == element.Id)))];
    }
}
