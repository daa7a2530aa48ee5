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
            .Where(record => IsInFlow(of, record.State))
            .Select(record => (Subject: Answering(record.Subject, scope, book), record))
            .Where(each => each.Subject is not null)
            .GroupBy(each => each.Subject!, each => each.record, StringComparer.Ordinal);
        var spans = UnitChecks.SpansOf(rule, book);

        foreach (var subject in bySubject)
            foreach (var span in spans)
                if (subject.Where(record => span.Has(record.On)).ToList() is { Count: > 0 } records)
                    yield return Line(rule, of, subject.Key, span, records, book);
    }

    // A record without a state stands at the first; one in a state of another flow, or reversed, is not carried anywhere.
    private static bool IsInFlow(ChecklistOf.Workflow of, string state) => state != "reversed" && (state.Length == 0 || of.States.Count == 0 || of.States.Contains(state));

    // A form that is `current` waits for nothing: its flow begins when a change is reported.
    private static bool IsDone(ChecklistOf.Workflow of, string state) => of.States.Count == 0 || state == of.States[^1] || state == "current";

    private static string? Answering(string subject, HashSet<string>? scope, Book book)
    {
        if (scope is null || scope.Contains(subject))
            return subject;

        var unit = book.Students.TryGetValue(subject, out var student) ? student.Class.Value : subject;

        return book.Units.UpFrom(unit).Select(each => each.Id.Value).FirstOrDefault(scope.Contains);
    }

    private static ScoreLine Line(Rule.Checklist rule, ChecklistOf.Workflow of, string subject, Span span, List<KeptRecord> records, Book book)
    {
        var open = records.FindAll(record => !IsDone(of, record.State));
        var isLate = of.Days is { } days ? open.Exists(record => book.Today > record.On.AddDays(days)) : book.Today >= span.Until;
        var standing = open.Count == 0 ? Standing.Met
            : !isLate ? Standing.OnTrack
            : book.Today < span.Until ? Standing.Overdue
            : Standings.Closed(rule.Modality);

        IReadOnlyList<string> missing = open.Count == 0 ? [] : [.. open.Select(record => Next(of, record)).Distinct(StringComparer.Ordinal)];

        return new ScoreLine(rule.Id, subject, span, standing, records.Count - open.Count, records.Count, missing, []);
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
