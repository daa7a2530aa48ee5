using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Tasks of a phase: ticked, or where a task is called like a document, handed in, inside the phase's dates. Done after it is `late`.</summary>
internal static class PhaseTasks
{
    public static IEnumerable<ScoreLine> Lines(Rule.Checklist rule, ChecklistOf.Phase of, Book book)
    {
        var spans = Periods.Begun(new Period(PeriodCode.Phase, of.Id), book.Programme, book.Today);

        foreach (var subject in Subjects.Of(rule.ForEach, book))
            for (var at = 0; at < spans.Count; at++)
                yield return Line(rule, of, subject, (spans[at], at + 1 < spans.Count ? spans[at + 1].From : DateOnly.MaxValue), book);
    }

    private static ScoreLine Line(Rule.Checklist rule, ChecklistOf.Phase of, Subject subject, (Span Span, DateOnly Next) phase, Book book)
    {
        var span = phase.Span;
        if (of.Tasks.Count == 0)
            return new ScoreLine(rule.Id, subject.Id, span, book.Today < span.Until ? Standing.OnTrack : Standing.Met, 0, 0, [], []);

        var done = of.Tasks.ToDictionary(task => task, task => DoneOn(rule, task, subject, phase, book), StringComparer.Ordinal);
        var missing = of.Tasks.Where(task => done[task] is not { } day || !span.Has(day)).Select(task => done[task] is null ? task : task + " late").ToList();

        return ChecklistRule.Line(rule, subject.Id, span, (of.Tasks.Count - missing.Count, of.Tasks.Count), missing, book);
    }

    // The first day from the phase's beginning up to the next time it comes round.
    private static DateOnly? DoneOn(Rule.Checklist rule, string task, Subject subject, (Span Span, DateOnly Next) phase, Book book)
    {
        var days = Ticks.Of(rule, subject.Id, rule.Confirm, book).Where(tick => tick.Item == task).Select(tick => tick.On);
        if (book.Programme.Documents.ContainsKey(task))
            days = days.Concat(HandedIn(task, subject.Id, phase, book)).Concat(ByAll(task, subject, phase, book));

        return days.Where(day => day >= phase.Span.From && day < phase.Next).Order().Cast<DateOnly?>().FirstOrDefault();
    }

    private static IEnumerable<DateOnly> HandedIn(string code, string by, (Span Span, DateOnly Next) phase, Book book) => HandIns
        .ThoseThatStand([.. book.Shelf.PapersOf(code, by).Where(paper => paper.Day >= phase.Span.From && paper.Day < phase.Next).OrderBy(paper => paper.Document.SubmittedAt)])
        .Select(paper => paper.Day);

    // A document asked of others: done for the subject when the last of those at or below it has handed in.
    private static IEnumerable<DateOnly> ByAll(string code, Subject subject, (Span Span, DateOnly Next) phase, Book book)
    {
        var asked = book.Programme.Rules.OfType<Rule.Deliverable>().Where(each => each.Code == code && each.ForEach is not null)
            .SelectMany(each => Subjects.Of(each.ForEach, book))
            .Where(each => subject.Unit is { } unit && each.Unit is { } other && book.Units.Covers(unit, other.Id.Value))
            .DistinctBy(each => each.Id)
            .Select(each => HandedIn(code, each.Id, phase, book).Cast<DateOnly?>().Min())
            .ToList();

        return asked.Count > 0 && asked.TrueForAll(day => day is not null) ? [asked.Max()!.Value] : [];
    }
}
