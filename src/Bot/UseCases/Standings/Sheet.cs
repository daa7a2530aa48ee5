using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>A unit and all below it, judged by every programme. Holds no ledger: what is kept between asks is small.</summary>
public sealed record Sheet(UnitTree Units, Belonging Belonging, IReadOnlyList<RuleLine> Lines)
{
    public static Sheet Of(Catalogue catalogue, Ledger ledger, DateOnly today, string? rule = null)
    {
        var units = new UnitTree(ledger.Units);
        var lines = from programme in catalogue.Programmes
                    let book = new Book(programme, ledger, today)
                    from each in programme.Rules
                    // The same rule in two programmes is the first one's.
                    where (rule is null || each.Id == rule) && catalogue.Rule(each.Id)?.Programme == programme
                    from line in Evaluation.Of(each, book)
                    select new RuleLine(programme, each, line) { Due = DueOf(each, line, book) };

        return new Sheet(units, new Belonging(ledger, units), [.. lines]);
    }

    // Papers have a day of their own in their period.
    private static DateOnly? DueOf(Rule rule, ScoreLine line, Book book) =>
        rule is Rule.Deliverable or Rule.Report && line.Period.Until > book.Today ? RuleLadder.DueDay(rule, line, book) : null;
}
