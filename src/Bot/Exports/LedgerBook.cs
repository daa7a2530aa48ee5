using System.Runtime.CompilerServices;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.Exports;

/// <summary>The entries of a unit over some days, with the names and roles that go with them. Entries are read as they are asked for.</summary>
internal sealed class LedgerBook
{
    private readonly Turn _turn;
    private readonly Ledger _frame;
    private readonly Dictionary<UnitId, Unit> _units;
    private readonly Dictionary<PersonId, Member> _people;
    private readonly Dictionary<UnitId, string> _labels = [];
    private readonly bool _wide;

    private LedgerBook(Takeout wanted, Turn turn, Ledger frame)
    {
        (_turn, _frame, Stretch) = (turn, frame, StretchOf(wanted, turn));
        _units = frame.Units.ToDictionary(unit => unit.Id);
        _people = frame.People.ToDictionary(person => person.Id);
        _wide = Tiers.Of(wanted.Unit) is Tier.Community or Tier.County;
    }

    public LedgerStretch Stretch { get; }

    public static async Task<LedgerBook> Open(Takeout wanted, Turn turn) => new(wanted, turn, await turn.Db.LedgerFrame(wanted.Unit, turn.Cancel));

    public static LedgerStretch StretchOf(Takeout wanted, Turn turn)
    {
        var kinds = turn.Site.Catalogue.Kinds.ToLookup(kind => kind.AboutStudents, kind => kind.Code);

        return new LedgerStretch(wanted.Unit.Path, wanted.From, wanted.To, [.. kinds[false]], [.. kinds[true].Append(Domain.Visits.VisitDuties.Kind).Distinct()]);
    }

    /// <summary>Some at a time, in the order of their days.</summary>
    public IAsyncEnumerable<IReadOnlyList<LedgerRow>> Pages() => _turn.Db.LedgerRows(Stretch, _turn.Cancel);

    /// <summary>Held entries that lack something, with what.</summary>
    public IAsyncEnumerable<(LedgerRow Row, IReadOnlyList<Gap> Gaps)> Lacking() => Held().Where(each => each.Gaps.Count > 0);

    /// <summary>Held entries, with what they lack.</summary>
    public async IAsyncEnumerable<(LedgerRow Row, IReadOnlyList<Gap> Gaps)> Held([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var page in Pages().WithCancellation(cancel))
        {
            var ledger = _frame with { Entries = [.. page.Select(row => row.Entry)] };
            var books = _turn.Site.Catalogue.Programmes.Select(programme => new Book(programme, ledger, _turn.Today)).ToList();
            foreach (var row in page.Where(row => row.Kept.State == EngagementState.Held))
                yield return (row, books.SelectMany(book => Gaps.Of(row.Entry, book)).Distinct().ToList());
        }
    }

    /// <summary>A unit's name; with the school's where more than one school is looked at.</summary>
    public string Label(UnitId id)
    {
        if (_labels.TryGetValue(id, out var known))
            return known;
        if (!_units.TryGetValue(id, out var unit))
            return id.Value;

        var school = _wide && Tiers.Of(unit) is Tier.Class or Tier.Grade
            ? unit.Chain.Select(above => _units.GetValueOrDefault(above)).FirstOrDefault(above => above is not null && Tiers.Of(above) == Tier.School)
            : null;

        return _labels[id] = school is null || unit.Name.Contains(school.Name, StringComparison.Ordinal) ? unit.Name : _turn.Words["cards.unit-of", school.Name, unit.Name];
    }

    /// <summary>What somebody is where something was held: the role nearest to it. Nobody is named.</summary>
    public string RoleOf(PersonId person, UnitId host)
    {
        var chain = _units.GetValueOrDefault(host)?.Chain ?? [];
        var role = _people.GetValueOrDefault(person)?.Roles.OrderByDescending(held => chain.ToList().IndexOf(held.Unit)).FirstOrDefault();

        return role is { Code: { } code } ? RoleName(code) : _turn.Words["exports.no-role"];
    }

    /// <summary>A role's code as the programmes call it.</summary>
    public string RoleName(string code) => _turn.Site.Catalogue.Role(code, _turn.Words.Locale);

    /// <summary>Whether somebody has a role in the unit whose ledger it is, or below.</summary>
    public bool IsOwn(PersonId person, Unit top) =>
        _people.GetValueOrDefault(person)?.Roles.Any(held => _units.TryGetValue(held.Unit, out var at) && top.Covers(at)) ?? false;

    public string Evidence(LedgerRow row)
    {
        var words = _turn.Words;

        return string.Join(words["names.separator"], row.Entry.Evidence.GroupBy(proof => proof.Kind)
            .Select(kind => words["ledger.pieces", Named(kind.Key), kind.Sum(proof => proof.Count)]));
    }

    public string Named(string code) => StandingWords.Named(code, _turn.Site.Catalogue, _turn.Words);
}
