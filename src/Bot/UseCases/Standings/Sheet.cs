using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>A unit and all below it, judged by every programme. Holds no ledger: what is kept between asks is small.</summary>
public sealed record Sheet(UnitTree Units, Belonging Belonging, IReadOnlyList<RuleLine> Lines, DateOnly Today)
{
    private readonly Lazy<IReadOnlyDictionary<UnitId, UnitStanding>> _standings = new(() => Behind.ByUnit(Lines, Belonging, Today));
    private readonly Lazy<ILookup<UnitId, RuleLine>> _lacking = new(() => Unproven(Lines, Belonging));

    /// <summary>Home visits by class, where they were counted beside the writer; null where whoever asks counts them.</summary>
    public IReadOnlyDictionary<UnitId, VisitFigures>? Visits { get; private init; }

    /// <summary>How every unit stands with what it must do; units with nothing to show are left out. Worked out once.</summary>
    public IReadOnlyDictionary<UnitId, UnitStanding> Standings => _standings.Value;

    /// <summary>What was held and still lacks something that can be added, each engagement once, by the unit in whose charge it is. Worked out once.</summary>
    public ILookup<UnitId, RuleLine> Lacking => _lacking.Value;

    /// <summary>Whether nothing about it is left to be worked out by whoever asks.</summary>
    public bool IsPrepared => Visits is not null && _standings.IsValueCreated && _lacking.IsValueCreated;

    /// <summary>With everything worked out that a county's first reader would otherwise wait for, in the writer.</summary>
    public Sheet Prepared(IReadOnlyDictionary<UnitId, VisitFigures> visits)
    {
        _ = (Standings.Count, Lacking.Count);

        // The copy has what was worked out above.
        return this with { Visits = visits };
    }

    private static ILookup<UnitId, RuleLine> Unproven(IReadOnlyList<RuleLine> lines, Belonging belonging) => lines
        .Where(it => it.Rule is Rule.Check { AppliesTo: CheckOf.Entries { Pool: null } } && it.IsBehind && NextStep.For(it) is NextStep.Attach && belonging.Entry(it.Line.Subject) is not null)
        .DistinctBy(it => it.Line.Subject)
        .Select(it => (Unit: belonging.Of(it)?.Id, it))
        .Where(pair => pair.Unit is not null)
        .ToLookup(pair => pair.Unit!.Value, pair => pair.it);

    public static Sheet Of(Catalogue catalogue, Ledger ledger, DateOnly today, string? rule = null)
    {
        var units = new UnitTree(ledger.Units);

        return new Sheet(units, new Belonging(ledger, units), [.. RuleLines.Of(catalogue, ledger, today, rule)], today);
    }
}
