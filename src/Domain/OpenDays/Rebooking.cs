using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.OpenDays;

/// <summary>What became of one wish.</summary>
/// <param name="Refused">Why nothing of it changed; null when the booking is as wished, confirmed or waiting.</param>
public sealed record WishResult(Element Element, Booking Booking, Refusal? Refused);

/// <summary>Puts a family's choice in the place of what it had: each element wholly or not at all. Pure: the caller holds the writer.</summary>
public static class Rebooking
{
    /// <summary>
    /// Claims every wish and gives up what is wished for no more. A wish that cannot be met changes nothing: what would have made way for it stays.
    /// What has begun is not given up.
    /// </summary>
    /// <param name="wishes">All the family wants to have in the end; they go together (<see cref="Choosing.Check"/>).</param>
    /// <param name="offered">What the family may choose from.</param>
    /// <param name="booking">The family's booking of an element; a new one where it has none.</param>
    public static IReadOnlyList<WishResult> Apply(
        IReadOnlyList<Element> wishes, IReadOnlyList<Element> offered, Func<Element, Booking> booking, int headcount, DateTimeOffset now)
    {
        var before = offered.Where(element => !wishes.Contains(element) && booking(element).Seat is Seat.Confirmed or Seat.Offered or Seat.Waiting).ToList();
        var results = wishes.Select(wish =>
        {
            if (now >= wish.StartsAt && booking(wish).HoldsSeat)
                return new WishResult(wish, booking(wish), null);

            var refused = ElementSeats.Claim(wish, booking(wish), headcount, now).Refuses(out var why, out _);

            return new WishResult(wish, booking(wish), refused ? why : null);
        }).ToList();

        foreach (var old in before.Where(old => now < old.StartsAt && !Stays(old, results)))
            ElementSeats.Release(old, booking(old));

        return results;
    }

    private static bool Stays(Element old, IReadOnlyList<WishResult> results) =>
        results.Any(result => result.Refused is not null && Choosing.Excludes(old, result.Element))
        && !results.Any(result => result.Refused is null && Choosing.Excludes(old, result.Element));
}
