using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using FsCheck;
using FsCheck.Fluent;

namespace CoEduBot.Domain.Tests.OpenDays;

/// <summary>Whatever families choose and give up in whatever order: the sums are a recount, no room overflows, nobody overtakes.</summary>
public sealed class ElementSeatsAtRandomTests
{
    private static readonly DateTimeOffset Now = Some.At("2026-11-24 09:00");

    private enum Step { Choose, ChooseAgain, GiveUp, Lapse, Offer, Take }

    private sealed record Move(Step Step, int Family, int Headcount);

    [Fact]
    public void Sums_limits_and_order_hold_after_every_move()
    {
        var moves = from step in Gen.Elements(Enum.GetValues<Step>())
                    from family in Gen.Choose(0, 6)
                    from headcount in Gen.Choose(1, 6)
                    select new Move(step, family, headcount);
        var games = from capacity in Gen.Choose(1, 8)
                    from byFamily in Gen.Elements(true, false)
                    from played in moves.ListOf(60)
                    select (capacity, byFamily, played: played.ToList());

        Prop.ForAll(games.ToArbitrary(), game => Play(game.capacity, game.byFamily, game.played)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static void Play(int capacity, bool byFamily, List<Move> moves)
    {
        var element = SomeElements.Of("a", "09:00", "09:40", capacity: capacity, byFamily: byFamily);
        var families = Enumerable.Range(0, 7).Select(n => SomeElements.Family($"f{n}")).ToList();
        var queue = new List<Booking>();

        foreach (var move in moves)
        {
            var family = families[move.Family];
            var (hadSeat, othersWaited) = (family.HoldsSeat, queue.Count > 0);
            Make(move, family, element, families, queue);

            queue.RemoveAll(one => one.Seat != Seat.Waiting);
            queue.AddRange(families.Where(one => one.Seat == Seat.Waiting && !queue.Contains(one)));
            Assert.Equal(families.Where(one => one.HoldsSeat).Sum(one => byFamily ? 1 : one.Headcount), element.SeatsTaken);
            Assert.InRange(element.SeatsTaken, 0, capacity);
            Assert.Equal(families.Count(one => one.Seat == Seat.Waiting), element.WaitingFamilies);
            Assert.Equal(queue, families.Where(one => one.Seat == Seat.Waiting).OrderBy(one => one.QueueNo));
            Assert.All(families, one => Assert.Equal(one.Seat == Seat.Offered, one.OfferExpiresAt is not null));
            if (move.Step is Step.Choose or Step.ChooseAgain && othersWaited && !hadSeat)
                Assert.False(family.HoldsSeat, "A family overtook those who waited.");
        }
    }

    private static void Make(Move move, Booking family, Element element, List<Booking> families, List<Booking> queue)
    {
        switch (move.Step)
        {
            case Step.Choose or Step.ChooseAgain:
                ElementSeats.Claim(element, family, move.Headcount, Now);
                break;
            case Step.GiveUp:
                ElementSeats.Release(element, family);
                break;
            case Step.Lapse when family.Seat == Seat.Offered:
                ElementSeats.Lapse(element, family);
                break;
            case Step.Take:
                ElementSeats.TakeOffer(element, family, Now);
                break;
            case Step.Offer:
                var offered = ElementSeats.OfferFree(element, families.Where(one => one.Seat == Seat.Waiting).Reverse().ToList(), Now);
                Assert.Equal(queue.Take(offered.Count), offered);
                break;
        }
    }
}
