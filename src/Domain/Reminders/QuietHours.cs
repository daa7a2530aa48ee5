namespace CoEduBot.Domain.Reminders;

/// <summary>Nobody is written to unasked between 21:00 and 07:30 in the programme's zone (county programme, notify.quiet_hours).</summary>
public static class QuietHours
{
    public static readonly TimeOnly From = new(21, 0);
    public static readonly TimeOnly Until = new(7, 30);

    /// <summary>Half-open: 21:00 is quiet, 07:30 is not.</summary>
    public static bool Cover(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var clock = instant.ClockIn(zone);

        return clock >= From || clock < Until;
    }

    /// <summary>Whether the morning is too late to hear of a change: one of the starts concerned has come by then.</summary>
    public static bool ComeTooLate(DateTimeOffset morning, params ReadOnlySpan<DateTimeOffset> starts)
    {
        foreach (var start in starts)
            if (start <= morning)
                return true;

        return false;
    }

    /// <summary>The first instant from <paramref name="instant"/> on that is not quiet.</summary>
    public static DateTimeOffset After(DateTimeOffset instant, TimeZoneInfo zone)
    {
        if (!Cover(instant, zone))
            return instant;

        var day = instant.DayIn(zone);

        return zone.At(instant.ClockIn(zone) >= From ? day.AddDays(1) : day, Until);
    }

    /// <summary>An hour before the quiet hours around an instant begin: late enough to be remembered, early enough to be read.</summary>
    public static DateTimeOffset EveningBefore(DateTimeOffset quiet, TimeZoneInfo zone)
    {
        var day = quiet.DayIn(zone);
        var evening = quiet.ClockIn(zone) >= From ? day : day.AddDays(-1);

        return zone.At(evening, From.AddHours(-1));
    }
}
