namespace CoEduBot.Domain.Tests;

/// <summary>The two nights on which a clock is moved, and places with other ideas of an hour.</summary>
public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("Asia/Shanghai",       "2026-12-02 19:00", "2026-12-02 11:00")]
    [InlineData("Asia/Shanghai",       "2026-03-08 02:30", "2026-03-07 18:30")]
    [InlineData("Asia/Shanghai",       "1990-07-01 12:00", "1990-07-01 03:00")]   // summer time was kept until 1991
    [InlineData("America/New_York",    "2026-03-08 01:59", "2026-03-08 06:59")]
    [InlineData("America/New_York",    "2026-03-08 02:00", "2026-03-08 07:00")]   // skipped: 03:00
    [InlineData("America/New_York",    "2026-03-08 02:30", "2026-03-08 07:30")]   // skipped: 03:30
    [InlineData("America/New_York",    "2026-03-08 03:00", "2026-03-08 07:00")]
    [InlineData("America/New_York",    "2026-11-01 00:59", "2026-11-01 04:59")]
    [InlineData("America/New_York",    "2026-11-01 01:30", "2026-11-01 05:30")]   // doubled: the first
    [InlineData("America/New_York",    "2026-11-01 02:00", "2026-11-01 07:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 01:59", "2026-10-03 15:29")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:10", "2026-10-03 15:40")]   // half an hour is skipped: 02:40
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-03 15:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45")]   // doubled: the first
    [InlineData("Australia/Lord_Howe", "2026-04-05 02:00", "2026-04-04 15:30")]
    public void A_local_clock_is_this_instant(string zone, string local, string utc)
    {
        var clock = DateTime.Parse(local, null);

        Assert.Equal(
            new DateTimeOffset(DateTime.Parse(utc, null), TimeSpan.Zero),
            Zone(zone).At(DateOnly.FromDateTime(clock), TimeOnly.FromDateTime(clock)));
    }

    [Theory]
    [InlineData("Asia/Shanghai",       "2026-12-01 15:59", "2026-12-01 23:59")]
    [InlineData("Asia/Shanghai",       "2026-12-01 16:00", "2026-12-02 00:00")]
    [InlineData("America/New_York",    "2026-03-08 06:59", "2026-03-08 01:59")]
    [InlineData("America/New_York",    "2026-03-08 07:00", "2026-03-08 03:00")]
    [InlineData("America/New_York",    "2026-11-01 05:59", "2026-11-01 01:59")]
    [InlineData("America/New_York",    "2026-11-01 06:00", "2026-11-01 01:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-03 15:30", "2026-10-04 02:30")]
    public void An_instant_is_this_day_and_clock(string zone, string utc, string local)
    {
        var instant = new DateTimeOffset(DateTime.Parse(utc, null), TimeSpan.Zero);

        Assert.Equal(DateTime.Parse(local, null), instant.DayIn(Zone(zone)).ToDateTime(instant.ClockIn(Zone(zone))));
    }

    // 23 and 25 hours long, and one of 23 and a half.
    [Theory]
    [InlineData("America/New_York", "2026-03-08", 23)]
    [InlineData("America/New_York", "2026-11-01", 25)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 23.5)]
    [InlineData("Asia/Shanghai", "2026-03-08", 24)]
    public void A_day_is_as_long_as_it_is(string zone, string day, double hours)
    {
        var midnight = DateOnly.Parse(day, null);

        Assert.Equal(TimeSpan.FromHours(hours), Zone(zone).At(midnight.AddDays(1), TimeOnly.MinValue) - Zone(zone).At(midnight, TimeOnly.MinValue));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_are_days_too(string day)
    {
        Assert.Equal(DateOnly.Parse(day, null).Year, Zone("Asia/Shanghai").At(DateOnly.Parse(day, null), new TimeOnly(23, 59)).Year);
        Zone("Asia/Shanghai").At(DateOnly.Parse(day, null), TimeOnly.MinValue);
        Zone("America/New_York").At(DateOnly.Parse(day, null), new TimeOnly(23, 59));
    }

    [Theory]
    [InlineData("2026-11-30", "2026-11-30")]
    [InlineData("2026-12-06", "2026-11-30")]
    [InlineData("2026-12-07", "2026-12-07")]
    public void A_week_begins_on_monday(string day, string monday) => Assert.Equal(DateOnly.Parse(monday, null), DateOnly.Parse(day, null).Monday());

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
