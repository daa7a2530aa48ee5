using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Texts;

/// <summary>
/// Days and times as people read them, always absolute and with the weekday: a card is read again weeks later.
/// The names are our own, so that every machine writes them alike.
/// </summary>
public static class Dates
{
    private static readonly string[] Weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private const string Numerals = "日一二三四五六";

    /// <summary>`12月3日 周三`, `12月3日 週三`, `Wed 3 Dec`.</summary>
    public static string Day(DateOnly day, Locale locale) => locale switch
    {
        Locale.ZhHans => $"{Text(day.Month)}月{Text(day.Day)}日 周{Numerals[(int)day.DayOfWeek]}",
        Locale.ZhHant => $"{Text(day.Month)}月{Text(day.Day)}日 週{Numerals[(int)day.DayOfWeek]}",
        Locale.En     => $"{Weekdays[(int)day.DayOfWeek]} {Text(day.Day)} {Months[day.Month - 1]}",
    };

    /// <summary>`周三`, `週三`, `Wed`.</summary>
    public static string Weekday(DateOnly day, Locale locale) => locale switch
    {
        Locale.ZhHans => $"周{Numerals[(int)day.DayOfWeek]}",
        Locale.ZhHant => $"週{Numerals[(int)day.DayOfWeek]}",
        Locale.En     => Weekdays[(int)day.DayOfWeek],
    };

    /// <summary>`2026年12月`, `Dec 2026`.</summary>
    public static string Month(YearMonth month, Locale locale) =>
        locale == Locale.En ? $"{Months[month.Month - 1]} {Text(month.Year)}" : $"{Text(month.Year)}年{Text(month.Month)}月";

    /// <summary>`12月3日 周三 19:00`, in the zone's own time.</summary>
    public static string Moment(DateTimeOffset at, Locale locale, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(at, zone);

        return $"{Day(DateOnly.FromDateTime(there.DateTime), locale)} {Clock(there)}";
    }

    /// <summary>`12月3日 周三 19:00–20:30`; over midnight both moments are said, of several days the hours of each: `12月7日 周一 – 12月11日 周五 09:00–11:30`.</summary>
    public static string When(DateTimeOffset start, DateTimeOffset end, Locale locale, TimeZoneInfo zone)
    {
        var (from, to) = (TimeZoneInfo.ConvertTime(start, zone), TimeZoneInfo.ConvertTime(end, zone));

        return from.Date == to.Date
            ? $"{Moment(start, locale, zone)}–{Clock(to)}"
            : (to - from).Days > 0
            ? $"{Day(DateOnly.FromDateTime(from.DateTime), locale)} – {Day(DateOnly.FromDateTime(to.DateTime), locale)} {Clock(from)}–{Clock(to)}"
            : $"{Moment(start, locale, zone)} – {Moment(end, locale, zone)}";
    }

    /// <summary>`19:05`: only for what is over within the hour.</summary>
    public static string Clock(DateTimeOffset at, TimeZoneInfo zone) => Clock(TimeZoneInfo.ConvertTime(at, zone));

    private static string Clock(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
