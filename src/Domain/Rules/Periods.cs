using System.Globalization;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Periods as they fall in a programme's calendar (reference 3.4): those that overlap its window and have begun.</summary>
public static class Periods
{
    /// <param name="assigned">First days of a person's assignments, for assignment years.</param>
    public static IReadOnlyList<Span> Begun(Period period, Programme programme, DateOnly today, IReadOnlyList<DateOnly>? assigned = null)
    {
        var spans = period.Code switch
        {
            PeriodCode.Day or PeriodCode.Activity or PeriodCode.Cycle => [],
            PeriodCode.Week           => Weeks(programme, today),
            PeriodCode.TwoWeeks       => programme.Calendar.Terms.SelectMany(Fortnights),
            PeriodCode.Month          => Months(programme, today, 1, (at, _) => at.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            PeriodCode.TwoMonths      => programme.Calendar.Terms.SelectMany(MonthPairs),
            PeriodCode.Quarter        => Months(programme, today, 3, (at, part) => $"{at.Year}-q{part}"),
            PeriodCode.Term           => programme.Calendar.Terms.Select(term => new Span(PeriodCode.Term, term.Id, term.First, term.Last.AddDays(1))),
            PeriodCode.HalfYear       => Months(programme, today, 6, (at, part) => $"{at.Year}-h{part}"),
            PeriodCode.SchoolYear     => SchoolYears(programme, today),
            PeriodCode.CalendarYear   => Months(programme, today, 12, (at, _) => at.Year.ToString(CultureInfo.InvariantCulture)),
            PeriodCode.Programme      => Windows(programme, today),
            PeriodCode.AssignmentYear => (assigned ?? []).SelectMany(first => YearsFrom(first, today)),
            PeriodCode.Once           => [Whole(programme)],
            PeriodCode.Phase          => programme.Phases.TryGetValue(period.Phase ?? "", out var phase) ? PhaseSpans(period.Phase!, phase, programme, today) : [],
        };
        var code = period.Code;

        return [.. spans
            .Select(span => span with { Code = code })
            .Where(span => span.From <= today && IsIn(programme.Window, span))
            .Where(span => period.Months is not { Count: > 0 } months || months.Contains(span.From.Month))];
    }

    /// <summary>Whether a monthly minimum is not due because the month is suspended.</summary>
    public static bool IsSuspended(Span span, Period period, Programme programme) =>
        period.SkipsSuspended && span.Code == PeriodCode.Month && programme.Calendar.SuspendedMonths.Contains(span.From.Month);

    /// <summary>The day of an engagement, as its own period.</summary>
    public static Span Of(DateOnly day, PeriodCode code = PeriodCode.Activity) => new(code, Iso(day), day, day.AddDays(1));

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Whether a period touches the programme's window; one that renews yearly has no end.</summary>
    public static bool IsIn(Window window, Span span) =>
        span.Until > window.Start && (window.RenewsYearly || window.End is not { } end || span.From <= end);

    // Teaching weeks: those with a day of a term in them. A calendar without terms teaches all year.
    private static IEnumerable<Span> Weeks(Programme programme, DateOnly today)
    {
        var terms = programme.Calendar.Terms;
        for (var monday = Monday(programme.Window.Start); monday <= today; monday = monday.AddDays(7))
            if (terms.Count == 0 || terms.Any(term => term.First < monday.AddDays(7) && term.Last >= monday))
                yield return new Span(PeriodCode.Week, Iso(monday), monday, monday.AddDays(7));
    }

    private static IEnumerable<Span> Fortnights(Term term)
    {
        for (var monday = Monday(term.First); monday <= term.Last; monday = monday.AddDays(14))
            yield return new Span(PeriodCode.TwoWeeks, Iso(monday), monday, monday.AddDays(14));
    }

    private static IEnumerable<Span> MonthPairs(Term term)
    {
        var end = term.Last.AddDays(1);
        for (var months = 0; term.First.AddMonths(months) < end; months += 2)
        {
            var (from, until) = (term.First.AddMonths(months), term.First.AddMonths(months + 2));
            yield return new Span(PeriodCode.TwoMonths, Iso(from), from, until < end ? until : end);
        }
    }

    private static IEnumerable<Span> Months(Programme programme, DateOnly today, int length, Func<DateOnly, int, string> id)
    {
        for (var from = new DateOnly(programme.Window.Start.Year, 1, 1); from <= today; from = from.AddMonths(length))
            yield return new Span(PeriodCode.Month, id(from, (from.Month - 1) / length + 1), from, from.AddMonths(length));
    }

    private static IEnumerable<Span> SchoolYears(Programme programme, DateOnly today)
    {
        var start = programme.Calendar.SchoolYearStart;
        for (var year = programme.Window.Start.Year - 1; year <= today.Year; year++)
            yield return new Span(PeriodCode.SchoolYear, $"{year}-{year + 1}", start.In(year), start.In(year + 1));
    }

    private static IEnumerable<Span> Windows(Programme programme, DateOnly today)
    {
        if (!programme.Window.RenewsYearly)
            return [Whole(programme)];

        var (start, last) = (programme.Window.Start, programme.Window.End ?? programme.Window.Start.AddYears(1).AddDays(-1));

        return Enumerable.Range(0, Math.Max(1, today.Year - start.Year + 1))
            .Select(year => new Span(PeriodCode.Programme, Iso(start.AddYears(year)), start.AddYears(year), last.AddYears(year).AddDays(1)));
    }

    private static Span Whole(Programme programme) => new(
        PeriodCode.Once,
        Iso(programme.Window.Start),
        programme.Window.Start,
        programme.Window is { RenewsYearly: false, End: { } end } && end < DateOnly.MaxValue ? end.AddDays(1) : DateOnly.MaxValue);

    private static IEnumerable<Span> YearsFrom(DateOnly first, DateOnly today)
    {
        for (var years = 0; first.AddYears(years) <= today; years++)
            yield return new Span(PeriodCode.AssignmentYear, Iso(first.AddYears(years)), first.AddYears(years), first.AddYears(years + 1));
    }

    private static IEnumerable<Span> PhaseSpans(string id, PhaseWindow phase, Programme programme, DateOnly today) => phase switch
    {
        PhaseWindow.Days it => Enumerable
            .Range(0, programme.Window.RenewsYearly ? Math.Max(1, today.Year - it.First.Year + 1) : 1)
            .Select(year => new Span(PeriodCode.Phase, Named(id, year), it.First.AddYears(year), it.Last.AddYears(year).AddDays(1))),
        PhaseWindow.Weeks it => programme.Calendar.Terms.Select(term => new Span(
            PeriodCode.Phase, $"{id}:{term.Id}", Monday(term.First).AddDays(7 * (it.First - 1)), Monday(term.First).AddDays(7 * it.Last))),
        PhaseWindow.Months it => Enumerable
            .Range(0, programme.Window.RenewsYearly ? Math.Max(1, today.Year - programme.Window.Start.Year + 1) : 1)
            .Select(year => (Year: year, Start: programme.Window.Start.AddYears(year)))
            .Select(each => new Span(PeriodCode.Phase, Named(id, each.Year), each.Start.AddMonths(it.From), each.Start.AddMonths(it.Until))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Named(string id, int year) => year == 0 ? id : $"{id}+{year}";

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
