using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.OpenDays;

/// <summary>An element a family had a seat in, with what it thought of it.</summary>
public sealed record RatedElement(Element Element, int? Stars);

/// <summary>What families thought of one element.</summary>
/// <param name="Answers">How many rated it.</param>
/// <param name="Shown">Null until enough have.</param>
public sealed record ElementRating(Element Element, int Answers, Rating? Shown);

public static class ElementRatings
{
    /// <summary>Each by itself: below the minimum only how many answered, so that nobody is guessed.</summary>
    public static IReadOnlyList<ElementRating> Of(IEnumerable<Element> elements, IReadOnlyCollection<Booking> bookings) => [.. elements
        .Where(element => !element.Dropped)
        .OrderBy(element => element.StartsAt).ThenBy(element => element.Id.Value, StringComparer.Ordinal)
        .Select(element =>
        {
            var stars = bookings.Where(booking => booking.Element == element.Id).Select(booking => booking.Rating).OfType<int>().ToList();

            return new ElementRating(element, stars.Count, Rating.Over([(stars.Count, stars.Sum())]));
        })];

    /// <summary>What stands for the whole where a family rated elements: their mean, rounded half up.</summary>
    public static int Whole(IReadOnlyCollection<int> stars) => (int)decimal.Round((decimal)stars.Sum() / stars.Count, MidpointRounding.AwayFromZero);
}
