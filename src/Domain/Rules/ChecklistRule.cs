using System.Diagnostics;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Checklist"/>. An item ticked by somebody who may not tick it is not ticked; ticked twice it counts once.</summary>
public static class ChecklistRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Checklist rule, Book book) => rule.Of switch
    {
        ChecklistOf.Presence it => InPeriods(rule, book, (subject, span) => Present(rule, it, subject, span, book)),
        ChecklistOf.Phase it    => PhaseTasks.Lines(rule, it, book),
        ChecklistOf.Workflow it => WorkflowRecords.Lines(rule, it, book),
        ChecklistOf.Chain it    => ChainSteps.Lines(rule, it, book),
        ChecklistOf.Award it    => InPeriods(rule, book, (subject, span) => Award(rule, it, subject, span, book)),
        ChecklistOf.Policy it   => Policy(rule, it, book),
        _                       => throw new UnreachableException(),
    };

    private static IEnumerable<ScoreLine> InPeriods(Rule.Checklist rule, Book book, Func<Subject, Span, ScoreLine> line)
    {
        var spans = UnitChecks.SpansOf(rule, book);

        return Subjects.Of(rule.ForEach, book).SelectMany(subject => spans.Select(span => line(subject, span)));
    }

    // What exists goes on existing: a tick stands for the period it was made in and those after it.
    private static ScoreLine Present(Rule.Checklist rule, ChecklistOf.Presence of, Subject subject, Span span, Book book)
    {
        var ticked = Ticks.Of(rule, subject.Id, rule.Confirm, book).Where(tick => tick.On < span.Until).Select(tick => tick.Item).ToHashSet(StringComparer.Ordinal);
        var missing = of.Items.Where(item => !ticked.Contains(item)).ToList();
        var have = of.Items.Count - missing.Count;

        return Line(rule, subject.Id, span, (have, of.All ? of.Items.Count : 1), missing, book);
    }

    private static ScoreLine Award(Rule.Checklist rule, ChecklistOf.Award of, Subject subject, Span span, Book book)
    {
        var ticked = Ticks.Of(rule, subject.Id, rule.Confirm, book).Where(tick => span.Has(tick.On)).Select(tick => tick.Item).ToHashSet(StringComparer.Ordinal);
        if (of.Categories.Count == 0)
            return Line(rule, subject.Id, span, (ticked.Count > 0 || book.Shelf.IsKept(rule.Id, subject.Id, span) ? 1 : 0, 1), ["kept"], book);

        var missing = of.Categories.Where(category => !ticked.Contains(category)).ToList();

        return Line(rule, subject.Id, span, (of.Categories.Count - missing.Count, of.Categories.Count), missing, book);
    }

    // Enforced by the product's design: there is nobody to wait for but the product itself.
    private static IEnumerable<ScoreLine> Policy(Rule.Checklist rule, ChecklistOf.Policy of, Book book)
    {
        var missing = of.Enforce.Where(code => !Enforcements.All.Contains(code)).ToList();

        return from owner in Subjects.Of(null, book)
               from span in UnitChecks.SpansOf(rule, book)
               select Line(rule, owner.Id, span, (of.Enforce.Count - missing.Count, of.Enforce.Count), missing, book);
    }

    internal static ScoreLine Line(Rule.Checklist rule, string subject, Span span, (int Have, int Need) count, IReadOnlyList<string> missing, Book book)
    {
        var standing = Standings.Of(count.Have, count.Need, span, book.Today, rule.Modality);
        if (Periods.IsSuspended(span, rule.Per, book.Programme))
            standing = Standing.NotApplicable;

        return new ScoreLine(rule.Id, subject, span, standing, count.Have, count.Need, standing is Standing.Met or Standing.NotApplicable ? [] : missing, []);
    }
}
