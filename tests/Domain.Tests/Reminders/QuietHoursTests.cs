using CoEduBot.Domain.Reminders;

namespace CoEduBot.Domain.Tests.Reminders;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("2026-12-01 07:29", "2026-12-01 07:30")]
    [InlineData("2026-12-01 07:30", null)]
    [InlineData("2026-12-01 12:00", null)]
    [InlineData("2026-12-01 20:59", null)]
    [InlineData("2026-12-01 21:00", "2026-12-02 07:30")]
    [InlineData("2026-12-01 23:59", "2026-12-02 07:30")]
    [InlineData("2026-12-02 00:00", "2026-12-02 07:30")]
    [InlineData("2026-12-31 22:00", "2027-01-01 07:30")]
    public void At_night_it_waits_until_the_morning(string at, string? until)
    {
        Assert.Equal(until is not null, QuietHours.Cover(Some.At(at), LocalTime.China));
        Assert.Equal(Some.At(until ?? at), QuietHours.After(Some.At(at), LocalTime.China));
    }

    [Fact]
    public void The_edges_hold_to_the_tick()
    {
        Assert.False(QuietHours.Cover(Some.At("2026-12-01 21:00").AddTicks(-1), LocalTime.China));
        Assert.True(QuietHours.Cover(Some.At("2026-12-01 07:30").AddTicks(-1), LocalTime.China));
    }

    [Fact]
    public void It_is_night_where_the_programme_is() =>
        Assert.True(QuietHours.Cover(Some.At("2026-12-01 12:00"), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")));
}
