using System.Globalization;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Coverage"/>: members fully reached, out of members times the share asked for.</summary>
public static class CoverageRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Coverage rule, Book book)
    {
        var subjects = Subjects.Of(rule.ForEach, book);
        var reached = new Reached(rule, book, subjects.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal));
        var populations = new Populations(rule, book);
        var windows = new Windows(rule, book, rule.By is Reach.Entries by ? Matching.Counting(by.Filter, book) : []);

        return subjects.SelectMany(subject => windows.Of(subject.Id).Select(span => Line(rule, book, subject, span, populations, reached)));
    }

    private static ScoreLine Line(Rule.Coverage rule, Book book, Subject subject, Span span, Populations populations, Reached reached)
    {
        // A closed period is judged by the classes and assignments of its last day, an open one by those of today.
        var day = book.Today < span.Until ? book.Today : span.Last;
        var (members, have) = (0, 0);
        var missing = new List<string>();
        var proof = new HashSet<Hit>();
        var hits = new List<Hit>();
        foreach (var member in populations.Of(subject, day))
        {
            members++;
            reached.Find(subject.Id, member, span, day, hits);
            if (hits.Count < rule.Times)
                missing.Add(hits.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{member} {hits.Count}/{rule.Times}") : member);
            else
            {
                have++;
                foreach (var hit in hits)
                    proof.Add(hit);
            }
        }

        missing.Sort(StringComparer.Ordinal);
        var need = Periods.IsSuspended(span, rule.Per, book.Programme) ? 0 : members * (book.Value(rule.Ratio, subject) ?? 1);

        return new ScoreLine(
            rule.Id, subject.Id, span, Standings.Of(have, need, span, book.Today, rule.Modality), have, need, need > 0 ? missing : [], Ids(proof));
    }

    private static IReadOnlyList<string> Ids(HashSet<Hit> hits) =>
        [.. hits.Where(hit => hit.Id.Length > 0).OrderBy(hit => hit.Day).ThenBy(hit => hit.Id, StringComparer.Ordinal).Select(hit => hit.Id)];
}
