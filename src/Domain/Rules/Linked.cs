using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>What came before and after an entry. A link may be written on either side; entries without any belong together by their host.</summary>
internal static class Linked
{
    public static Finding To(Requirement.LinksTo asks, Entry entry, Book book)
    {
        var count = entry.Links.Distinct(StringComparer.Ordinal).Count(id => book.Shelf.Find(id) is { } to && asks.Kinds.Contains(to.Kind));

        return Finding.Of(count >= asks.Min, "links");
    }

    public static Finding FollowedBy(Requirement.FollowedBy asks, Entry entry, Book book)
    {
        var last = entry.Day.AddDays(asks.Days);
        var met = Others(entry, asks.Kind, book).Any(other => other.Day >= entry.Day && other.Day <= last);

        return Finding.Of(met, asks.Kind, book.Today < last ? Outlook.Pending : Outlook.Fixed);
    }

    public static Finding PrecededBy(Requirement.PrecededBy asks, Entry entry, Book book) =>
        Finding.Of(Others(entry, asks.Kind, book).Any(other => IsBefore(other, entry)), asks.Kind, Outlook.Fixed);

    public static bool IsBefore(Entry one, Entry other) =>
        one.Day < other.Day || (one.Day == other.Day && (one.Start ?? TimeOnly.MinValue) <= (other.Start ?? TimeOnly.MaxValue));

    private static IEnumerable<Entry> Others(Entry entry, string kind, Book book)
    {
        var linked = entry.Links.Select(book.Shelf.Find).OfType<Entry>().Concat(book.Shelf.LinkingTo(entry)).Where(other => other.Kind == kind);
        // A review that names another lesson is not about this one.
        var beside = book.Shelf.HeldAt(entry.Host, kind).Where(other => other.Id != entry.Id && !other.Links.Select(book.Shelf.Find).Any(to => to?.Kind == entry.Kind));

        return linked.Concat(beside);
    }
}
