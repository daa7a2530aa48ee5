using System.Globalization;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>Date words over many reference days, each against arithmetic that is spelled out here and shared with nothing.</summary>
public sealed class DateWordsTests
{
    private static readonly DateOnly First = new(2026, 9, 1);

    public static TheoryData<string, string, Func<DateOnly, DateOnly>> Ahead => new()
    {
        { "今天", "today", day => day },
        { "明天", "tomorrow", day => day.AddDays(1) },
        { "後天", "the day after tomorrow", day => day.AddDays(2) },
        { "三天后", "in three days", day => day.AddDays(3) },
        { "两周后", "two weeks from now", day => day.AddDays(14) },
        { "下周一", "next Monday", day => Monday(day).AddDays(7) },
        { "下星期日", "next Sunday", day => Monday(day).AddDays(13) },
        { "这周五", "this Friday", day => Monday(day).AddDays(4) },
        { "上礼拜四", "last Thursday", day => Monday(day).AddDays(-4) },
        { "下下周三", "Wednesday of the week after next", day => Monday(day).AddDays(16) },
        { "周六", "Saturday", day => Search(day, 1, found => found.DayOfWeek == DayOfWeek.Saturday) },
        { "20号", "the 20th", day => Search(day, 1, found => found.Day == 20) },
        { "3月8日", "8 March", day => Search(day, 1, found => found is { Month: 3, Day: 8 }) },
        { "六一", "June 1st", day => Search(day, 1, found => found is { Month: 6, Day: 1 }) },
        { "月底", "the end of the month", day => Search(day, 1, found => found.AddDays(1).Day == 1) },
        { "下月12号", "the 12th of next month", day => Search(NextMonth(day), 1, found => found.Day == 12) },
        { "下个月第一个周六", "the first Saturday of next month", day => Search(NextMonth(day), 1, found => found.DayOfWeek == DayOfWeek.Saturday) },
        { "本月最后一个周五", "the last Friday of this month", day => Search(NextMonth(day).AddDays(-1), -1, found => found.DayOfWeek == DayOfWeek.Friday) },
    };

    [Theory]
    [MemberData(nameof(Ahead))]
    public void A_day_ahead_is_found_from_every_day_of_the_year(string chinese, string english, Func<DateOnly, DateOnly> expected)
    {
        var wrong = Days().Where(day => Day($"{chinese}办讲座", day, Locale.ZhHans) != expected(day) || Day($"schedule a lecture {english}", day, Locale.En) != expected(day));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Without_a_week_word_a_record_looks_back()
    {
        var wrong = Days().Where(day =>
            Day("周六办了讲座", day, Locale.ZhHans) != Search(day, -1, found => found.DayOfWeek == DayOfWeek.Saturday)
            || Day("10月3日办了讲座", day, Locale.ZhHant) != Search(day, -1, found => found is { Month: 10, Day: 3 }));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("民國115年12月5日", "2026-12-05")]
    [InlineData("115年12月5日", "2026-12-05")]
    [InlineData("二〇二七年三月五号", "2027-03-05")]
    [InlineData("2026/12/5", "2026-12-05")]
    [InlineData("12/5", "2026-12-05")]
    [InlineData("１２月５日", "2026-12-05")]
    [InlineData("明年元旦", "2027-01-01")]
    [InlineData("第8周周三", "2026-10-21")]
    [InlineData("周五12月18日", "2026-12-18")]
    [InlineData("12月18日(周五)", "2026-12-18")]
    [InlineData("Friday, 18 December", "2026-12-18")]
    [InlineData("Friday week", "2026-11-20")]
    [InlineData("11月第一个周五", "2027-11-05")]
    public void Days_may_be_written_in_many_ways(string said, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Day($"{said}办讲座", new(2026, 11, 11), Locale.ZhHant));

    [Theory]
    [InlineData("12月7日到1月9日", "2026-12-07", "2027-01-09")]
    [InlineData("11月7日到12月9日", "2026-11-07", "2026-12-09")]
    [InlineData("9 to 13 November", "2026-11-09", "2026-11-13")]
    [InlineData("between December 7 and December 9", "2026-12-07", "2026-12-09")]
    [InlineData("from Monday to Wednesday next week", "2026-11-16", "2026-11-18")]
    [InlineData("mid-December", "2026-12-11", "2026-12-20")]
    [InlineData("中旬", "2026-11-11", "2026-11-20")]
    [InlineData("11月上旬", "2027-11-01", "2027-11-10")]
    public void Ranges_may_be_running_and_may_end_in_another_month(string said, string from, string to)
    {
        var slots = SentenceReader.Default.Read(new($"{said}安排一场讲座", At(new(2026, 11, 11)), Locale.ZhHans, null)).Slots;

        Assert.Equal((from, to), (slots.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), slots.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("下午两点", "14:00", null)]
    [InlineData("晚上七点半", "19:30", null)]
    [InlineData("中午十二点半", "12:30", null)]
    [InlineData("三点一刻", "15:15", null)]
    [InlineData("九点", "09:00", null)]
    [InlineData("15時", "15:00", null)]
    [InlineData("上午十点到十二点", "10:00", "12:00")]
    [InlineData("下午2点到4点", "14:00", "16:00")]
    [InlineData("14:00-15:30", "14:00", "15:30")]
    [InlineData("2 to 4 pm", "14:00", "16:00")]
    [InlineData("from 11 am to 1 pm", "11:00", "13:00")]
    [InlineData("quarter to three", "14:45", null)]
    [InlineData("noon", "12:00", null)]
    [InlineData("12 am", "00:00", null)]
    [InlineData("at three thirty", "15:30", null)]
    [InlineData("from half past two to four", "14:30", "16:00")]
    [InlineData("from 10 am to noon", "10:00", "12:00")]
    [InlineData("下午四点四十一", "16:41", null)]
    [InlineData("上午", null, null)]
    public void Clock_words_become_times(string said, string? start, string? end)
    {
        var slots = SentenceReader.Default.Read(new($"明天安排讲座 {said}", At(new(2026, 11, 11)), Locale.ZhHans, null)).Slots;

        Assert.Equal((start, end), (slots.Start?.ToString("HH:mm", CultureInfo.InvariantCulture), slots.End?.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<DateOnly> Days() => Enumerable.Range(0, 300).Select(First.AddDays);

    private static DateOnly? Day(string said, DateOnly today, Locale locale) => SentenceReader.Default.Read(new(said, At(today), locale, null)).Slots.Day;

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(9, 0)), TimeSpan.FromHours(8));

    private static DateOnly Monday(DateOnly day) => Search(day, -1, found => found.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly NextMonth(DateOnly day) => Search(day.AddDays(1), 1, found => found.Day == 1);

    private static DateOnly Search(DateOnly from, int step, Func<DateOnly, bool> wanted)
    {
        while (!wanted(from))
            from = from.AddDays(step);

        return from;
    }
}
