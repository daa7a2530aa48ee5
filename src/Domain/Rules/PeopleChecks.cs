using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Checks of groups, teams and rosters: the people with a role at each unit, as they are on the day.</summary>
internal static class PeopleChecks
{
    public static IEnumerable<ScoreLine> Lines(Rule.Check rule, CheckOf.People of, Book book)
    {
        var units = rule.ForEach is null
            ? of.UnitKinds.SelectMany(book.Units.OfKind).ToList()
            : Subjects.Of(rule.ForEach, book).Select(subject => subject.Unit).OfType<Unit>().ToList();

        foreach (var span in UnitChecks.SpansOf(rule, book))
            foreach (var unit in units)
                yield return Line(rule, of, unit, span, book);
    }

    private static ScoreLine Line(Rule.Check rule, CheckOf.People of, Unit unit, Span span, Book book)
    {
        var people = book.Shelf.StaffOf(unit).ToList();
        var counted = of.Role is null ? people : people.FindAll(person => Holds(person, of.Role, unit, book));
        var findings = rule.Require.Select(asks => Test(asks, rule, (unit, people, counted), book)).OfType<Finding>().ToList();

        return Findings.Line(rule, unit.Id.Value, span, findings, failed => Findings.InPeriod(failed, span, book.Today, rule.Modality), [.. counted.Select(person => person.Id.Value)]);
    }

    private static Finding? Test(Requirement asks, Rule.Check rule, (Unit Unit, List<Member> People, List<Member> Counted) at, Book book) => asks switch
    {
        Requirement.Count it      => Finding.Counted(at.Counted.Count, it.Bounds, it.What.Kebab(), at.Unit, book),
        Requirement.RoleFilled it => Finding.Counted(
            at.People.Count(person => Holds(person, it.Role, at.Unit, book) && (it.Among is null || Holds(person, it.Among, at.Unit, book))),
            it.Bounds, it.Role, at.Unit, book),
        Requirement.Distinct it   => Finding.Counted(Values(it, at, book), it.Bounds, it.Field, at.Unit, book),
        Requirement.Eligible it   => Eligibilities.All(at.Counted, it.Who),
        Requirement.Items it      => EntryRequirements.Items(it, Ticks.Of(rule, at.Unit.Id.Value, null, book).Select(tick => tick.Item)),
        // The rest is about engagements: a roster cannot be asked.
        _                         => null,
    };

    private static int Values(Requirement.Distinct asks, (Unit Unit, List<Member> People, List<Member> Counted) at, Book book) =>
        (asks.Among is null ? at.Counted : at.People.Where(person => Holds(person, asks.Among, at.Unit, book)))
            .SelectMany(person => person.Attrs.TryGetValue(asks.Field, out var value) ? value.Split('|') : [])
            .Where(value => value.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Count();

    private static bool Holds(Member person, string role, Unit unit, Book book) =>
        person.Roles.Any(held => held.Code == role && held.Unit == unit.Id) || book.IsAssigned(person.Id.Value, role, unit.Id.Value);
}
