using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>What reached whom under one coverage rule, gathered in one pass and looked up by member.</summary>
public sealed class Reached
{
    private readonly Rule.Coverage rule;
    private readonly Book book;

    // By whom is empty unless only the subject's own doings count: of an assigned person, or values seen within a unit.
    private readonly Dictionary<string, Dictionary<string, List<Hit>>> hits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Hit>> unitsPresent = new(StringComparer.Ordinal);

    public Reached(Rule.Coverage rule, Book book, IReadOnlySet<string> subjects)
    {
        (this.rule, this.book) = (rule, book);
        if (rule.By is Reach.Entries by)
            foreach (var entry in Matching.Counting(by.Filter, book))
                Gather(entry, by, subjects);
        if (rule.By is Reach.Record record)
            foreach (var kept in book.RecordsOf(record.Kind))
                Add(HitsOf(""), kept.Subject, new Hit("", kept.On));
        if (rule.By is Reach.Tick tick)
            foreach (var ticked in book.Ledger.Ticks.Where(each => each.Rule == rule.Id && each.Item == tick.Item && each.On <= book.Today))
                Add(HitsOf(""), ticked.Subject, new Hit("", ticked.On));
    }

    /// <summary>The times a member was reached for a subject in a period.</summary>
    /// <param name="day">The day assignments must hold on.</param>
    public IReadOnlyList<Hit> Of(string subject, string member, Span span, DateOnly day)
    {
        var found = new List<Hit>();
        Find(subject, member, span, day, found);

        return found;
    }

    /// <summary>The same into a list that is used over and over: a county has many members.</summary>
    public void Find(string subject, string member, Span span, DateOnly day, List<Hit> found)
    {
        found.Clear();
        if (rule.By is Reach.Assignment by)
            found.AddRange(Helpers(by, member, day));

        var own = hits.GetValueOrDefault(IsOwn ? subject : "")?.GetValueOrDefault(member);
        if (unitsPresent.Count > 0 && book.Students.TryGetValue(member, out var student))
            own = [.. (own ?? []).Concat(Present(student)).Distinct()];

        foreach (var hit in own ?? [])
            if (span.Code == PeriodCode.Activity ? hit.Id == span.Id : span.Has(hit.Day))
                found.Add(hit);
    }

    private bool IsOwn => rule.Population.Assigned || rule.Population.ValuesOf is not null;

    // Each person once, however many roles; on the roster of a unit as good as assigned to it.
    private IReadOnlyList<Hit> Helpers(Reach.Assignment by, string member, DateOnly day) => [.. book.Rosters
        .AssignedTo[member]
        .Where(each => by.Roles.Contains(each.Role) && each.HoldsOn(day))
        .Select(each => each.Person.Value)
        .Concat(book.Rosters.PeopleAt[member].Where(held => by.Roles.Contains(held.Role)).Select(held => held.Person.Id.Value))
        .Distinct(StringComparer.Ordinal)
        .Select(_ => new Hit("", day))];

    // A unit that was present stands for the students who were in it that day.
    private IEnumerable<Hit> Present(Learner student) =>
        from inClass in student.History.Select(spell => spell.Class.Value).Append(student.Class.Value).Distinct(StringComparer.Ordinal)
        from unit in book.Units.UpFrom(inClass)
        from hit in unitsPresent.GetValueOrDefault(unit.Id.Value) ?? []
        where Rosters.ClassOf(student, hit.Day) == inClass
        select hit;

    private void Gather(Entry entry, Reach.Entries by, IReadOnlySet<string> subjects)
    {
        var hit = new Hit(entry.Id.Value, entry.Day);
        var members = rule.Population.ValuesOf is { } source
            ? Matching.Values(entry, by.Field ?? source[(source.LastIndexOf('.') + 1)..])
            : Members(entry, by.Present);

        // The same member twice is one hit: the list of each sees this entry's hit last.
        var byWhom = IsOwn ? Whose(entry).Where(subjects.Contains).Distinct(StringComparer.Ordinal).ToList() : [""];

        foreach (var byMember in byWhom.Select(HitsOf).ToList())
            foreach (var member in members)
                Add(byMember, member, hit);
        if (by.Present)
            foreach (var unit in entry.Participants.Where(id => book.Units.Find(id) is not null))
                Add(unitsPresent, unit, hit);
    }

    // Only by name: students, who acted or was there, who organised or hosted. With `present` whoever was there stands for more.
    private IEnumerable<string> Members(Entry entry, bool present)
    {
        var there = entry.Participants.Where(id => present || !book.Students.ContainsKey(id) && book.Units.Find(id) is null);
        var named = entry.Students.Select(student => student.Value).Concat(there);
        var acted = entry.Lead is { } lead ? named.Append(lead.Value) : named;

        return present
            ? acted.Concat(entry.Participants.SelectMany(id => book.Rosters.GuardedBy[id]).SelectMany(carer => carer.Students).Select(student => student.Value))
            : acted.Append(entry.OrganisedBy.Value).Append(entry.Host.Value);
    }

    // An assigned duty is met by one's own entries; values are seen within the unit that answers.
    private IEnumerable<string> Whose(Entry entry) => rule.Population.Assigned
        ? Matching.Actors(entry)
        : Matching.Actors(entry).Concat(book.Units.UpFrom(entry.OrganisedBy.Value).Concat(book.Units.UpFrom(entry.Host.Value)).Select(unit => unit.Id.Value));

    private Dictionary<string, List<Hit>> HitsOf(string byWhom)
    {
        if (!hits.TryGetValue(byWhom, out var byMember))
            hits[byWhom] = byMember = new Dictionary<string, List<Hit>>(StringComparer.Ordinal);

        return byMember;
    }

    private static void Add(Dictionary<string, List<Hit>> lists, string key, Hit hit)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        if (list is not [.., var last] || !ReferenceEquals(last, hit))
            list.Add(hit);
    }
}
