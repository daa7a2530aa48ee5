using CoEduBot.Bot.Texts;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Texts;

public sealed class DatesTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset Evening = new(2025, 12, 3, 11, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Locale.ZhHans, "12月3日 周三")]
    [InlineData(Locale.ZhHant, "12月3日 週三")]
    [InlineData(Locale.En, "Wed 3 Dec")]
    public void A_day_has_its_weekday(Locale locale, string text) =>
        Assert.Equal(text, Dates.Day(new DateOnly(2025, 12, 3), locale));

    [Theory]
    [InlineData(Locale.ZhHans, "周日 周一 周二 周三 周四 周五 周六")]
    [InlineData(Locale.ZhHant, "週日 週一 週二 週三 週四 週五 週六")]
    [InlineData(Locale.En, "Sun Mon Tue Wed Thu Fri Sat")]
    public void Every_weekday_has_a_name(Locale locale, string names) =>
        Assert.Equal(names, string.Join(' ', Enumerable.Range(1, 7).Select(day => Weekday(Dates.Day(new DateOnly(2026, 3, day), locale), locale))));

    private static string Weekday(string text, Locale locale) => text.Split(' ')[locale == Locale.En ? 0 : 1];

    [Fact]
    public void Every_month_has_an_English_name() =>
        Assert.Equal(
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            string.Join(' ', Enumerable.Range(1, 12).Select(month => Dates.Day(new DateOnly(2026, month, 1), Locale.En).Split(' ')[2])));

    [Theory]
    [InlineData(Locale.ZhHans, "12月3日 周三 19:00")]
    [InlineData(Locale.ZhHant, "12月3日 週三 19:00")]
    [InlineData(Locale.En, "Wed 3 Dec 19:00")]
    public void A_moment_is_told_in_the_zone(Locale locale, string text) => Assert.Equal(text, Dates.Moment(Evening, locale, Shanghai));

    [Theory]
    [InlineData(Locale.ZhHans, "12月3日 周三 19:00–20:30")]
    [InlineData(Locale.ZhHant, "12月3日 週三 19:00–20:30")]
    [InlineData(Locale.En, "Wed 3 Dec 19:00–20:30")]
    public void The_day_is_said_once_when_it_ends_the_same_day(Locale locale, string text) =>
        Assert.Equal(text, Dates.When(Evening, Evening.AddMinutes(90), locale, Shanghai));

    [Fact]
    public void Both_days_are_said_over_midnight_in_the_zone() =>
        Assert.Equal("12月3日 周三 23:30 – 12月4日 周四 00:30", Dates.When(Evening.AddHours(4.5), Evening.AddHours(5.5), Locale.ZhHans, Shanghai));
}
