namespace CoEduBot.Bot.Intents.Dates;

internal enum SpanForm
{
    Day,
    Range,

    /// <summary>A named period: week, month, term, school-year, year.</summary>
    Period,

    /// <summary>An open end: only <see cref="DaySpan.Last"/> counts, and it is included.</summary>
    Deadline,
}

/// <summary>Days a sentence names. <see cref="Period"/> is set for periods only.</summary>
internal readonly record struct DaySpan(SpanForm Form, DateOnly First, DateOnly Last, string? Period = null)
{
    public static DaySpan Day(DateOnly day) => new(SpanForm.Day, day, day);

    public static DaySpan Range(DateOnly first, DateOnly last) => first == last ? Day(first) : new(SpanForm.Range, first, last);

    public static DaySpan Week(DateOnly day) => new(SpanForm.Period, Weeks.Monday(day), Weeks.Monday(day).AddDays(6), "week");

    public static DaySpan Month(DateOnly first) => new(SpanForm.Period, first, LastOfMonth(first), "month");

    public static DaySpan Term(SchoolTerm term) => new(SpanForm.Period, term.First, term.Last, "term");

    public static DaySpan Year(int year) => new(SpanForm.Period, new(year, 1, 1), new(year, 12, 31), "year");

    public static DaySpan SchoolYear(int began) => new(SpanForm.Period, new(began, 9, 1), new(began + 1, 8, 31), "school-year");

    public DaySpan AsDeadline() => new(SpanForm.Deadline, First, Last);

    public static DateOnly LastOfMonth(DateOnly first) => new(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
}

/// <summary>
/// A place in the sentence that names days, read both ways: as the next such day or as the most recent one.
/// Which of the two counts is known only when the meaning is known.
/// </summary>
internal readonly record struct DateMention(int Start, int End, DaySpan Ahead, DaySpan Back)
{
    public DaySpan Looking(bool ahead) => ahead ? Ahead : Back;

    public static DateMention Of(int start, int end, Func<bool, DaySpan> ahead) => new(start, end, ahead(true), ahead(false));

    public static DateMention Same(int start, int end, DaySpan span) => new(start, end, span, span);
}

/// <summary>What dates are read against.</summary>
internal sealed record DateFrame(DateOnly Today, SchoolCalendar Calendar)
{
    /// <summary>The nearest day of a weekday, the reference day included.</summary>
    public DateOnly Weekday(DayOfWeek weekday, bool ahead)
    {
        var forward = ((int)weekday - (int)Today.DayOfWeek + 7) % 7;

        return Today.AddDays(ahead || forward == 0 ? forward : forward - 7);
    }

    /// <summary>The nearest year in which a month has not passed (ahead) or has begun (back).</summary>
    public int YearOf(int month, bool ahead) =>
        ahead ? (month < Today.Month ? Today.Year + 1 : Today.Year)
              : (month > Today.Month ? Today.Year - 1 : Today.Year);

    /// <summary>The nearest day of a month and a number, the reference day included; null for 31 November.</summary>
    public DateOnly? MonthDay(int month, int day, bool ahead)
    {
        for (var step = 0; step < 5; step++)          // 29 February is up to four years away
        {
            var year = ahead ? Today.Year + step : Today.Year - step;
            if (Calendars.Day(year, month, day) is { } found && (ahead ? found >= Today : found <= Today))
                return found;
        }

        return null;
    }

    /// <summary>The nearest day with this number in its month, the reference day included.</summary>
    public DateOnly? DayOfMonth(int day, bool ahead)
    {
        var month = Calendars.FirstOfMonth(Today);
        for (var step = 0; step < 3; step++)
        {
            var near = month.AddMonths(ahead ? step : -step);
            if (Calendars.Day(near.Year, near.Month, day) is { } found && (ahead ? found >= Today : found <= Today))
                return found;
        }

        return null;
    }
}

internal static class Calendars
{
    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The n-th weekday of a month, counted from 1; 0 is the last.</summary>
    public static DateOnly? NthWeekday(DateOnly month, int nth, DayOfWeek weekday)
    {
        if (nth == 0)
        {
            var last = DaySpan.LastOfMonth(month);
            return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
        }

        var first = month.AddDays(((int)weekday - (int)month.DayOfWeek + 7) % 7);
        return Day(month.Year, month.Month, first.Day + (7 * (nth - 1)));
    }
}
