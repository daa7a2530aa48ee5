using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Visits;

/// <summary>A student somebody is to visit, by one rule, in the period that runs now.</summary>
/// <param name="Have">Visits that count, by the rule's own conditions.</param>
/// <param name="Modes">Ways of visiting the rule asks for; empty is any its kind knows.</param>
public sealed record VisitDuty(StudentId Student, Rule Rule, int Have, int Need, Span Period, IReadOnlyList<string> Modes)
{
    public bool IsDone => Have >= Need;
}

/// <summary>What a rule that names no visitor comes to among some students: a second figure beside one's own duty.</summary>
public sealed record VisitShare(Rule Rule, int Have, int Of, IReadOnlyList<string> Modes);

/// <summary>
/// Who is to be visited by whom, worked out from the coverage rules of the programmes and the ledger; nothing of it is stored, so that
/// whoever joins or leaves a class, or is assigned, needs no bookkeeping.
/// </summary>
public static class VisitDuties
{
    /// <summary>Code of the activity kind that visits are.</summary>
    public const string Kind = "home-visit";

    /// <summary>A person's duties on a day: of rules over a unit that name a role he or she holds there, and of those over people assigned students.</summary>
    /// <param name="ledger">Of the school, or of whatever holds the person's students.</param>
    public static IReadOnlyList<VisitDuty> Of(Catalogue catalogue, Ledger ledger, PersonId person, DateOnly today) => [.. catalogue.Programmes
        .Where(programme => Visiting(programme).Any(IsSomebodys))
        .SelectMany(programme => Of(new Book(programme, ledger, today), person))
        .OrderBy(duty => duty.Student.Value, StringComparer.Ordinal).ThenBy(duty => duty.Rule.Id, StringComparer.Ordinal)];

    /// <summary>Rules that want students visited by whomever: of a unit's students, how many were.</summary>
    public static IReadOnlyList<VisitShare> Shares(Catalogue catalogue, Ledger ledger, IReadOnlySet<StudentId> students, DateOnly today) => [.. catalogue.Programmes
        .Where(programme => Visiting(programme).Any(IsAnybodys))
        .SelectMany(programme => Shares(new Book(programme, ledger, today), students))];

    private static IEnumerable<Rule.Coverage> Visiting(Programme programme) =>
        programme.Rules.OfType<Rule.Coverage>().Where(rule => rule.By is Reach.Entries by && by.Filter.Kinds.Contains(Kind));

    private static bool IsSomebodys(Rule.Coverage rule) => rule.ForEach?.Form == SubjectForm.Person || Actor(rule) is not null;

    private static bool IsAnybodys(Rule.Coverage rule) => rule.ForEach?.Form == SubjectForm.Unit && Actor(rule) is null && rule.Population is { List: null, Assigned: false };

    private static string? Actor(Rule.Coverage rule) => ((Reach.Entries)rule.By).Filter.Actor;

    private static IEnumerable<VisitDuty> Of(Book book, PersonId person) =>
        from rule in Visiting(book.Programme).Where(IsSomebodys)
        let subjects = Subjects.Of(rule.ForEach, book).Where(subject => Answers(rule, subject, person, book)).ToList()
        where subjects.Count > 0
        from member in Members(rule, subjects, book)
        select new VisitDuty(new StudentId(member.Id), rule, member.Have, rule.Times, member.Period, Modes(rule));

    private static IEnumerable<VisitShare> Shares(Book book, IReadOnlySet<StudentId> students) =>
        from rule in Visiting(book.Programme).Where(IsAnybodys)
        let members = Members(rule, Subjects.Of(rule.ForEach, book), book).Where(member => students.Contains(new StudentId(member.Id))).ToList()
        where members.Count > 0
        select new VisitShare(rule, members.Count(member => member.Have >= rule.Times), members.Count, Modes(rule));

    // Over a person it is his or her own; over a unit, of whoever holds there the role that must act.
    private static bool Answers(Rule.Coverage rule, Subject subject, PersonId person, Book book) =>
        subject.Person is { } own ? own.Id == person
        : subject.Unit is { } unit && book.People.TryGetValue(person.Value, out var member) && member.Roles.Any(held => held.Code == Actor(rule) && held.Unit == unit.Id);

    // Who is let off, or asked for nothing in this period, has no duty in it.
    private static IEnumerable<(string Id, int Have, Span Period)> Members(Rule.Coverage rule, IReadOnlyList<Subject> subjects, Book book)
    {
        var asked = Evaluation.Of(rule, book)
            .Where(line => line.Period.Has(book.Today) && line.Standing is not (Standing.Waived or Standing.NotApplicable))
            .ToLookup(line => line.Subject, line => line.Period, StringComparer.Ordinal);
        var (populations, reached) = (new Populations(rule, book), new Reached(rule, book, subjects.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal)));

        return from subject in subjects
               from period in asked[subject.Id].Take(1)
               from member in populations.Of(subject, book.Today)
               where book.Students.ContainsKey(member)
               select (member, reached.Of(subject.Id, member, period, book.Today).Count, period);
    }

    private static IReadOnlyList<string> Modes(Rule.Coverage rule) => ((Reach.Entries)rule.By).Filter.Where.Values.TryGetValue("mode", out var modes) ? modes : [];
}
