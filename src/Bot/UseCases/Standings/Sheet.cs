using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>A unit and all below it, judged by every programme. Holds no ledger: what is kept between asks is small.</summary>
public sealed record Sheet(UnitTree Units, Belonging Belonging, IReadOnlyList<RuleLine> Lines)
{
    public static Sheet Of(Catalogue catalogue, Ledger ledger, DateOnly today, string? rule = null)
    {
        var units = new UnitTree(ledger.Units);
        var lines = from programme in catalogue.Programmes
                    let rules = programme.Rules.ToDictionary(each => each.Id, StringComparer.Ordinal)
                    from line in Evaluation.Of(programme, ledger, today, rule)
                    // The same rule in two programmes is the first one's.
                    where catalogue.Rule(line.Rule)?.Programme == programme
                    select new RuleLine(programme, rules[line.Rule], line);

        return new Sheet(units, new Belonging(ledger, units), [.. lines]);
    }
}
