using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Tests;

public sealed class SeatsInOrderTests
{
    private static readonly DateTimeOffset Now = Some.At("2026-11-24 09:00");

    private readonly Engagement _lecture = Some.Lecture(EngagementState.Published, capacity: 4);
    private readonly Invitation _a = Some.Family("a"), _b = Some.Family("b"), _c = Some.Family("c");

    [Fact]
    public void Seats_go_until_none_is_left_and_then_families_wait_in_the_order_they_came()
    {
        Assert.Equal("confirmed 4/4, 0 waiting", Yes(_a, 4));
        Assert.Equal("waiting 1 4/4, 1 waiting", Yes(_b, 1));
        Assert.Equal("waiting 2 4/4, 2 waiting", Yes(_c, 1));
    }

    [Fact]
    public void Whoever_comes_later_waits_behind_those_who_wait_even_where_a_seat_would_do()
    {
        Yes(_a, 2);
        Assert.Equal("waiting 1 2/4, 1 waiting", Yes(_b, 3));
        Assert.Equal("waiting 2 2/4, 2 waiting", Yes(_c, 1));
        Assert.Empty(Seats.OfferFree(_lecture, [_c, _b], Now));
    }

    [Theory]
    [InlineData(4, "confirmed 4/4, 1 waiting")]
    [InlineData(1, "confirmed 1/4, 1 waiting")]
    public void A_family_with_a_seat_may_change_how_many_come_even_while_others_wait(int headcount, string then)
    {
        Yes(_a, 2);
        Yes(_b, 3);

        Assert.Equal(then, Yes(_a, headcount));
    }

    [Fact]
    public void A_family_with_a_seat_that_brings_more_than_fit_is_told_how_many_do_and_keeps_what_it_has()
    {
        Yes(_a, 2);
        Yes(_b, 1);

        Assert.Equal(new Refusal.SeatsLeft(3), Some.Refused(Seats.Answer(_lecture, _a, Choice.Yes, 4, Now)));
        Assert.Equal((Seat.Confirmed, 2, 3), (_a.Seat, _a.Headcount, _lecture.SeatsTaken));
    }

    [Fact]
    public void A_family_larger_than_the_hall_is_refused_and_not_queued()
    {
        Assert.Equal(new Refusal.SeatsLeft(4), Some.Refused(Seats.Answer(_lecture, _a, Choice.Yes, 5, Now)));
        Assert.Equal((Seat.None, null, 0), (_a.Seat, _a.QueueNo, _lecture.WaitingFamilies));
    }

    [Fact]
    public void A_waiting_family_that_changes_how_many_come_keeps_its_place()
    {
        Yes(_a, 4);
        Yes(_b, 1);
        Yes(_c, 1);

        Assert.Equal("waiting 1 4/4, 2 waiting", Yes(_b, 3));
        Seats.Answer(_lecture, _a, Choice.No, 0, Now);
        Assert.Equal(["b", "c"], Seats.OfferFree(_lecture, [_c, _b], Now).Select(invitation => invitation.Family.Value));
        Assert.Equal(4, _lecture.SeatsTaken);
    }

    [Theory]
    [InlineData(Choice.No)]
    [InlineData(Choice.Maybe)]
    public void Not_coming_after_all_gives_back_the_seat_or_the_place_in_the_queue(Choice choice)
    {
        Yes(_a, 4);
        Yes(_b, 2);

        Some.Granted(Seats.Answer(_lecture, _b, choice, 2, Now));
        Some.Granted(Seats.Answer(_lecture, _a, choice, 2, Now));

        Assert.Equal((Seat.None, Seat.None, 0, 0), (_a.Seat, _b.Seat, _lecture.SeatsTaken, _lecture.WaitingFamilies));
        Assert.Equal((0, 0, null), (_a.Headcount, _b.Headcount, _b.QueueNo));
    }

