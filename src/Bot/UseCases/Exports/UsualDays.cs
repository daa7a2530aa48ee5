using CoEduBot.Domain;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>Over which days something is taken when they were not said, or not said in full.</summary>
internal static class UsualDays
{
    public static (DateOnly From, DateOnly To) Of(string what, DateOnly? from, DateOnly? to, Turn turn) => what switch
    {
        Exported.WeeklySchedule => Week(from ?? to ?? turn.Today.AddDays(7)),
        Exported.Summary        => from is { } first ? (first, to ?? first.AddDays(6)) : to is { } last ? (last.AddDays(-6), last) : Week(turn.Today),
        Exported.MonthPlans     => Month(from ?? to ?? turn.Today.AddMonths(1)),
        Exported.Inspection     => Said(from, to) ?? Term(turn),
        Exported.YearScores     => Year(from ?? to ?? turn.Today, turn),
        Exported.HeadTeachers   => from is { } begin && to is { } end && begin != end ? (begin, end) : WholeTerm(from ?? to ?? turn.Today, turn),
        _                       => Said(from, to) ?? Month(turn.Today),
    };

    private static (DateOnly, DateOnly)? Said(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => (first, last),
        ({ } day, null)       => Month(day),
        (null, { } day)       => Month(day),
        _                     => null,
    };

    private static (DateOnly, DateOnly) Week(DateOnly day) => (day.Monday(), day.Monday().AddDays(6));

    private static (DateOnly, DateOnly) Month(DateOnly day) => YearMonth.Of(day) is var month ? (month.First, month.Last) : default;

    // From the beginning of the term to today; between terms the last one as a whole.
    private static (DateOnly, DateOnly) Term(Turn turn)
    {
        var begun = SchoolTerms.At(turn.Today, turn.Site.Catalogue);

        return begun is null ? Month(turn.Today) : (begun.First, begun.Last < turn.Today ? begun.Last : turn.Today);
    }

    // The year the county's report is about, as its programme counts years.
    private static (DateOnly, DateOnly) Year(DateOnly day, Turn turn) => ReportPeriods.At(turn.Site.Catalogue, CountyReport.YearScores, day < turn.Today ? day : turn.Today) is { } year
        ? (year.From, year.Last)
        : (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));

    private static (DateOnly, DateOnly) WholeTerm(DateOnly day, Turn turn) => SchoolTerms.At(day, turn.Site.Catalogue) is { } term ? (term.First, term.Last) : Month(day);
}
