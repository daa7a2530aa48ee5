using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Whose score an entry feeds, each once. It never climbs: a class's lecture is not its school's.</summary>
public static class Credits
{
    public static IEnumerable<string> Of(Rule.Quota rule, Entry entry, Book book)
    {
        var credited = rule.ForEach?.Form == SubjectForm.Person ? People(rule.Credit, entry, book) : Units(rule, entry, book);

        return credited is [var _] ? credited : credited.Distinct(StringComparer.Ordinal);
    }

    // Who led and who was present, whatever units would be credited.
    private static IReadOnlyList<string> People(Credit credit, Entry entry, Book book) =>
        credit == Credit.EachMember ? [.. book.Rosters.PeopleAt[entry.Host.Value].Select(each => each.Person.Id.Value)] : [.. Matching.Actors(entry)];

    private static IReadOnlyList<string> Units(Rule.Quota rule, Entry entry, Book book) => rule.Credit switch
    {
        Credit.Organiser when rule.ForEach?.Form == SubjectForm.Pair => [entry.Host.Value, entry.OrganisedBy.Value],
        Credit.Organiser                                             => [entry.OrganisedBy.Value],
        Credit.Host or Credit.Pair                                   => [entry.Host.Value],
        Credit.Present                                               => entry.Participants,
        Credit.EachMember                                            => book.Units.Find(entry.Host.Value) is { } group
            ? [.. book.Units.RightBelow(group).Select(unit => unit.Id.Value)]
            : [],
    };
}
