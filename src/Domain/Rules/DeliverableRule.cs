using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>
/// Evaluates <see cref="Rule.Deliverable"/>: a line for each subject and the period it is due in. Due before an engagement, subject and
/// period are the engagement's.
/// </summary>
public static class DeliverableRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Deliverable rule, Book book) =>
        rule.Due is Due.Before before ? Ahead(rule, before, book) : InPeriods(rule, book);

    private static IEnumerable<ScoreLine> InPeriods(Rule.Deliverable rule, Book book)
    {
        var period = rule.Due is Due.Each each && each.Every != rule.Per.Code ? rule.Per with { Code = each.Every } : rule.Per;
        var next = rule.Due is Due.Each { RefersToNext: true };
        var windows = new Windows(rule with { Per = period }, book);

        return Subjects.Of(rule.ForEach, book).SelectMany(subject =>
            Hand.In(new Hand(subject, period, rule.Due, next, AskedOf(rule, subject, book)), windows.Of(subject.Id), book));
    }

    private static Asked AskedOf(Rule.Deliverable rule, Subject subject, Book book)
    {
        var named = rule.DeliverTo is not { } attr ? null
            : subject.Unit is { } unit ? book.Units.Attr(unit, attr)
            : subject.Person!.Attrs.GetValueOrDefault(attr);

        return new Asked(rule.Id, rule.Code, rule.Modality, rule.MinChars, rule.Items, named?.Split('|'));
    }

    // By whole days: sent on the seventh day before, at whatever hour, is seven days ahead.
    private static IEnumerable<ScoreLine> Ahead(Rule.Deliverable rule, Due.Before before, Book book)
    {
        var papers = book.Shelf.PapersOf(rule.Code).ToLookup(paper => paper.Document.RefersTo, StringComparer.Ordinal);
        var subjects = Subjects.Of(rule.ForEach, book).ToDictionary(subject => subject.Id, StringComparer.Ordinal);

        foreach (var entry in book.Held.Where(entry => Periods.IsIn(book.Programme.Window, Periods.Of(entry.Day))))
        {
            if (Answering(entry).Where(subjects.ContainsKey).FirstOrDefault() is not { } id)
                continue;

            var due = DueTimes.EndOf(entry.Day.AddDays(-before.Days), book);
            var from = papers[entry.Id.Value].Where(paper => paper.Document.By == id || paper.Document.By == entry.Lead?.Value);
            yield return HandIns.Line(AskedOf(rule, subjects[id], book), entry.Id.Value, Periods.Of(entry.Day), due, from, book);
        }
    }

    private static IEnumerable<string> Answering(Entry entry) =>
        entry.Lead is { } lead ? [entry.OrganisedBy.Value, lead.Value] : [entry.OrganisedBy.Value];
}
