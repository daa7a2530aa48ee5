using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Tests;

public sealed class SchedulingTests
{
    private const string Family = "👨‍👩‍👧";   // one sign to a reader, eight code units
    private static readonly DateTimeOffset Now = Some.At("2026-11-23 09:00");
    private static readonly Wish Good = new("手机管理", "周老师", "报告厅", "2026-12-02", "19:00", "20:30", null);

    [Fact]
    public void What_was_wished_is_what_is_planned() => Assert.Equal(
        new Draft("手机管理", "周老师", new Slot(Some.At("2026-12-02 19:00"), Some.At("2026-12-02 20:30"), "报告厅"), 40),
        Some.Granted(Check(Good with { Topic = " 手机管理 ", Lecturer = " 周老师 ", Place = " 报告厅 ", Start = " 19:00 ", Capacity = " 40 " })));

    [Theory]
    [InlineData("字", 59, true)]
    [InlineData("字", 60, true)]
    [InlineData("字", 61, false)]
    [InlineData(Family, 60, true)]
    [InlineData(Family, 61, false)]
    [InlineData("e\u0301", 60, true)]
    public void A_topic_has_up_to_sixty_signs(string sign, int count, bool fits) =>
        Judge(fits, new Refusal.TooLong("topic", 60), Good with { Topic = Times(sign, count) });

    [Theory]
    [InlineData(39, true)]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_lecturers_name_has_up_to_forty_signs(int count, bool fits) =>
        Judge(fits, new Refusal.TooLong("lecturer", 40), Good with { Lecturer = Times("字", count) + "  " });

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_place_has_up_to_sixty_signs(int count, bool fits) =>
        Judge(fits, new Refusal.TooLong("place", 60), Good with { Place = Times(Family, count) + " " });

    [Fact]
    public void What_must_be_said_is_asked_for()
    {
        Assert.Equal(new Refusal.Missing("topic"), Some.Refused(Check(Good with { Topic = " \n " })));
        Assert.Equal(new Refusal.Missing("topic"), Some.Refused(Check(Good with { Topic = null })));
        Assert.Equal(new Refusal.Missing("place"), Some.Refused(Check(Good with { Place = "" })));
        Assert.Equal(new Refusal.Missing("day"), Some.Refused(Check(Good with { Day = null })));
        Assert.Equal(new Refusal.Missing("day"), Some.Refused(Check(Good with { Day = "2026-02-29" })));
        Assert.Equal(new Refusal.Missing("day"), Some.Refused(Check(Good with { Day = "02.12.2026" })));
        Assert.Equal(new Refusal.Missing("start"), Some.Refused(Check(Good with { Start = "" })));
        Assert.Equal(new Refusal.Missing("start"), Some.Refused(Check(Good with { Start = "24:00" })));
    }

    [Theory]
    [InlineData("2026-11-23", "08:59", false)]
    [InlineData("2026-11-23", "09:00", false)]
    [InlineData("2026-11-23", "09:01", true)]
    [InlineData("0001-01-01", "00:00", false)]
    public void It_starts_after_now(string day, string start, bool may)
    {
        var decision = Check(Good with { Day = day, Start = start, End = "23:59" });

        Assert.Equal(may, !decision.Refuses(out var why, out _));
        Assert.Equal(may, why is not Refusal.InThePast);
    }

    [Theory]
    [InlineData("2028-05-22", true)]
    [InlineData("2028-05-23", true)]
    [InlineData("2028-05-24", false)]
    [InlineData("9999-12-31", false)]
    public void Eighteen_months_ahead_is_the_furthest(string day, bool fits) => Judge(fits, new Refusal.NotPlausible(), Good with { Day = day });

    [Theory]
    [InlineData("18:59", false)]
    [InlineData("19:00", false)]
    [InlineData("19:01", true)]
    public void It_ends_after_it_starts(string end, bool fits) => Judge(fits, new Refusal.EndsBeforeStart(), Good with { End = end });

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_an_end_it_lasts_ninety_minutes(string? end) =>
        Assert.Equal(Some.At("2026-12-02 20:30"), Some.Granted(Check(Good with { End = end })).Slot.EndsAt);

    [Theory]
    [InlineData("25:00")]
    [InlineData("late")]
    public void An_end_nobody_can_read_is_asked_for_again(string end) =>
        Assert.Equal(new Refusal.Missing("end"), Some.Refused(Check(Good with { End = end })));

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("100000", true)]
    [InlineData("100001", false)]
    [InlineData("-5", false)]
    [InlineData("4.5", false)]
    [InlineData("forty", false)]
    [InlineData("99999999999", false)]
    [InlineData("", true)]
    public void Seats_are_a_number_of_people(string capacity, bool fits) =>
        Judge(fits, new Refusal.NotANumber("capacity", 1, 100_000), Good with { Capacity = capacity });

    [Theory]
    [InlineData("18:00", "19:00", "报告厅", false)]
    [InlineData("18:00", "19:01", "报告厅", true)]
    [InlineData("20:29", "21:00", "报告厅", true)]
    [InlineData("20:30", "21:00", "报告厅", false)]
    [InlineData("18:00", "22:00", "报告厅", true)]
    [InlineData("19:30", "20:00", "报告厅", true)]
    [InlineData("19:00", "20:30", "图书馆", false)]
    public void Two_share_a_place_only_one_after_the_other(string start, string end, string place, bool clash)
    {
        var slot = new Slot(Some.At($"2026-12-02 {start}"), Some.At($"2026-12-02 {end}"), place);
        var there = Some.Lecture(EngagementState.Published);

        Assert.Same(clash ? there : null, Scheduling.Clash(slot, [there]));
    }

    [Theory]
    [InlineData(EngagementState.Draft, true)]
    [InlineData(EngagementState.Published, true)]
    [InlineData(EngagementState.Held, false)]
    [InlineData(EngagementState.Cancelled, false)]
    public void Only_what_is_still_to_come_takes_a_place(EngagementState state, bool clash) =>
        Assert.Equal(clash, Scheduling.Clash(new Slot(Some.At("2026-12-02 19:00"), Some.At("2026-12-02 20:30"), "报告厅"), [Some.Lecture(state)]) is not null);

    private static Decision<Draft> Check(Wish wish) => Scheduling.Check(wish, LocalTime.China, Now);

    private static void Judge(bool fits, Refusal otherwise, Wish wish)
    {
        Assert.Equal(fits, !Check(wish).Refuses(out var why, out _));
        Assert.Equal(fits ? null : otherwise, why);
    }

    private static string Times(string sign, int count) => string.Concat(Enumerable.Repeat(sign, count));
}
