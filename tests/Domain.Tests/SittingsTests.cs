using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Tests;

/// <summary>The days of an open week.</summary>
public sealed class SittingsTests
{
    private static readonly DateTimeOffset Now = Some.At("2026-11-23 09:00");
    private static readonly Wish Week = new("走进课堂", null, "校园", "2026-12-07", "09:00", "11:30", null) { LastDay = "2026-12-11" };

    [Theory]
    [InlineData("2026-12-02 19:00", "2026-12-02 20:30", 1)]
    [InlineData("2026-12-02 19:00", "2026-12-03 07:00", 1)]     // a night at school is one
    [InlineData("2026-12-07 09:00", "2026-12-08 11:30", 2)]
    [InlineData("2026-12-07 09:00", "2026-12-13 11:30", 7)]
    public void Whoever_stays_less_than_a_day_comes_once(string from, string to, int days) => Assert.Equal(days, Sittings.Of(Some.At(from), Some.At(to)).Count);

    [Fact]
    public void Each_day_has_the_same_hours() => Assert.Equal(
        [(Some.At("2026-12-07 09:00"), Some.At("2026-12-07 11:30")), (Some.At("2026-12-08 09:00"), Some.At("2026-12-08 11:30")), (Some.At("2026-12-09 09:00"), Some.At("2026-12-09 11:30"))],
        Sittings.Of(Some.At("2026-12-07 09:00"), Some.At("2026-12-09 11:30")));

    [Fact]
    public void A_week_goes_from_its_first_start_to_its_last_end() => Assert.Equal(
        new Slot(Some.At("2026-12-07 09:00"), Some.At("2026-12-11 11:30"), "校园"), Some.Granted(Check(Week)));

    [Fact]
    public void Where_no_end_is_said_each_day_has_the_usual_length() => Assert.Equal(
        new Slot(Some.At("2026-12-07 09:00"), Some.At("2026-12-11 10:30"), "校园"), Some.Granted(Check(Week with { End = null })));

    [Fact]
    public void What_is_no_week_is_refused()
    {
        Assert.Equal(new Refusal.LastDayBeforeFirst(), Some.Refused(Check(Week with { LastDay = "2026-12-06" })));
        Assert.Equal(new Refusal.TooManyDays(7), Some.Refused(Check(Week with { LastDay = "2026-12-14" })));
        Assert.Equal(new Refusal.EndsBeforeStart(), Some.Refused(Check(Week with { End = "08:00" })));
        Assert.Equal(new Refusal.EndsBeforeStart(), Some.Refused(Check(Week with { End = null, Start = "23:00" })));
        Assert.Equal(new Refusal.Missing("lastDay"), Some.Refused(Check(Week with { LastDay = "11.12." })));
        Assert.Equal(new Refusal.InThePast(Some.At("2026-11-20 09:00")), Some.Refused(Check(Week with { Day = "2026-11-20", LastDay = "2026-11-24" })));
        Some.Granted(Check(Week with { LastDay = "2026-12-13" }));
        Some.Granted(Check(Week with { LastDay = "2026-12-07" }));
    }

    [Theory]
    [InlineData("2026-12-09 10:00", "2026-12-09 12:00", true)]
    [InlineData("2026-12-09 11:30", "2026-12-09 12:00", false)]
    [InlineData("2026-12-12 09:00", "2026-12-12 10:00", false)]
    [InlineData("2026-12-11 08:00", "2026-12-14 09:30", true)]
    [InlineData("2026-12-08 12:00", "2026-12-10 13:00", false)]
    public void Places_clash_at_the_hours_of_a_day(string from, string to, bool clash) =>
        Assert.Equal(clash, Sittings.Overlap(new Slot(Some.At(from), Some.At(to), "校园"), Planned()));

    [Theory]
    [InlineData("2026-12-07 07:59", false)]
    [InlineData("2026-12-07 08:00", true)]
    [InlineData("2026-12-07 13:29", true)]
    [InlineData("2026-12-07 13:30", false)]
    [InlineData("2026-12-08 03:00", false)]
    [InlineData("2026-12-09 08:00", true)]
    [InlineData("2026-12-11 13:29", true)]
    [InlineData("2026-12-11 13:30", false)]
    public void The_door_is_open_around_each_day(string now, bool open) => Assert.Equal(open, Sittings.IsAtTheDoor(Planned(), Some.At(now)));

    [Theory]
    [InlineData("2026-12-11 08:59", false)]
    [InlineData("2026-12-11 09:00", true)]
    public void Answers_are_taken_until_the_last_day_begins(string now, bool closed) => Assert.Equal(closed, Planned().IsClosed(Some.At(now)));

    [Fact]
    public void Nobody_is_late_for_the_week_who_is_on_time_for_a_day()
    {
        var coming = new Invitation { Engagement = new("e1"), Family = new("f1"), InvitedAt = Now, Choice = Choice.Yes, Headcount = 1 };

        Assert.Equal(Presence.Present, Door.Arrival(Planned(), coming, Some.At("2026-12-09 09:05")));
        Assert.Equal(Presence.Late, Door.Arrival(Planned(), coming, Some.At("2026-12-09 09:10")));
    }

    private static Decision<Slot> Check(Wish wish) => Scheduling.CheckSlot(wish, LocalTime.China, Now);

    private static Engagement Planned() => new()
    {
        Id = new("e1"), Kind = "open-day", Audience = new("s1"), Tier = Tier.School, Lead = new("p"), Topic = "走进课堂", Place = "校园", StartsAt = Some.At("2026-12-07 09:00"), EndsAt = Some.At("2026-12-11 11:30"), PlannedAt = Now,
    };
}
