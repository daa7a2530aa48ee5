using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Entries judged together.</summary>
internal sealed record Pool(string Subject, Span Span, IReadOnlyList<Entry> Entries);

/// <summary>Tests a requirement on a pool: what is counted is added up, what is named may be named by any; the rest each entry must meet.</summary>
internal static class PoolRequirements
{
    public static Finding? Test(Requirement asks, Rule.Check rule, Pool pool, Book book)
    {
        var (entries, unit) = (pool.Entries, book.Units.Find(pool.Subject));

        return asks switch
        {
            Requirement.Count it       => Finding.Counted(Count(it, pool, book), it.Bounds, it.What.Kebab(), unit, book, Outlook.Mendable),
            Requirement.Distinct it    => Finding.Counted(Values(it, entries, book).Distinct(StringComparer.Ordinal).Count(), it.Bounds, it.Field, unit, book, Outlook.Mendable),
            Requirement.FieldFilled it => Finding.Of(entries.SelectMany(entry => EntryFields.Values(entry, it.Field)).Distinct(StringComparer.Ordinal).Count() >= it.Min, it.Field),
            Requirement.FieldAll it    => Finding.Of(HasAll(it, entries, book), it.Field),
            Requirement.Items it       => EntryRequirements.Items(it, entries.SelectMany(EntryFields.All).Concat(Ticked(rule, pool, book))),
            Requirement.Steps it       => StepOrder.InCycle(it, entries),
            Requirement.Evidence it    => Finding.Of(entries.SelectMany(entry => entry.Evidence).Where(proof => it.AnyOf.Contains(proof.Kind)).Sum(proof => proof.Count) >= it.Min, it.AnyOf[0]),
            Requirement.LinksTo it     => Finding.Of(Linked.Count(it, entries.SelectMany(entry => entry.Links), book) >= it.Min, "links"),
            _                          => Each(asks, rule, entries, book),
        };
    }

    private static int Count(Requirement.Count asks, Pool pool, Book book) => asks.What switch
    {
        Counted.Participants => pool.Entries.Sum(entry => asks.EachOf.Count > 0 ? Headcount.FromEach(asks.EachOf, entry, book) : Headcount.Participants(entry, book)),
        Counted.OnSite       => pool.Entries.Sum(entry => Headcount.OnSite(entry, book)),
        Counted.Units        => pool.Entries.SelectMany(entry => entry.Participants).Where(id => book.Units.Find(id) is not null).Distinct(StringComparer.Ordinal).Count(),
        Counted.People       => pool.Entries.SelectMany(Matching.Actors).Where(book.People.ContainsKey).Distinct(StringComparer.Ordinal).Count(),
        Counted.Entries      => pool.Entries.Count,
    };

    private static IEnumerable<string> Values(Requirement.Distinct asks, IReadOnlyList<Entry> entries, Book book) =>
        entries.SelectMany(entry => EntryRequirements.Different(asks, entry, book));

    private static bool HasAll(Requirement.FieldAll asks, IReadOnlyList<Entry> entries, Book book)
    {
        var named = entries.SelectMany(entry => EntryFields.Values(entry, asks.Field)).ToHashSet(StringComparer.Ordinal);

        return named.Count > 0 && entries.Select(book.KindOf).All(kind => kind is not null && kind.Fields.TryGetValue(asks.Field, out var all) && all.All(named.Contains));
    }

    private static IEnumerable<string> Ticked(Rule.Check rule, Pool pool, Book book) =>
        Ticks.Of(rule, pool.Subject, null, book).Where(tick => pool.Span.Has(tick.On)).Select(tick => tick.Item);

    private static Finding Each(Requirement asks, Rule.Check rule, IReadOnlyList<Entry> entries, Book book)
    {
        foreach (var entry in entries)
            if (EntryRequirements.Test(asks, rule, entry, book) is { Met: false } failed)
                return failed with { Have = null, Need = null };

        return Finding.Fine;
    }
}
