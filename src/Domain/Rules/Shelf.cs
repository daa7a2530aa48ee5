using System.Collections.Concurrent;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>The papers of a ledger in order: ticks, documents, links between entries, who is at a unit. Each index is made when first asked for.</summary>
public sealed class Shelf
{
    private readonly Lazy<TimeZoneInfo> zone;
    private readonly Lazy<ILookup<(string Rule, string Subject), Tick>> ticks;
    private readonly Lazy<ILookup<string, Paper>> papers;
    private readonly Lazy<ILookup<(string Kind, string By), Paper>> papersBy;
    private readonly Lazy<Dictionary<string, Entry>> entries;
    private readonly Lazy<ILookup<string, Entry>> linking;
    private readonly ConcurrentDictionary<string, ILookup<UnitId, Entry>> byHost = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DateOnly, DateTimeOffset> midnights = new();
    private readonly ConcurrentDictionary<DateOnly, Span> days = new();
    private readonly Book book;

    public Shelf(Book book)
    {
        this.book = book;
        zone = new(() => TimeZoneInfo.FindSystemTimeZoneById(book.Programme.Zone));
        var (ledger, today) = (book.Ledger, book.Today);
        ticks = new(() => ledger.Ticks.Where(tick => tick.On <= today).ToLookup(tick => (tick.Rule, tick.Subject)));
        papers = new(() => ledger.Documents.Select(Read).Where(paper => paper.Day <= today).ToLookup(paper => paper.Document.Kind, StringComparer.Ordinal));
        papersBy = new(() => papers.Value.SelectMany(kind => kind).ToLookup(paper => (paper.Document.Kind, paper.Document.By)));
        entries = new(() => book.Held.DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id.Value, StringComparer.Ordinal));
        linking = new(() => book.Held.SelectMany(entry => entry.Links.Select(to => (to, entry))).ToLookup(link => link.to, link => link.entry, StringComparer.Ordinal));
    }

    /// <summary>The programme's.</summary>
    public TimeZoneInfo Zone => zone.Value;

    /// <summary>When a day begins there. Asking the zone is slow, and there are few days.</summary>
    public DateTimeOffset Midnight(DateOnly day) => midnights.GetOrAdd(day, on => Zone.At(on, TimeOnly.MinValue));

    /// <summary>An engagement's day as its period; thousands share one.</summary>
    public Span DayOf(DateOnly day) => days.GetOrAdd(day, on => Periods.Of(on));

    public IEnumerable<Tick> TicksOf(string rule, string subject) => ticks.Value[(rule, subject)];

    /// <summary>Documents of a kind handed in by the day.</summary>
    public IEnumerable<Paper> PapersOf(string kind) => papers.Value[kind];

    public IEnumerable<Paper> PapersOf(string kind, string by) => papersBy.Value[(kind, by)];

    /// <summary>Whether a record or figure called like a rule was kept of a subject in a period: a ledger of points.</summary>
    public bool IsKept(string rule, string subject, Span span)
    {
        var code = Codes.Normal(rule);

        return book.RecordsOf(code).Concat(book.RecordsOf(rule)).Any(record => record.Subject == subject && span.Has(record.On))
            || book.Figures.Of(code, subject).Concat(book.Figures.Of(rule, subject)).Any(figure => span.Has(figure.On));
    }

    /// <summary>A held entry; null when there is none, or it was reversed.</summary>
    public Entry? Find(string id) => entries.Value.GetValueOrDefault(id);

    /// <summary>Entries that build on this one.</summary>
    public IEnumerable<Entry> LinkingTo(Entry entry) => linking.Value[entry.Id.Value];

    public IEnumerable<Entry> HeldAt(UnitId host, string kind) =>
        byHost.GetOrAdd(kind, _ => book.HeldOf(kind).ToLookup(entry => entry.Host))[host];

    /// <summary>People with any role at the unit itself, or assigned one today; each once.</summary>
    public IEnumerable<Member> StaffOf(Unit unit) => book.Rosters.PeopleAt[unit.Id.Value].Select(each => each.Person)
        .Concat(book.Rosters.AssignedTo[unit.Id.Value]
            .Where(each => each.HoldsOn(book.Today))
            .Select(each => book.People.GetValueOrDefault(each.Person.Value))
            .OfType<Member>())
        .DistinctBy(person => person.Id);

    /// <summary>Those in a person's care.</summary>
    public IEnumerable<StudentId> ChildrenOf(string person) => book.Rosters.GuardedBy[person].SelectMany(carer => carer.Students);

    private Paper Read(HandedIn document) => new(
        document,
        document.SubmittedAt.DayIn(Zone),
        // Decided later than the day: then it was still only submitted.
        document.DecidedAt is { } at && at.DayIn(Zone) > book.Today ? "submitted" : document.State,
        book.Programme.Calendar.Terms.FirstOrDefault(term => term.Id == document.RefersTo));
}
