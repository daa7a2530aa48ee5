using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Plans;

/// <summary>Where a school is with its plan, as the county office sees it.</summary>
public enum Filing
{
    Missing,

    /// <summary>Handed in, and nobody has decided.</summary>
    Waiting,
    Returned,
    Accepted,

    /// <summary>Recorded as handed in by other ways: there are no rows to look at.</summary>
    OnPaper,

    /// <summary>Let off by somebody who may.</summary>
    LetOff,
}

/// <param name="Plan">Null while nobody has looked at it.</param>
/// <param name="Late">Handed in after the due time. What came in time first stays in time, whatever happens to it.</param>
public sealed record SchoolPlan(Unit School, MonthPlan? Plan, Filing Filing, bool Late)
{
    public bool IsIn => Filing is not (Filing.Missing or Filing.LetOff);
}

/// <summary>All schools of a township or county and their plans for a month, judged by the rule that asks for them.</summary>
/// <param name="Due">The last day; null where no programme asks.</param>
/// <param name="Schools">In the order of the roster's paths, so that those of a township stand together.</param>
public sealed record PlanBoard(YearMonth Month, DateOnly? Due, IReadOnlyList<SchoolPlan> Schools)
{
    public int InTime => Schools.Count(each => each.IsIn && !each.Late);

    public int Late => Schools.Count(each => each.IsIn && each.Late);

    public int Of(Filing filing) => Schools.Count(each => each.Filing == filing);

    public static PlanBoard Of(YearMonth month, Ledger ledger, IReadOnlyDictionary<UnitId, MonthPlan> plans, Catalogue catalogue, DateOnly today)
    {
        if (PlanPaper.RuleIn(catalogue) is not var (programme, rule))
            return new PlanBoard(month, null, InOrder(ledger.Units.Where(unit => Tiers.Of(unit) == Tier.School).Select(unit => Unasked(unit, plans.GetValueOrDefault(unit.Id)))));

        var begins = PlanPaper.DueIn(rule, month).First;
        // A month to come is looked at as if it had begun: who is asked for it is known already.
        var book = new Book(From(begins, programme, rule), ledger, today < begins ? begins : today);
        var lines = Evaluation.Of(rule, book).Where(line => line.Period.Has(begins)).ToList();

        return new PlanBoard(
            month,
            lines.Count > 0 ? RuleLadder.DueDay(rule, lines[0], book) : null,
            InOrder(lines.Select(line => Judged(line, book.Units.Find(line.Subject)!, plans.GetValueOrDefault(new UnitId(line.Subject))))));
    }

    // Months gone by are not judged again: the office's card and the week's summary wait for this, and a programme runs for years.
    private static Programme From(DateOnly begins, Programme programme, Rule.Deliverable rule) =>
        rule.Due is Due.Each { Every: PeriodCode.Month } && programme.Window.Start < begins ? programme with { Window = programme.Window with { Start = begins } } : programme;

    private static IReadOnlyList<SchoolPlan> InOrder(IEnumerable<SchoolPlan> schools) => [.. schools.OrderBy(each => each.School.Path, StringComparer.Ordinal)];

    private static SchoolPlan Judged(ScoreLine line, Unit school, MonthPlan? plan)
    {
        var late = line.Missing.Any(code => code.StartsWith("late", StringComparison.Ordinal));
        var isIn = line.Standing == Standing.Met || late;

        return new SchoolPlan(school, plan, Decided(plan) ?? (isIn ? Filing.OnPaper : line.Standing is Standing.Waived or Standing.NotApplicable ? Filing.LetOff : Filing.Missing), late);
    }

    private static SchoolPlan Unasked(Unit school, MonthPlan? plan) => new(school, plan, Decided(plan) ?? Filing.Missing, Late: false);

    private static Filing? Decided(MonthPlan? plan) => plan?.State switch
    {
        PlanState.Submitted     => Filing.Waiting,
        PlanState.Returned      => Filing.Returned,
        PlanState.Accepted      => Filing.Accepted,
        PlanState.Draft or null => null,
    };
}
