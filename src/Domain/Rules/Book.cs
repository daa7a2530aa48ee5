using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>
/// A ledger opened for one programme on one day: what evaluators look things up in. Made once, read by all rules;
/// entries and papers of later days are left out.
/// </summary>
public sealed class Book
{
    public Book(Programme programme, Ledger ledger, DateOnly today)
    {
        (Programme, Ledger, Today) = (programme, ledger, today);
        Units = new UnitTree(ledger.Units);
        People = ledger.People.ToDictionary(person => person.Id.Value, StringComparer.Ordinal);
        Students = ledger.Students.ToDictionary(student => student.Id.Value, StringComparer.Ordinal);
        Waivers = ledger.Waivers.ToLookup(waiver => waiver.Rule, StringComparer.Ordinal);
    }

    public Programme Programme { get; }

    public Ledger Ledger { get; }

    /// <summary>The day it is judged on; the whole of it has passed.</summary>
    public DateOnly Today { get; }

    public UnitTree Units { get; }

    public IReadOnlyDictionary<string, Member> People { get; }

    public IReadOnlyDictionary<string, Learner> Students { get; }

    /// <summary>By rule.</summary>
    public ILookup<string, Waiver> Waivers { get; }

    /// <summary>Whether a rule's flag is set; a rule without one is always in force.</summary>
    public bool InForce(Rule rule) => rule.Flag is not { } flag || Param(flag) is { } set && set != 0;

    /// <summary>A local value over the programme's own; null when neither names it.</summary>
    public decimal? Param(string name) =>
        Ledger.Params.TryGetValue(name, out var local) ? local
        : Programme.Params.TryGetValue(name, out var own) ? own
        : null;

    /// <summary>The number an amount comes to for a unit; null where a unit's attribute is missing or no number.</summary>
    public decimal? Value(Amount? amount, Unit? unit) => amount switch
    {
        null                    => null,
        Amount.Fixed it         => it.Value,
        Amount.Param it         => Param(it.Name),
        Amount.Attr it          => unit is not null && decimal.TryParse(Units.Attr(unit, it.Name), out var value) ? value + it.Plus : null,
        Amount.ByTag it         => unit is not null && it.AnyOf.Any(tag => Units.HasTag(unit, tag)) ? it.Then : it.Else,
        _                       => throw new System.Diagnostics.UnreachableException(),
    };
}
