using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Plans;

/// <summary>The document a month's plan is handed in as, and the rule that asks for it (JH-07).</summary>
public static class PlanPaper
{
    public const string Kind = "next-month-plan";

    /// <summary>The rule that asks schools for it, with its programme; null where no programme does.</summary>
    public static (Programme Programme, Rule.Deliverable Rule)? RuleIn(Catalogue catalogue)
    {
        foreach (var programme in catalogue.Programmes)
            if (programme.Rules.OfType<Rule.Deliverable>().FirstOrDefault(rule => rule.Code == Kind) is { } rule)
                return (programme, rule);

        return null;
    }

    /// <summary>The month in which the plan for a month is due.</summary>
    public static YearMonth DueIn(Rule.Deliverable rule, YearMonth month) => rule.Due is Due.Each { RefersToNext: true } ? month.Add(-1) : month;

    /// <summary>The month whose plan is due in a month.</summary>
    public static YearMonth AskedIn(Rule.Deliverable rule, YearMonth due) => rule.Due is Due.Each { RefersToNext: true } ? due.Add(1) : due;
}
