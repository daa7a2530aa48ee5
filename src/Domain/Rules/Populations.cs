using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Who or what a coverage rule must reach: ids, or values of a field, of the roster of a day, always within the subject.</summary>
public sealed class Populations(Rule.Coverage rule, Book book)
{
    private readonly Population population = rule.Population;
    private readonly Dictionary<string, bool> classFits = new(StringComparer.Ordinal);

    /// <param name="day">The day judged, or the last of a closed period: who was assigned, or in the class, then.</param>
    public IEnumerable<string> Of(Subject subject, DateOnly day)
    {
        if (population.ValuesOf is { } source)
            return Values(source, subject);
        if (population.Assigned)
            return Assigned(subject, day);

        return population.Members switch
        {
            []          => Members("student", subject, day),
            [var only]  => Members(only, subject, day),
            var several => several.SelectMany(code => Members(code, subject, day)).Distinct(StringComparer.Ordinal),
        };
    }

    private IEnumerable<string> Values(string source, Subject subject)
    {
        var (of, name) = source.Split('.', 2) is [var first, var last] ? (first, last) : ("", source);
        var listed = book.Programme.Kinds.TryGetValue(of, out var kind) && kind.Fields.TryGetValue(name, out var values)
            ? values
            : Below(subject).Where(unit => unit.Kind == of).SelectMany(unit => book.Units.Attr(unit, name)?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? []);

        return listed.Distinct(StringComparer.Ordinal);
    }

    // By the role that makes the person a subject: a cadre who also teaches answers for each duty by itself.
    private IEnumerable<string> Assigned(Subject subject, DateOnly day) => book
        .AssignmentsOf(subject.Id)
        .Where(each => each.HoldsOn(day) && (rule.ForEach is not { } scope || scope.Codes.Contains(each.Role) || scope.TagsAny.Contains(each.Role)))
        .Select(each => each.Subject)
        .Where(IsMember)
        .Distinct(StringComparer.Ordinal);

    private bool IsMember(string id)
    {
        if (book.Students.TryGetValue(id, out var student))
            return Fits(student, student.Class.Value) && (population.Members.Count == 0 || population.Members.Contains("student"));
        if (population.List is not null)
            return false;

        return book.Units.Find(id) is { } unit
            ? Fits(unit) && (population.Members.Count == 0 || population.Members.Contains(unit.Kind))
            : book.People.TryGetValue(id, out var person)
                && Fits(person) && (population.Members.Count == 0 || person.Roles.Any(held => population.Members.Contains(held.Code)));
    }

    private IEnumerable<string> Members(string code, Subject subject, DateOnly day)
    {
        var units = Below(subject);
        if (code == "student")
            return Students(units, day).Select(student => student.Id.Value);
        if (book.Programme.UnitKinds.ContainsKey(code) || book.Units.OfKind(code).Any())
            return units.Where(unit => unit.Kind == code && Fits(unit)).Select(unit => unit.Id.Value);

        var holders = units
            .SelectMany(unit => book.Rosters.PeopleAt[unit.Id.Value])
            .Where(held => held.Role == code && Fits(held.Person))
            .Select(held => held.Person.Id.Value);

        return (code == "parent" ? holders.Concat(Guardians(units, day)) : holders).Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<Learner> Students(IEnumerable<Unit> units, DateOnly day) =>
        from unit in units
        from student in book.Rosters.StudentsIn(unit.Id.Value, day)
        where Fits(student, unit.Id.Value)
        select student;

    private IEnumerable<string> Guardians(IEnumerable<Unit> units, DateOnly day)
    {
        var students = Students(units, day).Select(student => student.Id).ToHashSet();

        return book.Ledger.Guardians.Where(carer => carer.Students.Any(students.Contains)).Select(carer => carer.Id.Value);
    }

    private bool Fits(Unit unit) => population.Where.Fit(name => Choices(book.Units.Attr(unit, name)));

    private bool Fits(Member person) => population.Where.Fit(name => Choices(person.Attrs.GetValueOrDefault(name)));

    // A student without attributes of his own is what the class is; that is found out once for each class.
    private bool Fits(Learner student, string inClass)
    {
        if (population.List is { } list && !student.Lists.Contains(list))
            return false;
        if (population.Where.Values.Count == 0)
            return true;
        if (student.Attrs.Count > 0)
            return population.Where.Fit(name => Choices(student.Attrs.TryGetValue(name, out var value) ? value : Inherited(inClass, name)));
        if (!classFits.TryGetValue(inClass, out var fits))
            classFits[inClass] = fits = population.Where.Fit(name => Choices(Inherited(inClass, name)));

        return fits;
    }

    private string? Inherited(string inClass, string name) => book.Units.Find(inClass) is { } unit ? book.Units.Attr(unit, name) : null;

    private static string[] Choices(string? value) => value?.Split('|') ?? [];

    private IEnumerable<Unit> Below(Subject subject) => Subjects.Area(subject, rule.ForEach, book).SelectMany(book.Units.DownFrom).Distinct();
}
