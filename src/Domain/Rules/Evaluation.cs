using System.Diagnostics;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>
/// Judges a programme by a ledger: a line for each subject in scope and each period begun by the day, closed ones
/// included. Pure: the same ledger, in whatever order, gives the same lines.
/// </summary>
public static class Evaluation
{
    /// <param name="rule">Only this rule; null is all, in the programme's order.</param>
    public static IEnumerable<ScoreLine> Of(Programme programme, Ledger ledger, DateOnly today, string? rule = null)
    {
        var book = new Book(programme, ledger, today);

        return programme.Rules.Where(each => rule is null || each.Id == rule).SelectMany(each => Of(each, book));
    }

    public static IEnumerable<ScoreLine> Of(Rule rule, Book book)
    {
        var lines = rule switch
        {
            Rule.Quota it       => QuotaRule.Lines(it, book),
            Rule.Coverage it    => CoverageRule.Lines(it, book),
            Rule.Deliverable it => DeliverableRule.Lines(it, book),
            Rule.Check it       => CheckRule.Lines(it, book),
            Rule.Checklist it   => ChecklistRule.Lines(it, book),
            Rule.Target it      => TargetRule.Lines(it, book),
            Rule.Report it      => ReportRule.Lines(it, book),
            _                   => throw new UnreachableException(),
        };

        return lines.Select(line => Waived(line, rule, book));
    }

    /// <summary>A waiver needs a reason and a person; without them it is not one. What is met needs none.</summary>
    private static ScoreLine Waived(ScoreLine line, Rule rule, Book book)
    {
        if (!book.InForce(rule))
            return line with { Standing = Standing.NotApplicable };
        if (line.Standing is Standing.Met or Standing.NotApplicable)
            return line;

        var waiver = book.Waivers[rule.Id].FirstOrDefault(each =>
            each.Subject == line.Subject && each.Reason.Length > 0 && each.By.Value.Length > 0
            && (each.Period.Length == 0 || Names(each.Period, line.Period)));

        return waiver is null ? line : line with { Standing = Standing.Waived, Note = waiver.Reason };
    }

    // A phase is called as rules call it too: `phase:mobilise`.
    private static bool Names(string period, Span span) =>
        period == span.Id || period == span.Code.Kebab() || span.Code == PeriodCode.Phase && period == "phase:" + span.Id;
}
