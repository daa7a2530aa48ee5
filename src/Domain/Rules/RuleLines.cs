using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;

namespace CoEduBot.Domain.Rules;

/// <summary>What all programmes together say of a ledger on a day.</summary>
public static class RuleLines
{
    /// <param name="rule">Only this one; null is all.</param>
    public static IEnumerable<RuleLine> Of(Catalogue catalogue, Ledger ledger, DateOnly today, string? rule = null) =>
        from programme in catalogue.Programmes
        let book = new Book(programme, ledger, today)
        from each in programme.Rules
        // The same rule in two programmes is the first one's.
        where (rule is null || each.Id == rule) && catalogue.Rule(each.Id)?.Programme == programme
        from line in Evaluation.Of(each, book)
        select new RuleLine(programme, each, line) { Due = DueOf(each, line, book) };

    // Papers have a day of their own in their period.
    private static DateOnly? DueOf(Rule rule, ScoreLine line, Book book) =>
        rule is Rule.Deliverable or Rule.Report && line.Period.Until > book.Today ? RuleLadder.DueDay(rule, line, book) : null;
}
