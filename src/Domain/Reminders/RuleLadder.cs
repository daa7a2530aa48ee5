using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Reminders;

/// <summary>Why somebody is nudged about a rule. Stored in notices: never rename.</summary>
public enum NudgeReason
{
    /// <summary>It falls due in so many days.</summary>
    Due,

    /// <summary>What is missing exceeds what the remaining pace allows.</summary>
    AtRisk,

    /// <summary>Its day has passed.</summary>
    Overdue,

    /// <summary>It stayed open so long that it is told further up.</summary>
    Escalated,
}

/// <param name="Days">Until the due day; negative once it has passed.</param>
/// <param name="To">Role it goes up to; null goes to whoever is responsible.</param>
public readonly record struct RuleNudge(NudgeReason Reason, int Days, string? To)
{
    /// <summary>The same told so many days late: what was due then may be overdue now.</summary>
    public RuleNudge After(int days) =>
        this with { Days = Days - days, Reason = Days < days && Reason is (NudgeReason.Due or NudgeReason.AtRisk) ? NudgeReason.Overdue : Reason };
}

/// <summary>What a rule's ladder asks for on a day. Pure: the same line on the same day gives the same nudges.</summary>
public static class RuleLadder
{
    /// <summary>At-risk work is spoken of once a week, on this day.</summary>
    public const DayOfWeek WarningDay = DayOfWeek.Monday;

    /// <param name="due">The line's due day.</param>
    public static IEnumerable<RuleNudge> On(DateOnly day, Ladder ladder, Rule rule, ScoreLine line, DateOnly due)
    {
        if (!IsOpen(rule, line))
            yield break;

        var past = day.DayNumber - due.DayNumber;
        // A closed period is told upwards; whoever missed it can do nothing about it any more.
        var reminds = ladder.RemindOn.Contains(past) && line.Standing != Standing.Missed;
        if (reminds)
            yield return new RuleNudge(past > 0 ? NudgeReason.Overdue : NudgeReason.Due, -past, null);
        if (!reminds && past <= 0 && ladder.WarnsAtRisk && line.Standing == Standing.AtRisk && day.DayOfWeek == WarningDay)
            yield return new RuleNudge(NudgeReason.AtRisk, -past, null);

        // "After 0 days" is the morning after: on the due day itself there is still time.
        foreach (var rung in ladder.Escalate)
            if (past == Math.Max(1, rung.AfterDays))
                yield return new RuleNudge(NudgeReason.Escalated, -past, rung.To);
    }

    /// <summary>
    /// The day a line is measured by: a document's due day, the end of the time for evidence, the last day around a fixed
    /// date (nobody is asked in November for a festival in May), else the period's last day.
    /// </summary>
    public static DateOnly DueDay(Rule rule, ScoreLine line, Book book) => rule switch
    {
        Rule.Deliverable it                 => DueTimes.Of(it.Due, line.Period, book.Units.Find(line.Subject), book).Day,
        Rule.Report it                      => DueTimes.Of(ReportRule.DueOf(it, book), line.Period, book.Units.Find(line.Subject), book).Day,
        Rule.Check { Within: { } days }     => line.Period.From.AddDays(days),
        Rule.Quota it when it.Of.All(share => share.Filter.Near is not null) => it.Of.Max(share => LastNear(share.Filter.Near!, line.Period, book)),
        _                                   => line.Period.Last,
    };

    private static DateOnly LastNear(Near near, Span period, Book book)
    {
        if (!book.Programme.Calendar.Anchors.TryGetValue(near.Anchor, out var anchor))
            return period.Last;

        var date = anchor.In(period.From.Year);

        return (date < period.From ? anchor.In(period.From.Year + 1) : date).AddDays(near.Days);
    }

    // What came late stays late: nobody is asked for it again.
    private static bool IsOpen(Rule rule, ScoreLine line) =>
        rule.Modality.Alerts()
        && line.Standing is Standing.OnTrack or Standing.AtRisk or Standing.Overdue or Standing.Missed
        && !line.Missing.Any(code => code.StartsWith("late", StringComparison.Ordinal) || code.EndsWith(" late", StringComparison.Ordinal));
}
