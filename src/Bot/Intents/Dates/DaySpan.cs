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

    /// <summary>A day of the month that begins here, or null when the month has no such day.</summary>
    public static DaySpan? Day(DateOnly month, int day) => Calendars.Day(month.Year, month.Month, day) is { } found ? Day(found) : null;

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

    /// <summary>Null unless it can be read both ways.</summary>
    public static DateMention? If(int start, int end, Func<bool, DaySpan?> ahead) =>
        ahead(true) is { } next && ahead(false) is { } recent ? new(start, end, next, recent) : null;

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

    /// <summary>What a year holds, of the nearest year: ahead the next that is not over, back the last that has begun; null when no year near has it.</summary>
    public DaySpan? InYear(Func<int, DaySpan?> find, bool ahead)
    {
        for (var step = -1; step < 9; step++)          // 29 February is up to eight years away
            if (find(ahead ? Today.Year + step : Today.Year - step) is { } found && IsNear(found, ahead))
                return found;

        return null;
    }

    /// <summary>The same with the first day of the nearest month.</summary>
    public DaySpan? InMonth(Func<DateOnly, DaySpan?> find, bool ahead)
    {
        for (var step = -1; step < 3; step++)
            if (find(Calendars.FirstOfMonth(Today).AddMonths(ahead ? step : -step)) is { } found && IsNear(found, ahead))
                return found;

        return null;
    }

    private bool IsNear(DaySpan found, bool ahead) => ahead ? found.Last >= Today : found.First <= Today;

    /// <summary>The nearest day of a month and a number, the reference day included; null for 31 November.</summary>
    public DateOnly? MonthDay(int month, int day, bool ahead) =>
        InYear(year => Calendars.Day(year, month, day) is { } found ? DaySpan.Day(found) : null, ahead)?.First;
}

/// <summary>A month as said, asked for a part of it, read ahead or back: the last Friday of March is looked for in another year than the first.</summary>
internal delegate DaySpan? MonthSaid(bool ahead, Func<DateOnly, DaySpan?> part);

internal static class Months
{
    public static MonthSaid Fixed(DateOnly first) => (_, part) => part(first);

    /// <summary>A month by its number, of a year or of the nearest one.</summary>
    public static MonthSaid Named(DateFrame frame, int month, int? year) =>
        year is { } named ? Fixed(new(named, month, 1)) : (ahead, part) => frame.InYear(near => part(new(near, month, 1)), ahead);

    /// <summary>The n-th weekday, 0 being the last; the whole month when it has none.</summary>
    public static DaySpan? NthWeekday(MonthSaid month, bool ahead, int nth, DayOfWeek weekday) =>
        month(ahead, first => Calendars.NthWeekday(first, nth, weekday) is { } day ? DaySpan.Day(day) : null) ?? month(ahead, first => DaySpan.Month(first));
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
