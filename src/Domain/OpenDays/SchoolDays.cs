using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.OpenDays;

/// <summary>On which days there are lessons to open.</summary>
public static class SchoolDays
{
    // Public holidays with a date of their own; those by the moon are not known here.
    private static readonly MonthDay[] Holidays = [new(1, 1), new(5, 1), new(5, 2), new(10, 1), new(10, 2), new(10, 3)];

    /// <summary>Monday to Friday, no holiday, and not between two terms. Before and after all the terms known any such day is taken for one.</summary>
    public static bool Has(DateOnly day, IReadOnlyList<Term> terms) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Holidays.Any(holiday => holiday.In(day.Year) == day)
        && (terms.Any(term => term.First <= day && day <= term.Last) || terms.All(term => day < term.First) || terms.All(term => term.Last < day));
}
