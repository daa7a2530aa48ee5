using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Records carried through to the last state: a line for each subject that has any. Who is in scope answers for records about those below.</summary>
internal static class WorkflowRecords
{
    public static IEnumerable<ScoreLine> Lines(Rule.Checklist rule, ChecklistOf.Workflow of, Book book)
    {
        var scope = rule.ForEach is null ? null : Subjects.Of(rule.ForEach, book).Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal);
        var bySubject = book.RecordsOf(of.Record)
            .Where(record => record.State != "reversed")
            .Select(record => (Subject: Answering(record.Subject, scope, book), record))
            .Where(each => each.Subject is not null)
            .GroupBy(each => each.Subject!, each => each.record, StringComparer.Ordinal);
        var spans = UnitChecks.SpansOf(rule, book);

        foreach (var subject in bySubject)
            foreach (var span in spans)
                if (subject.Where(record => span.Has(record.On)).ToList() is { Count: > 0 } records)
                    yield return Line(rule, of, subject.Key, span, records, book);
    }

    private static string? Answering(string subject, HashSet<string>? scope, Book book)
    {
        if (scope is null || scope.Contains(subject))
            return subject;

        var unit = book.Students.TryGetValue(subject, out var student) ? student.Class.Value : subject;

        return book.Units.UpFrom(unit).Select(each => each.Id.Value).FirstOrDefault(scope.Contains);
    }

    private static ScoreLine Line(Rule.Checklist rule, ChecklistOf.Workflow of, string subject, Span span, List<KeptRecord> records, Book book)
    {
        var open = of.States.Count == 0 ? [] : records.FindAll(record => record.State != of.States[^1]);
        var isLate = of.Days is { } days ? open.Exists(record => book.Today > record.On.AddDays(days)) : book.Today >= span.Until;
        var standing = open.Count == 0 ? Standing.Met
            : !isLate ? Standing.OnTrack
            : book.Today < span.Until ? Standing.Overdue
            : Standings.Closed(rule.Modality);

        return new ScoreLine(rule.Id, subject, span, standing, records.Count - open.Count, records.Count, open.Count == 0 ? [] : [.. open.Select(record => Next(of, record)).Distinct(StringComparer.Ordinal)], []);
    }

    // The state it waits for; one without a state stands at the first.
    private static string Next(ChecklistOf.Workflow of, KeptRecord record)
    {
        var at = 0;
        while (at < of.States.Count && of.States[at] != record.State)
            at++;
        at = at == of.States.Count ? 0 : at;

        return of.States[Math.Min(at + 1, of.States.Count - 1)];
    }
}
