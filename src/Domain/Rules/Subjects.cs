using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Who answers for a rule: a unit or a person.</summary>
public readonly record struct Subject(string Id, Unit? Unit, Member? Person);

/// <summary>Finds the subjects in scope of a rule, in the roster's order.</summary>
public static class Subjects
{
    /// <summary>Without a scope the owner of the programme answers: the units of its kind, or those at the top.</summary>
    public static IReadOnlyList<Subject> Of(Scope? scope, Book book)
    {
        if (scope is null)
            return Owners(book);

        return scope.Form switch
        {
            SubjectForm.Unit or SubjectForm.Group => [.. scope.Codes.SelectMany(book.Units.OfKind).Where(unit => Fits(unit, scope, book)).Select(Of)],
            SubjectForm.Pair                      => [.. book.Units.OfKind("pair").Where(unit => IsPairOf(unit, scope, book)).Select(Of)],
            SubjectForm.Person                    => [.. Holders(scope, book).Select(person => new Subject(person.Id.Value, null, person))],
        };
    }

    /// <summary>Whether a unit has the tags and attributes of a scope.</summary>
    public static bool Fits(Unit unit, Scope scope, Book book) =>
        (scope.TagsAny.Count == 0 || scope.TagsAny.Any(tag => book.Units.HasTag(unit, tag)))
        && !scope.TagsNone.Any(tag => book.Units.HasTag(unit, tag))
        && scope.Where.Fit(name => book.Units.Attr(unit, name) is { } value ? value.Split('|') : []);

    /// <summary>
    /// The units a subject answers within: itself; for a pair also the units it names; for a person those where he or she
    /// holds the role that makes a subject of them.
    /// </summary>
    public static IEnumerable<Unit> Area(Subject subject, Scope? scope, Book book)
    {
        var ids = (subject.Unit, subject.Person, scope?.Form) switch
        {
            ({ } pair, _, SubjectForm.Pair) => scope!.Codes.Select(role => book.Units.Attr(pair, role) ?? "").Prepend(pair.Id.Value),
            ({ } unit, _, _)                => [unit.Id.Value],
            (_, { } person, _)              => person.Roles.Where(held => scope is null || scope.Codes.Contains(held.Code)).Select(held => held.Unit.Value),
            _                               => [],
        };

        return ids.Distinct(StringComparer.Ordinal).Select(book.Units.Find).OfType<Unit>();
    }

    private static Subject Of(Unit unit) => new(unit.Id.Value, unit, null);

    private static IReadOnlyList<Subject> Owners(Book book)
    {
        var owners = book.Units.OfKind(book.Programme.OwnerUnit).ToList();

        return [.. (owners.Count > 0 ? owners : book.Ledger.Units.Where(unit => unit.Parent is null)).Select(Of)];
    }

    private static bool IsPairOf(Unit unit, Scope scope, Book book) =>
        scope.Codes.All(role => book.Units.Attr(unit, role) is not null) && Fits(unit, scope, book);

    // A role may be held by the roster or given by an assignment.
    private static IEnumerable<Member> Holders(Scope scope, Book book)
    {
        var assigned = book.Ledger.Assignments
            .Where(each => scope.Codes.Contains(each.Role))
            .Select(each => each.Person.Value)
            .ToHashSet(StringComparer.Ordinal);

        return book.Ledger.People.Where(person =>
            (assigned.Contains(person.Id.Value) || person.Roles.Any(role => scope.Codes.Contains(role.Code)))
            && (scope.TagsAny.Count == 0 || scope.TagsAny.Any(person.Tags.Contains))
            && !scope.TagsNone.Any(person.Tags.Contains)
            && scope.Where.Fit(name => person.Attrs.TryGetValue(name, out var value) ? value.Split('|') : []));
    }
}
