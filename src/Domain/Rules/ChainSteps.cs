using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Steps of a chain, each ticked by its role, none before the one ahead of it: what comes after a gap is not done yet.</summary>
internal static class ChainSteps
{
    public static IEnumerable<ScoreLine> Lines(Rule.Checklist rule, ChecklistOf.Chain of, Book book)
    {
        var spans = UnitChecks.SpansOf(rule, book);

        return About(rule, of, book).SelectMany(subject => spans.Select(span => Line(rule, of, subject, span, book)));
    }

    private static IEnumerable<string> About(Rule.Checklist rule, ChecklistOf.Chain of, Book book)
    {
        var groups = rule.ForEach is null ? book.Units.OfKind(of.On).Select(unit => unit.Id.Value).ToList() : [];

        return groups.Count > 0 ? groups : Subjects.Of(rule.ForEach, book).Select(subject => subject.Id);
    }

    private static ScoreLine Line(Rule.Checklist rule, ChecklistOf.Chain of, string subject, Span span, Book book)
    {
        var ticks = book.Shelf.TicksOf(rule.Id, subject).Where(tick => span.Has(tick.On)).OrderBy(tick => tick.On).ToList();
        var (done, last) = (0, DateOnly.MinValue);
        foreach (var step in of.Steps)
        {
            var tick = ticks.Find(each => each.Item == step.Act && each.On >= last && Ticks.MayTick(each.By.Value, step.Role, subject, book));
            if (tick is null)
                break;

            // Two signatures are two ticks.
            ticks.Remove(tick);
            (done, last) = (done + 1, tick.On);
        }

        return ChecklistRule.Line(rule, subject, span, (done, of.Steps.Count), [.. of.Steps.Skip(done).Select(step => step.Act)], book);
    }
}
