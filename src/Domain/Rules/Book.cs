using System.Globalization;
using CoEduBot.Domain.Engagements;
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
    private readonly ILookup<string, Entry> heldByKind;
    private readonly Lazy<HashSet<EngagementId>> counting;
    private readonly Lazy<ILookup<string, Entry>> countingByKind;
    private readonly ILookup<string, Assignment> assigned;
    private readonly Lazy<Rosters> rosters;
    private readonly Lazy<Figures> figures;
    private readonly Lazy<ILookup<string, KeptRecord>> records;
    private readonly Lazy<ILookup<(string Item, string Subject), Tick>> ticks;

    public Book(Programme programme, Ledger ledger, DateOnly today)
    {
        (Programme, Ledger, Today) = (programme, ledger, today);
        Shelf = new Shelf(this);
        Units = new UnitTree(ledger.Units);
        People = ledger.People.ToDictionary(person => person.Id.Value, StringComparer.Ordinal);
        Students = ledger.Students.ToDictionary(student => student.Id.Value, StringComparer.Ordinal);
        var names = Aliases(programme);
        Held = [.. ledger.Entries
            .Where(entry => entry.State == EngagementState.Held && entry.Day <= today)
            .Select(entry => names.TryGetValue(entry.Kind, out var kind) ? entry with { Kind = kind } : entry)
            .Select(ProvenByToday)
            .OrderBy(entry => entry.Day)
            .ThenBy(entry => entry.Id.Value, StringComparer.Ordinal)];
        heldByKind = Held.ToLookup(entry => entry.Kind, StringComparer.Ordinal);
        Gates = [.. programme.Rules.OfType<Rule.Check>().Where(rule => rule.Gate && InForce(rule))];
        counting = new Lazy<HashSet<EngagementId>>(() => [.. Held.Where(entry => Matching.Obstacles(entry, this).Count == 0).Select(entry => entry.Id)]);
        countingByKind = new(() => Held.Where(Counts).ToLookup(entry => entry.Kind, StringComparer.Ordinal));
        assigned = ledger.Assignments.ToLookup(each => each.Person.Value, StringComparer.Ordinal);
        Waivers = ledger.Waivers.ToLookup(waiver => waiver.Rule, StringComparer.Ordinal);
        rosters = new(() => new Rosters(ledger));
        figures = new(() => new Figures(ledger.Figures.Where(each => each.On <= today)));
        records = new(() => ledger.Records.Where(each => each.On <= today).ToLookup(each => each.Kind, StringComparer.Ordinal));
        ticks = new(() => ledger.Ticks.Where(each => each.On <= today).ToLookup(each => (each.Item, each.Subject)));
    }

    public Programme Programme { get; }

    public Ledger Ledger { get; }

    /// <summary>The day it is judged on; the whole of it has passed.</summary>
    public DateOnly Today { get; }

    public UnitTree Units { get; }

    /// <summary>Ticks by rule, documents and links, in order.</summary>
    public Shelf Shelf { get; }

    public IReadOnlyDictionary<string, Member> People { get; }

    public IReadOnlyDictionary<string, Learner> Students { get; }

    /// <summary>Who is where.</summary>
    public Rosters Rosters => rosters.Value;

    /// <summary>What was measured by today.</summary>
    public Figures Figures => figures.Value;

    /// <summary>Records of a kind kept by today.</summary>
    public IEnumerable<KeptRecord> RecordsOf(string kind) => records.Value[kind];

    /// <summary>Ticks of an item for a subject by today, of whatever rule.</summary>
    public IEnumerable<Tick> TicksOf(string item, string subject) => ticks.Value[(item, subject)];

    /// <summary>What was held by today, by day, in the programme's words: an alias of a kind is the kind.</summary>
    public IReadOnlyList<Entry> Held { get; }

    /// <summary>Rules that decide whether an entry counts.</summary>
    public IReadOnlyList<Rule.Check> Gates { get; }

    public IEnumerable<Entry> HeldOf(string kind) => heldByKind[kind];

    /// <summary>The same, without those that do not count.</summary>
    public IEnumerable<Entry> CountingOf(string kind) => countingByKind.Value[kind];

    /// <summary>Whether a held entry feeds quotas and coverage: its evidence is there and no gate is failed.</summary>
    public bool Counts(Entry entry) => counting.Value.Contains(entry.Id);

    /// <summary>The programme's form of an entry's kind; null where the programme does not know it.</summary>
    public KindForm? KindOf(Entry entry) => Programme.Kinds.GetValueOrDefault(entry.Kind);

    /// <summary>What a person is assigned.</summary>
    public IEnumerable<Assignment> AssignmentsOf(string person) => assigned[person];

    /// <summary>Whether a person holds a role anywhere, or is assigned it on the day.</summary>
    public bool HasRole(string person, string role, DateOnly on) =>
        People.TryGetValue(person, out var member) && member.Roles.Any(held => held.Code == role)
        || assigned[person].Any(each => each.Role == role && each.HoldsOn(on));

    /// <summary>Whether a person is assigned a role at a subject today.</summary>
    public bool IsAssigned(string person, string role, string subject) =>
        assigned[person].Any(each => each.Role == role && each.Subject == subject && each.HoldsOn(Today));

    /// <summary>Whether a person holds a role at a unit or one above it: who may confirm.</summary>
    public bool HasRoleOver(string person, string role, string unit) =>
        People.TryGetValue(person, out var member)
        && member.Roles.Any(held => held.Code == role && Units.UpFrom(unit).Any(at => at.Id == held.Unit));

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
        Amount.Attr it          => unit is not null && decimal.TryParse(Units.Attr(unit, it.Name), CultureInfo.InvariantCulture, out var value) ? value + it.Plus : null,
        Amount.ByTag it         => unit is not null && it.AnyOf.Any(tag => Units.HasTag(unit, tag)) ? it.Then : it.Else,
        _                       => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The same for whoever answers for a rule: a person's own attributes stand for a unit's.</summary>
    public decimal? Value(Amount? amount, Subject subject) =>
        amount is Amount.Attr it && subject.Person is { } person
            ? person.Attrs.TryGetValue(it.Name, out var text) && decimal.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value + it.Plus : null
            : Value(amount, subject.Unit);

    // What was attached on a later day was not there yet.
    private Entry ProvenByToday(Entry entry) => entry.Evidence.All(IsThere) ? entry : entry with { Evidence = [.. entry.Evidence.Where(IsThere)] };

    // Midnight is asked of the zone once: there are hundreds of thousands of pieces.
    private bool IsThere(Proof proof) => proof.At is not { } at || at < Shelf.Midnight(Today.AddDays(1));

    private static Dictionary<string, string> Aliases(Programme programme)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in programme.Kinds.Values)
            foreach (var alias in form.Aliases.Where(alias => !programme.Kinds.ContainsKey(alias)))
                names.TryAdd(alias, form.Code);

        return names;
    }
}
