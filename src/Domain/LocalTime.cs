namespace CoEduBot.Domain;

/// <summary>The programme's zone: what day and hour it is for the people concerned. Days are half-open, [00:00, 24:00).</summary>
public static class LocalTime
{
    /// <summary>Where the programme does not say otherwise; no daylight saving since 1991.</summary>
    public static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateTimeOffset In(this DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone);

    public static DateOnly DayIn(this DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(instant.In(zone).DateTime);

    public static TimeOnly ClockIn(this DateTimeOffset instant, TimeZoneInfo zone) => TimeOnly.FromDateTime(instant.In(zone).DateTime);

    /// <summary>
    /// The instant of a local day and clock. A clock that daylight saving skips is moved on by as much as is skipped; of a doubled one the
    /// first is meant. At either end of the calendar it is the nearest instant there is.
    /// </summary>
    public static DateTimeOffset At(this TimeZoneInfo zone, DateOnly day, TimeOnly clock)
    {
        var local = day.ToDateTime(clock);
        // Of a skipped clock it is the offset before the night's change, which is what moves it on.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        var ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);

        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    /// <summary>Monday of the week of a day; weeks run Monday to Sunday.</summary>
    public static DateOnly Monday(this DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