    [Fact]
    public void An_offer_holds_the_seat_until_it_is_taken_up()
    {
        Yes(_a, 4);
        Yes(_b, 2);
        Seats.Answer(_lecture, _a, Choice.No, 0, Now);
        Seats.OfferFree(_lecture, [_b], Now);

        Assert.Equal((Seat.Offered, Now.AddHours(12), 2), (_b.Seat, _b.OfferExpiresAt, _lecture.SeatsTaken));
        Some.Granted(Seats.TakeOffer(_lecture, _b, Now.AddHours(12).AddTicks(-1)));
        Assert.Equal((Seat.Confirmed, null, null, 2), (_b.Seat, _b.OfferExpiresAt, _b.QueueNo, _lecture.SeatsTaken));
        Some.Granted(Seats.TakeOffer(_lecture, _b, Now.AddHours(13)));   // pressed twice
    }

    [Fact]
    public void An_offer_that_ran_out_is_gone_and_answering_again_joins_the_end()
    {
        Yes(_a, 4);
        Yes(_b, 2);
        Yes(_c, 2);
        Seats.Answer(_lecture, _a, Choice.No, 0, Now);
        Seats.OfferFree(_lecture, [_b], Now);

        Assert.Equal(new Refusal.OfferGone(), Some.Refused(Seats.TakeOffer(_lecture, _b, Now.AddHours(12))));
        Seats.Lapse(_lecture, _b);
        Assert.Equal((Seat.Lapsed, null, null, 0), (_b.Seat, _b.QueueNo, _b.OfferExpiresAt, _lecture.SeatsTaken));
        Assert.Equal(new Refusal.OfferGone(), Some.Refused(Seats.TakeOffer(_lecture, _b, Now)));
        Assert.Equal("waiting 3 0/4, 2 waiting", Yes(_b, 2));
    }

    // The lecture starts on 2 December at 19:00.
    [Theory]
    [InlineData("2026-12-02 04:59", "2026-12-02 16:59")]
    [InlineData("2026-12-02 05:00", "2026-12-02 17:00")]
    [InlineData("2026-12-02 05:01", "2026-12-02 17:00")]
    [InlineData("2026-12-02 16:59", "2026-12-02 17:00")]
    [InlineData("2026-12-02 17:00", null)]
    public void An_offer_lasts_twelve_hours_and_ends_two_hours_before_the_start(string now, string? until)
    {
        Yes(_a, 4);
        Yes(_b, 2);
        Seats.Answer(_lecture, _a, Choice.No, 0, Now);

        Seats.OfferFree(_lecture, [_b], Some.At(now));

        Assert.Equal(until is null ? null : Some.At(until), _b.OfferExpiresAt);
    }

    [Fact]
    public void Answers_are_taken_for_what_is_published_and_has_not_begun()
    {
        Assert.Equal(new Refusal.NotInState(EngagementState.Draft), Some.Refused(Seats.Answer(Some.Lecture(EngagementState.Draft), _a, Choice.Yes, 1, Now)));
        Assert.Equal(new Refusal.NotInState(EngagementState.Cancelled), Some.Refused(Seats.Answer(Some.Lecture(EngagementState.Cancelled), _a, Choice.Yes, 1, Now)));
        Assert.Equal(new Refusal.Closed(), Some.Refused(Seats.Answer(_lecture, _a, Choice.Yes, 1, _lecture.StartsAt)));
        Some.Granted(Seats.Answer(_lecture, _a, Choice.Yes, 1, _lecture.StartsAt.AddTicks(-1)));
    }

    [Fact]
    public void Without_a_limit_everybody_has_a_seat_and_nobody_waits()
    {
        var open = Some.Lecture(EngagementState.Published);

        Some.Granted(Seats.Answer(open, _a, Choice.Yes, 20, Now));
        Assert.Equal((Seat.Confirmed, 20), (_a.Seat, open.SeatsTaken));
    }

    private string Yes(Invitation invitation, int headcount)
    {
        Some.Granted(Seats.Answer(_lecture, invitation, Choice.Yes, headcount, Now));
        var seat = invitation.QueueNo is { } place ? $"waiting {place}" : "confirmed";
        Assert.Equal(invitation.QueueNo is null ? Seat.Confirmed : Seat.Waiting, invitation.Seat);

        return $"{seat} {_lecture.SeatsTaken}/4, {_lecture.WaitingFamilies} waiting";
    }
}
