using CoEduBot.Domain.Engagements;
using FsCheck;
using FsCheck.Fluent;

namespace CoEduBot.Domain.Tests;

/// <summary>Whatever families answer in whatever order: the sums are a recount, the hall never overflows, nobody overtakes.</summary>
public sealed class SeatsAtRandomTests
{
    private static readonly DateTimeOffset Now = Some.At("2026-11-24 09:00");

    private enum Step { Yes, YesAgain, No, Maybe, Lapse, Offer, Take }

    private sealed record Move(Step Step, int Family, int Headcount);

    [Fact]
    public void Sums_limits_and_order_hold_after_every_move()
    {
        var moves = from step in Gen.Elements(Enum.GetValues<Step>())
                    from family in Gen.Choose(0, 6)
                    from headcount in Gen.Choose(1, 6)
                    select new Move(step, family, headcount);
        var games = from capacity in Gen.Choose(1, 8)
                    from played in moves.ListOf(60)
                    select (capacity, played: played.ToList());

        Prop.ForAll(games.ToArbitrary(), game => Play(game.capacity, game.played)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static void Play(int capacity, List<Move> moves)
    {
        var lecture = Some.Lecture(EngagementState.Published, capacity: capacity);
        var families = Enumerable.Range(0, 7).Select(n => Some.Family($"f{n}")).ToList();
        var queue = new List<Invitation>();

        foreach (var move in moves)
        {
            var family = families[move.Family];
            var hadSeat = family.HoldsSeat;
            var othersWaited = queue.Count > 0;
            Make(move, family, lecture, families, queue);

            Follow(queue, families);
            Assert.Equal(families.Where(one => one.Seat is Seat.Confirmed or Seat.Offered).Sum(one => one.Headcount), lecture.SeatsTaken);
            Assert.InRange(lecture.SeatsTaken, 0, capacity);
            Assert.Equal(families.Count(one => one.Seat == Seat.Waiting), lecture.WaitingFamilies);
            Assert.Equal(queue, families.Where(one => one.Seat == Seat.Waiting).OrderBy(one => one.QueueNo));
            Assert.All(families, one => Assert.Equal(one.Seat == Seat.Offered, one.OfferExpiresAt is not null));
            if (move.Step is Step.Yes or Step.YesAgain && othersWaited && !hadSeat)
                Assert.False(family.HoldsSeat, "A family overtook those who waited.");
        }
    }

    private static void Make(Move move, Invitation family, Engagement lecture, List<Invitation> families, List<Invitation> queue)
    {
        switch (move.Step)
        {
            case Step.Yes or Step.YesAgain:
                Seats.Answer(lecture, family, Choice.Yes, move.Headcount, Now);
                break;
            case Step.No:
                Seats.Answer(lecture, family, Choice.No, 0, Now);
                break;
            case Step.Maybe:
                Seats.Answer(lecture, family, Choice.Maybe, 0, Now);
                break;
            case Step.Lapse when family.Seat == Seat.Offered:
                Seats.Lapse(lecture, family);
                break;
            case Step.Take:
                Seats.TakeOffer(lecture, family, Now);
                break;
            case Step.Offer:
                // The rows come in any order; the offers must go down the queue without leaving anybody out.
                var offered = Seats.OfferFree(lecture, families.Where(one => one.Seat == Seat.Waiting).Reverse().ToList(), Now);
                Assert.Equal(queue.Take(offered.Count), offered);
                break;
        }
    }

    // Our own idea of the queue: whoever waits now and did not before stands at its end.
    private static void Follow(List<Invitation> queue, List<Invitation> families)
    {
        queue.RemoveAll(one => one.Seat != Seat.Waiting);
        queue.AddRange(families.Where(one => one.Seat == Seat.Waiting && !queue.Contains(one)));
    }
}
