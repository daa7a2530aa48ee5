using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>How many people or units an entry had.</summary>
internal static class Headcount
{
    /// <summary>Those present who are no units. Where nobody is listed the numbers written down stand in.</summary>
    public static int Participants(Entry entry, Book book) =>
        entry.Participants.Count == 0 ? entry.OnSite ?? entry.Families ?? 0 : PeopleIn(entry, book).Count();

    public static int OnSite(Entry entry, Book book) =>
        entry.OnSite ?? (entry.Mode == "onsite" ? entry.Families : null) ?? Participants(entry, book);

    public static int Units(Entry entry, Book book) =>
        entry.Participants.Distinct(StringComparer.Ordinal).Count(id => book.Units.Find(id) is not null);

    /// <summary>
    /// The smallest number from any of the parties: a role of the pair (`base-school=B1`: people of B1), or a kind of unit, where each
    /// unit that sent anybody is a party.
    /// </summary>
    public static int FromEach(IReadOnlyList<string> parties, Entry entry, Book book) =>
        parties.SelectMany(party => Of(party, entry, book).DefaultIfEmpty(0)).Min();

    private static IEnumerable<int> Of(string party, Entry entry, Book book)
    {
        var host = book.Units.Find(entry.Host.Value);
        if (host is not null && book.Units.Attr(host, party) is { } named)
            return named.Split('|').Select(id => book.Units.Find(id) is { } unit ? PeopleIn(entry, book).Count(person => IsOf(person, unit, book)) : 0);

        return PeopleIn(entry, book)
            .SelectMany(person => Homes(person, party, book).Distinct(StringComparer.Ordinal))
            .CountBy(unit => unit, StringComparer.Ordinal)
            .Select(unit => unit.Value);
    }

    private static IEnumerable<string> PeopleIn(Entry entry, Book book) =>
        entry.Participants.Distinct(StringComparer.Ordinal).Where(id => book.Units.Find(id) is null);

    private static bool IsOf(string person, Unit unit, Book book) =>
        book.People.TryGetValue(person, out var member) && member.Roles.Any(role => book.Units.Covers(unit, role.Unit.Value));

    // Units of a kind that a person's roles lie at or below.
    private static IEnumerable<string> Homes(string person, string kind, Book book) =>
        book.People.TryGetValue(person, out var member)
            ? member.Roles.SelectMany(role => book.Units.UpFrom(role.Unit.Value)).Where(unit => unit.Kind == kind).Select(unit => unit.Id.Value)
            : [];
}
