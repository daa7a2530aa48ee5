using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>An open day as one family sees it: what there is for its students' classes, and what it has chosen.</summary>
/// <param name="Elements">In order of time.</param>
/// <param name="Bookings">The family's, those given up included.</param>
/// <param name="Classes">Names of the classes elements are for, where the family has students in more than one; else nothing needs to be told apart.</param>
public sealed record FamilyDay(EngagementId Engagement, IReadOnlyList<Element> Elements, IReadOnlyDictionary<ElementId, Booking> Bookings, IReadOnlyDictionary<UnitId, string> Classes)
{
    /// <summary>What stands in the form before it is submitted; null shows what is booked.</summary>
    public IReadOnlyList<ElementId>? Picks { get; init; }

    /// <summary>What has begun by now is no choice any more.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>What could not be had just now, said on top.</summary>
    public IReadOnlyList<WishResult> Refused { get; init; } = [];

    public IReadOnlyList<Block> Blocks { get; } = Choosing.Blocks(Elements);

    /// <summary>Confirmed, offered or waiting, in order of time.</summary>
    public IReadOnlyList<Element> Held => [.. Elements.Where(element => Bookings.GetValueOrDefault(element.Id)?.Seat is Seat.Confirmed or Seat.Offered or Seat.Waiting)];

    public bool IsPicked(Element element) => Picks?.Contains(element.Id) ?? Held.Contains(element);

    /// <summary>Null where the engagement has no elements for this family.</summary>
    public static async Task<FamilyDay?> Of(Turn turn, EngagementId engagement, FamilyId family)
    {
        // Most engagements have none: one look at an index.
        if (!await turn.Db.ElementsOf(engagement).AnyAsync(turn.Cancel))
            return null;

        var units = await turn.Db.UnitsOf(family, turn.Cancel);
        var elements = await turn.Db.ElementsFor(engagement, units, turn.Cancel);
        if (elements.Count == 0)
            return null;

        var bookings = await turn.Db.Bookings.Where(booking => booking.Engagement == engagement && booking.Family == family).ToListAsync(turn.Cancel);
        var audiences = elements.Select(element => element.Audience).Distinct().ToList();
        var classes = await turn.Db.Units.AsNoTracking().Where(unit => audiences.Contains(unit.Id) && unit.Kind == "class").ToListAsync(turn.Cancel);

        return new FamilyDay(engagement, elements, bookings.ToDictionary(booking => booking.Element), classes.Count > 1 ? classes.ToDictionary(unit => unit.Id, unit => unit.Name) : []) { Now = turn.Now };
    }
}
