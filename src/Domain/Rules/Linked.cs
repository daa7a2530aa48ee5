using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>What came before and after an entry. A link may be written on either side; entries without any belong together by their host.</summary>
internal static class Linked
{
    public static Finding To(Requirement.LinksTo asks, Entry entry, Book book) => Finding.Of(Count(asks, entry.Links, book) >= asks.Min, "links");

    /// <summary>How many different links lead to a held entry of the kinds.</summary>
    public static int Count(Requirement.LinksTo asks, IEnumerable<string> links, Book book) =>
        links.Distinct(StringComparer.Ordinal).Count(id => book.Shelf.Find(id) is { } to && asks.Kinds.Contains(to.Kind));

    public static Finding FollowedBy(Requirement.FollowedBy asks, Entry entry, Book book)
    {
        var last = entry.Day.AddDays(asks.Days);
        var met = IsThere(entry, asks.Kind, other => other.Day >= entry.Day && other.Day <= last, book);

        return Finding.Of(met, asks.Kind, book.Today < last ? Outlook.Pending : Outlook.Fixed);
    }

    public static Finding PrecededBy(Requirement.PrecededBy asks, Entry entry, Book book) =>
        Finding.Of(IsThere(entry, asks.Kind, other => IsBefore(other, entry), book), asks.Kind, Outlook.Fixed);

    private static bool IsBefore(Entry one, Entry other) =>
        one.Day < other.Day || (one.Day == other.Day && (one.Start ?? TimeOnly.MinValue) <= (other.Start ?? TimeOnly.MaxValue));

    // Looked for by day first: most entries of a host are about another time.
    private static bool IsThere(Entry entry, string kind, Func<Entry, bool> inTime, Book book) =>
        entry.Links.Select(book.Shelf.Find).OfType<Entry>().Concat(book.Shelf.LinkingTo(entry)).Any(other => other.Kind == kind && inTime(other))
        || book.Shelf.HeldAt(entry.Host, kind).Any(other => inTime(other) && other.Id != entry.Id && !IsAboutAnother(other, entry.Kind, book));

    // A review that names another lesson is not about this one.
    private static bool IsAboutAnother(Entry other, string kind, Book book) => other.Links.Any(id => book.Shelf.Find(id)?.Kind == kind);
}
