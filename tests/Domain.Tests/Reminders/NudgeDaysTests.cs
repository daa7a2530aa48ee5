using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;

namespace CoEduBot.Domain.Tests.Reminders;

/// <summary>A term from 31 August 2026 to 22 January 2027 with the first week of October off, the next from 1 March.</summary>
public sealed class NudgeDaysTests
{
    private static readonly SchoolCalendar Calendar = new(
        new(9, 1), [new("2026-1", new(2026, 8, 31), new(2027, 1, 22)), new("2026-2", new(2027, 3, 1), new(2027, 7, 2))], [2, 7, 8], new Dictionary<string, MonthDay>())
    {
        Holidays = [new(new(2026, 10, 1), new(2026, 10, 7)), new(new(2027, 1, 1), new(2027, 1, 1))],
    };

    [Theory]
    [InlineData("2026-09-30", "09-30")]
    [InlineData("2026-10-01", "")]
    [InlineData("2026-10-07", "")]
    [InlineData("2026-10-08", "10-08 10-07 10-06 10-05 10-04 10-03 10-02 10-01")]
    [InlineData("2026-10-09", "10-09")]
    [InlineData("2027-01-01", "")]
    [InlineData("2027-01-02", "01-02 01-01")]
    [InlineData("2027-01-23", "")]
    [InlineData("2027-02-20", "")]
    [InlineData("2027-07-01", "")]      // in term, but in a suspended month
    public void Days_off_are_made_up_for_on_the_next_day_that_is_none(string today, string days) => Assert.Equal(days, Told(today, Calendar, NothingSlept(today)));

    [Fact]
    public void A_winters_holidays_are_made_up_for_on_the_first_day_of_term() =>
        Assert.Equal(("03-01 02-28", "01-23", 38), (Told("2027-03-01", Calendar, NothingSlept("2027-03-01"))[..11], Told("2027-03-01", Calendar, NothingSlept("2027-03-01"))[^5..], NudgeDays.Of(new(2027, 3, 1), Calendar, NothingSlept("2027-03-01")).Count));

    [Theory]
    [InlineData("2026-11-18", "11-18 11-17 11-16")]      // longer ago than two days is not told any more
    [InlineData("2026-10-08", "10-08 10-07 10-06 10-05 10-04 10-03 10-02 10-01 09-30 09-29")]
    public void Days_slept_through_are_made_up_for(string today, string days) => Assert.Equal(days, Told(today, Calendar, new NudgedDays(new HashSet<DateOnly>(), new(2026, 9, 1))));

    [Fact]
    public void Before_the_very_first_day_there_is_nothing_to_make_up_for()
    {
        Assert.Equal("10-08", Told("2026-10-08", Calendar, new NudgedDays(new HashSet<DateOnly>(), null)));
        Assert.Equal("10-08 10-07 10-06", Told("2026-10-08", Calendar, new NudgedDays(new HashSet<DateOnly>(), new(2026, 10, 5))));
    }

    [Fact]
    public void A_calendar_without_terms_or_holidays_has_no_days_off() =>
        Assert.Equal("02-20", Told("2027-02-20", new SchoolCalendar(new(9, 1), [], [], new Dictionary<string, MonthDay>()), NothingSlept("2027-02-20")));

    private static string Told(string today, SchoolCalendar calendar, NudgedDays past) =>
        string.Join(' ', NudgeDays.Of(DateOnly.Parse(today, null), calendar, past).Select(day => day.ToString("MM-dd", null)));

    // Every day before was run, days off as well: other programmes may have had none.
    private static NudgedDays NothingSlept(string today) =>
        new(Enumerable.Range(1, 200).Select(back => DateOnly.Parse(today, null).AddDays(-back)).ToHashSet(), DateOnly.Parse(today, null).AddDays(-200));
}
