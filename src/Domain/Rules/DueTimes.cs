using System.Globalization;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>When something is due in a period.</summary>
/// <param name="Day">The last day on which it can be handed in in time.</param>
/// <param name="Time">Of that day, as people are told.</param>
/// <param name="Until">Handed in before this it is in time; exclusive.</param>
internal readonly record struct DueTime(DateOnly Day, TimeOnly Time, DateTimeOffset Until);

/// <summary>Due instants, and the period after one.</summary>
internal static class DueTimes
{
    private static readonly TimeOnly WholeDay = new(23, 59);

    public static DueTime Of(Due? due, Span span, Unit? unit, Book book) => due switch
    {
        Due.Each it                        => Clock(it, DayOf(it, span, unit, book), book),
        Due.On it when span.Has(it.Day)    => EndOf(it.Day, book),
        _                                  => EndOf(span.Last, book),
    };

    /// <summary>To the end of a day.</summary>
    public static DueTime EndOf(DateOnly day, Book book) => new(day, WholeDay, book.Shelf.Midnight(day.AddDays(1)));

    private static DueTime Clock(Due.Each due, DateOnly day, Book book)
    {
        if (!due.Inclusive)
            return EndOf(day.AddDays(-1), book);

        return due.Time == WholeDay ? EndOf(day, book) : new DueTime(day, due.Time, book.Shelf.Zone.At(day, due.Time).AddTicks(1));
    }

    // Of a period longer than a month, the day of its last month.
    private static DateOnly DayOf(Due.Each due, Span span, Unit? unit, Book book)
    {
        if (due.Weekday is { } weekday)
            return span.From.AddDays(((int)weekday - (int)span.From.DayOfWeek + 7) % 7);
        if (book.Value(due.Day, unit) is not { } day)
            return span.Last;

        var (year, month) = (span.Last.Year, span.Last.Month);

        return new DateOnly(year, month, Math.Clamp((int)day, 1, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>The period after one: what a plan due in April is about.</summary>
    public static Span Next(Span span, Book book)
    {
        if (span.Code == PeriodCode.Term)
            return book.Programme.Calendar.Terms.Where(term => term.First >= span.Until).OrderBy(term => term.First)
                .Select(term => new Span(PeriodCode.Term, term.Id, term.First, term.Last.AddDays(1)))
                .FirstOrDefault(new Span(PeriodCode.Term, "", span.Until, span.Until));

        var until = span.Code switch
        {
            PeriodCode.Month                                   => span.Until.AddMonths(1),
            PeriodCode.TwoMonths                               => span.Until.AddMonths(2),
            PeriodCode.Quarter                                 => span.Until.AddMonths(3),
            PeriodCode.HalfYear                                => span.Until.AddMonths(6),
            PeriodCode.SchoolYear or PeriodCode.CalendarYear   => span.Until.AddYears(1),
            _                                                  => span.Until.AddDays(span.Days),
        };

        // A month, a day's, a year's name is found by what lies in it.
        return new Span(span.Code, span.Code == PeriodCode.Month ? span.Until.ToString("yyyy-MM", CultureInfo.InvariantCulture) : Periods.Iso(span.Until), span.Until, until);
    }
}
