using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>An element as families knew it, and who had chosen it: those concerned by its change. The element itself says how it is now.</summary>
public sealed record ElementChange(Element Element, string WasCalled, string WasIn, DateTimeOffset WasAt, DateTimeOffset WasUntil, IReadOnlyList<FamilyId> Concerned)
{
    /// <summary>Something families go by is different.</summary>
    public bool IsReal => Element.Dropped || (WasCalled, WasIn, WasAt, WasUntil) != (Element.Title, Element.Room, Element.StartsAt, Element.EndsAt);
}

/// <summary>The one place where a change after publishing is handed on to those concerned.</summary>
public static class ElementTelling
{
    /// <summary>How elements stand before a change, with the families that hold or wait for a seat.</summary>
    public static async Task<IReadOnlyList<ElementChange>> Before(IReadOnlyList<Element> elements, Turn turn)
    {
        var ids = elements.Select(element => element.Id).ToList();
        var families = (await turn.Db.Bookings.AsNoTracking()
                .Where(booking => ids.Contains(booking.Element) && (booking.Seat == Seat.Confirmed || booking.Seat == Seat.Offered || booking.Seat == Seat.Waiting))
                .Select(booking => new { booking.Element, booking.Family }).ToListAsync(turn.Cancel))
            .ToLookup(booking => booking.Element, booking => booking.Family);

        return [.. elements.Select(element => new ElementChange(element, element.Title, element.Room, element.StartsAt, element.EndsAt, [.. families[element.Id]]))];
    }

    /// <summary>Called after the change, in its commit; only for what was published. Families see it on their cards; how many were concerned is kept.</summary>
    public static Task Changed(Engagement engagement, IReadOnlyList<ElementChange> changes, Turn turn)
    {
        turn.Audit("elements-changed", engagement.Id.Value, $"{changes.SelectMany(change => change.Concerned).Distinct().Count()}");

        return Task.CompletedTask;
    }
}
