using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>What an entry may be completed with: evidence some programme asks for, and the fields of its kind or of a rule it falls short of.</summary>
/// <param name="Evidence">Codes.</param>
/// <param name="Fields">Values each may have; none is free text.</param>
public sealed record Asked(IReadOnlySet<string> Evidence, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    public static async Task<Asked> Of(LedgerEntry entry, KindForm kind, Turn turn)
    {
        var programmes = turn.Site.Catalogue.Programmes;
        var ledger = await turn.Db.LedgerOf(entry, turn.Cancel);
        var gaps = Gaps.Of(ledger.Entries[0], programmes, ledger, turn.Today).OfType<Gap.Field>().DistinctBy(gap => gap.Name);
        // What the form asks for it must take, also where another programme than the kind's first asks.
        var fields = kind.Fields.ToDictionary();
        foreach (var gap in gaps)
            fields[gap.Name] = gap.Values;

        return new Asked(programmes.SelectMany(EvidenceOf).ToHashSet(StringComparer.Ordinal), fields);
    }

    private static IEnumerable<string> EvidenceOf(Programme programme) => programme.Kinds.Values
        .SelectMany(kind => kind.Evidence).SelectMany(need => need.AnyOf)
        .Concat(programme.Rules.OfType<Rule.Check>().SelectMany(rule => rule.Require).OfType<Requirement.Evidence>().SelectMany(need => need.AnyOf));
}
