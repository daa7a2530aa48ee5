using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Whether an entry is one a rule speaks of, and whether it is in order to count at all.</summary>
public static class Matching
{
    /// <summary>Held entries of the kinds a filter names, substitutes among them, that fit its conditions. They need not count.</summary>
    public static IEnumerable<Entry> Held(EntryFilter filter, Book book) =>
        (filter.Kinds.Count == 0 ? book.Held : Kinds(filter).SelectMany(book.HeldOf)).Where(entry => Fits(filter, entry, book));

    /// <summary>The same, without those short of evidence, held in a way their kind does not know, or failing a gate.</summary>
    public static IEnumerable<Entry> Counting(EntryFilter filter, Book book) =>
        (filter.Kinds.Count == 0 ? book.Held.Where(book.Counts) : Kinds(filter).SelectMany(book.CountingOf)).Where(entry => Fits(filter, entry, book));

    private static IEnumerable<string> Kinds(EntryFilter filter) => filter.Kinds.Concat(filter.Substitutes.Select(each => each.Kind)).Distinct();

    /// <summary>
    /// Why an entry feeds neither quota nor coverage: codes of missing evidence, `mode`, ids of gates failed. Empty when it counts.
    /// </summary>
    public static IReadOnlyList<string> Obstacles(Entry entry, Book book)
    {
        var obstacles = new List<string>();
        if (book.KindOf(entry) is { } kind)
        {
            if (entry.Mode.Length > 0 && kind.Modes.Count > 0 && !kind.Modes.Contains(entry.Mode))
                obstacles.Add("mode");
            obstacles.AddRange(kind.Evidence.Where(need => !Has(need, entry, kind)).Select(need => need.AnyOf[0]));
        }

        obstacles.AddRange(book.Gates.Where(gate => CheckRule.Failures(gate, entry, book).Count > 0).Select(gate => gate.Id));

        return obstacles;
    }

    /// <summary>Whether an entry is one a filter speaks of; it need not count.</summary>
    public static bool Fits(EntryFilter filter, Entry entry, Book book) =>
        filter.Where.Fit(name => name == "organiser" ? OrganiserKind(entry, book) : Values(entry, name))
        && (filter.Near is null || IsNear(filter.Near, entry.Day, book))
        && (filter.Actor is null || Actors(entry).Any(id => book.HasRole(id, filter.Actor, entry.Day)))
        && (filter.SubjectPerson is null || entry.Participants.Any(id => book.HasRole(id, filter.SubjectPerson, entry.Day)))
        && Stands(filter, entry);

    /// <summary>Values of a field; the mode is one.</summary>
    public static IEnumerable<string> Values(Entry entry, string field) =>
        field == "mode" ? [entry.Mode] : entry.Fields.TryGetValue(field, out var values) ? values : [];

    // The tier of a lecture is who holds it: `where: {organiser: [county]}`.
    private static IEnumerable<string> OrganiserKind(Entry entry, Book book) =>
        book.Units.Find(entry.OrganisedBy.Value) is { } unit ? [unit.Kind] : [];

    /// <summary>Who acted or was present, each once.</summary>
    public static IEnumerable<string> Actors(Entry entry) =>
        (entry.Lead is { } lead ? entry.Participants.Prepend(lead.Value) : entry.Participants).Distinct(StringComparer.Ordinal);

    private static bool IsNear(Near near, DateOnly day, Book book) =>
        book.Programme.Calendar.Anchors.TryGetValue(near.Anchor, out var anchor)
        && Windows.Around(anchor, near.Days, day.Year).Any(window => window.Has(day));

    // A substitute counts only where its condition, such as a reason, is filled.
    private static bool Stands(EntryFilter filter, Entry entry) =>
        filter.Kinds.Count == 0
        || filter.Kinds.Contains(entry.Kind)
        || filter.Substitutes.Any(each => each.Kind == entry.Kind && (each.Needs is null || Values(entry, each.Needs).Any(value => value.Length > 0)));

    private static bool Has(EvidenceNeed need, Entry entry, KindForm kind)
    {
        var there = need.AnyOf.Contains("feedback") && entry.Feedback.Values.Sum(each => each.Answers) >= need.Min
            || entry.Evidence.Where(proof => need.AnyOf.Contains(proof.Kind)).Sum(proof => proof.Count) >= need.Min;

        return there && (need.FieldAll is null || HasAll(entry, need.FieldAll, kind));
    }

    /// <summary>Whether a field holds every value its kind allows for it.</summary>
    public static bool HasAll(Entry entry, string field, KindForm kind) =>
        kind.Fields.TryGetValue(field, out var all) && all.All(Values(entry, field).Contains);
}
