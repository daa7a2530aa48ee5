using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Domain.Tests.OpenDays;

public sealed class ElementSeatsTests
{
    private static readonly DateTimeOffset Now = Some.At("2026-11-24 09:00");

    [Fact]
    public void A_talk_is_one_seat_however_many_of_the_family_come()
    {
        var talk = SomeElements.Of("a", "14:00", "14:10", capacity: 1, byFamily: true);
        var (first, second) = (SomeElements.Family("f1"), SomeElements.Family("f2"));

        Some.Granted(ElementSeats.Claim(talk, first, 4, Now));
        Some.Granted(ElementSeats.Claim(talk, second, 2, Now));

        Assert.Equal((Seat.Confirmed, Seat.Waiting, 1, 1), (first.Seat, second.Seat, talk.SeatsTaken, second.QueueNo));
    }

    [Fact]
    public void What_is_given_up_is_exactly_what_was_taken()
    {
        var lesson = SomeElements.Of("a", "09:00", "09:40", capacity: 10);
        var family = SomeElements.Family("f1");
        Some.Granted(ElementSeats.Claim(lesson, family, 3, Now));

        ElementSeats.Release(lesson, family);
        ElementSeats.Release(lesson, family);

        Assert.Equal((Seat.None, 0, 0), (family.Seat, lesson.SeatsTaken, lesson.WaitingFamilies));
    }

    [Fact]
    public void Who_holds_a_seat_and_brings_more_than_fit_keeps_what_they_hold()
    {
        var lesson = SomeElements.Of("a", "09:00", "09:40", capacity: 3);
        var (family, other) = (SomeElements.Family("f1"), SomeElements.Family("f2"));
        Some.Granted(ElementSeats.Claim(lesson, family, 1, Now));
        Some.Granted(ElementSeats.Claim(lesson, other, 1, Now));

        Assert.Equal(new Refusal.SeatsLeft(2), Some.Refused(ElementSeats.Claim(lesson, family, 3, Now)));

        Assert.Equal((Seat.Confirmed, 1, 2), (family.Seat, family.Headcount, lesson.SeatsTaken));
    }

    [Fact]
    public void An_offer_lasts_twelve_hours_or_until_two_hours_before_it_begins()
    {
        Assert.Equal(Now.AddHours(12), OfferedAt(Now).OfferExpiresAt);
        Assert.Equal(Some.At("2026-12-04 07:00"), OfferedAt(Some.At("2026-12-04 00:00")).OfferExpiresAt);
        Assert.Equal(Seat.Waiting, OfferedAt(Some.At("2026-12-04 07:00")).Seat);
    }

    [Fact]
    public void An_offer_that_ran_out_cannot_be_taken_and_choosing_again_joins_the_end()
    {
        var lesson = SomeElements.Of("a", "09:00", "09:40", capacity: 1);
        var (holder, first, second) = (SomeElements.Family("f0"), SomeElements.Family("f1"), SomeElements.Family("f2"));
        foreach (var family in new[] { holder, first, second })
            Some.Granted(ElementSeats.Claim(lesson, family, 1, Now));
        ElementSeats.Release(lesson, holder);
        ElementSeats.OfferFree(lesson, [first, second], Now);

        Assert.Equal(new Refusal.OfferGone(), Some.Refused(ElementSeats.TakeOffer(lesson, first, Now.AddHours(12))));
        Some.Granted(ElementSeats.Claim(lesson, first, 1, Now.AddHours(12)));

        Assert.Equal((Seat.Waiting, 3), (first.Seat, first.QueueNo));
    }

    [Theory]
    [InlineData(true, "09:00")]
    [InlineData(false, "08:59")]
    public void What_has_begun_is_closed(bool closed, string clock)
    {
        var decided = ElementSeats.Claim(SomeElements.Of("a", "09:00", "09:40"), SomeElements.Family("f1"), 1, Some.At($"2026-12-04 {clock}"));

        Assert.Equal(closed, decided.Refuses(out var why, out _));
        Assert.Equal(closed ? new Refusal.Closed() : null, why);
    }

    [Fact]
    public void What_was_dropped_is_not_chosen()
    {
        var lesson = SomeElements.Of("a", "09:00", "09:40");
        lesson.Dropped = true;

        Assert.Equal(new Refusal.Stale(), Some.Refused(ElementSeats.Claim(lesson, SomeElements.Family("f1"), 1, Now)));
    }

    private static Booking OfferedAt(DateTimeOffset now)
    {
        var lesson = SomeElements.Of("a", "09:00", "09:40", capacity: 1);
        var (holder, next) = (SomeElements.Family("f0"), SomeElements.Family("f1"));
        Some.Granted(ElementSeats.Claim(lesson, holder, 1, Now));
        Some.Granted(ElementSeats.Claim(lesson, next, 1, Now));
        ElementSeats.Release(lesson, holder);
        ElementSeats.OfferFree(lesson, [next], now);

        return next;
    }
}
