using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Tests;

public sealed class SeatsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_yes_after_the_offer_ran_out_joins_the_end_of_the_queue()
    {
        var lecture = Published(startsAt: Now.AddDays(3));
        var (first, second) = (Invited("f1"), Invited("f2"));
        var holder = Invited("f0");
        foreach (var family in new[] { holder, first, second })
            Answer(lecture, family, Choice.Yes, Now);
        Answer(lecture, holder, Choice.No, Now);
        Seats.OfferFree(lecture, [first, second], Now);

        Answer(lecture, first, Choice.Yes, Now + Seats.OfferLife);

        Assert.Equal((Seat.Waiting, 3), (first.Seat, first.QueueNo));
        Assert.Equal((0, 2), (lecture.SeatsTaken, lecture.WaitingFamilies));
    }

    [Fact]
    public void A_yes_before_the_offer_runs_out_takes_the_seat()
    {
        var lecture = Published(startsAt: Now.AddDays(3));
        var (holder, first) = (Invited("f0"), Invited("f1"));
        Answer(lecture, holder, Choice.Yes, Now);
        Answer(lecture, first, Choice.Yes, Now);
        Answer(lecture, holder, Choice.No, Now);
        Seats.OfferFree(lecture, [first], Now);

        Answer(lecture, first, Choice.Yes, Now + Seats.OfferLife - TimeSpan.FromTicks(1));

        Assert.Equal((Seat.Confirmed, 1, 0), (first.Seat, lecture.SeatsTaken, lecture.WaitingFamilies));
    }

    [Fact]
    public void No_seat_is_taken_once_it_has_begun_even_where_the_offer_outlives_an_earlier_start()
    {
        var lecture = Published(startsAt: Now.AddDays(3));
        var (holder, first) = (Invited("f0"), Invited("f1"));
        Answer(lecture, holder, Choice.Yes, Now);
        Answer(lecture, first, Choice.Yes, Now);
        Answer(lecture, holder, Choice.No, Now);
        Seats.OfferFree(lecture, [first], Now);
        lecture.Reschedule(new Slot(Now.AddHours(2), Now.AddHours(3), "报告厅"), Now);

        Assert.True(Seats.TakeOffer(lecture, first, Now.AddHours(2)).Refuses(out var why, out _));

        Assert.Equal((new Refusal.Closed(), Seat.Offered), (why, first.Seat));
    }

    [Fact]
    public void Check_in_opened_for_the_old_time_is_not_open_at_the_new_one()
    {
        var lecture = Published(startsAt: Now.AddMinutes(30));
        lecture.OpenCheckIn("seed", Now);

        lecture.Reschedule(new Slot(lecture.StartsAt, lecture.EndsAt, "操场"), Now);
        Assert.Null(Door.Shut(lecture, Now));

        lecture.Reschedule(new Slot(Now.AddDays(7), Now.AddDays(7).AddHours(1), "操场"), Now);
        Assert.Equal(new Refusal.CheckInNotStarted(), Door.Shut(lecture, Now.AddDays(7)));
        Assert.Equal("", lecture.CheckInSeed);
    }

    private static void Answer(Engagement lecture, Invitation family, Choice choice, DateTimeOffset at) =>
        Assert.False(Seats.Answer(lecture, family, choice, 1, at).Refuses(out _, out _));

    private static Engagement Published(DateTimeOffset startsAt)
    {
        var lecture = new Engagement
        {
            Id = new EngagementId("e1"), Kind = "lecture", Audience = new UnitId("c1"), Tier = Tier.Class, Lead = new PersonId("p1"), Topic = "手机管理",
            Place = "报告厅", StartsAt = startsAt, EndsAt = startsAt.AddHours(1), Capacity = 1, PlannedAt = Now.AddDays(-1),
        };
        lecture.Publish(Now.AddDays(-1));

        return lecture;
    }

    private static Invitation Invited(string family) =>
        new() { Engagement = new EngagementId("e1"), Family = new FamilyId(family), InvitedAt = Now.AddDays(-1) };
}
