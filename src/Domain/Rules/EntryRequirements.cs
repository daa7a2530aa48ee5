using System.Diagnostics;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Tests a requirement on one entry. It never asks whether the entry counts: gates are decided here.</summary>
internal static class EntryRequirements
{
    /// <summary>What those requirements come to that look at each entry by itself; one that cannot be asked is left out.</summary>
    public static List<Finding> Test(Rule.Check rule, Entry entry, Book book)
    {
        var findings = new List<Finding>(rule.Require.Count);
        foreach (var asks in rule.Require)
            if (asks.Pool is null && Test(asks, rule, entry, book) is { } finding)
                findings.Add(finding);

        return findings;
    }

    public static Finding? Test(Requirement asks, Rule.Check rule, Entry entry, Book book) => asks switch
    {
        Requirement.Count it       => Count(it, entry, book),
        Requirement.Distinct it    => Finding.Counted(Different(it, entry, book).Distinct(StringComparer.Ordinal).Count(), it.Bounds, it.Field, Organiser(entry, book), book, Outlook.Mendable),
        Requirement.RoleFilled it  => Finding.Counted(Holders(entry, it.Role, it.Among, book).Count(), it.Bounds, it.Role, Organiser(entry, book), book),
        Requirement.FieldFilled it => Finding.Of(EntryFields.Values(entry, it.Field).Count() >= it.Min, it.Field),
        Requirement.FieldAll it    => Finding.Of(EntryFields.HasAll(entry, it.Field, book), it.Field),
        Requirement.Mode it        => Finding.Of(it.AnyOf.Contains(entry.Mode), "mode", entry.Mode.Length == 0 ? Outlook.Mendable : Outlook.Fixed),
        Requirement.LinksTo it     => Linked.To(it, entry, book),
        Requirement.Eligible it    => Eligibilities.All(Present(entry, book), it.Who),
        Requirement.Items it       => Items(it, EntryFields.All(entry).Concat(Ticks.Of(rule, entry.Id.Value, null, book).Select(tick => tick.Item))),
        Requirement.Evidence it    => EntryFields.Proof(it, rule.Within, entry, book),
        Requirement.Confirmed it   => Finding.Of(entry.ConfirmedBy is { } by && book.HasRoleOver(by.Value, it.Role, entry.Host.Value), "confirm"),
        Requirement.Lasts it       => Lasts(it, EntryFields.Minutes(entry), Organiser(entry, book), book),
        Requirement.Takes it       => Takes(it, entry),
        Requirement.FollowedBy it  => Linked.FollowedBy(it, entry, book),
        Requirement.PrecededBy it  => Linked.PrecededBy(it, entry, book),
        Requirement.Steps it       => StepOrder.InParts(it, entry),
        _                          => throw new UnreachableException(),
    };

    /// <summary>So many of the items are there; where not, those that are not are missing.</summary>
    public static Finding Items(Requirement.Items asks, IEnumerable<string> named)
    {
        var there = named.ToHashSet(StringComparer.Ordinal);
        var missing = asks.Of.Where(item => !there.Contains(item)).ToArray();
        var have = asks.Of.Count - missing.Length;

        return have >= asks.Min
            ? new Finding(true, Outlook.Mendable, [], have, asks.Min)
            : new Finding(false, Outlook.Mendable, missing, have, asks.Min);
    }

    /// <summary>A length against its bounds. One not written down can still be; a wrong one stays wrong.</summary>
    public static Finding Lasts(Requirement.Lasts asks, decimal? minutes, People.Unit? unit, Book book) => minutes is null
        ? Finding.Lacking("duration")
        : Finding.Of(!(minutes < book.Value(asks.MinMinutes, unit)) && !(minutes > book.Value(asks.MaxMinutes, unit)), "duration", Outlook.Fixed);

    /// <summary>The unit whose numbers bound an entry.</summary>
    public static People.Unit? Organiser(Entry entry, Book book) => book.Units.Find(entry.OrganisedBy.Value);

    /// <summary>Values of a field; with a role, of the attribute among those present who hold it.</summary>
    public static IEnumerable<string> Different(Requirement.Distinct asks, Entry entry, Book book) => asks.Among is null
        ? EntryFields.Values(entry, asks.Field)
        : Holders(entry, asks.Among, null, book).SelectMany(person => person.Attrs.TryGetValue(asks.Field, out var value) ? value.Split('|') : []);

    private static Finding? Count(Requirement.Count asks, Entry entry, Book book)
    {
        var have = asks.What switch
        {
            Counted.Participants when asks.EachOf.Count > 0 => Headcount.FromEach(asks.EachOf, entry, book),
            Counted.Participants                            => Headcount.Participants(entry, book),
            Counted.OnSite                                  => Headcount.OnSite(entry, book),
            Counted.Units                                   => Headcount.Units(entry, book),
            Counted.People                                  => Present(entry, book).Count(),
            Counted.Entries                                 => 1,
        };

        return Finding.Counted(have, asks.Bounds, asks.What.Kebab(), Organiser(entry, book), book);
    }

    private static Finding Takes(Requirement.Takes asks, Entry entry)
    {
        var (days, lessons) = (EntryFields.StudyDays(entry), entry.Hours);
        var wrong = new List<string>(2);
        if (asks.Days is not null && days != asks.Days)
            wrong.Add("days");
        if (asks.Lessons is not null && lessons != asks.Lessons)
            wrong.Add("lessons");
        var unwritten = (!wrong.Contains("days") || days is null) && (!wrong.Contains("lessons") || lessons is null);

        return wrong.Count == 0 ? Finding.Fine : new Finding(false, unwritten ? Outlook.Mendable : Outlook.Fixed, wrong);
    }

    private static IEnumerable<Member> Present(Entry entry, Book book) =>
        Matching.Actors(entry).Select(id => book.People.GetValueOrDefault(id)).OfType<Member>();

    private static IEnumerable<Member> Holders(Entry entry, string role, string? among, Book book) => Present(entry, book).Where(person =>
        book.HasRole(person.Id.Value, role, entry.Day) && (among is null || book.HasRole(person.Id.Value, among, entry.Day)));
}
