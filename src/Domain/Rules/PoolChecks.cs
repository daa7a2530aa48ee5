using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Checks that look at all entries of a unit and period together. An entry that fails a gate is not among them.</summary>
internal static class PoolChecks
{
    public static IEnumerable<ScoreLine> Lines(Rule.Check rule, CheckOf.Entries of, Book book)
    {
        var pools = rule.Require.Where(asks => (asks.Pool ?? of.Pool) is not null).GroupBy(asks => (asks.Pool ?? of.Pool)!).ToList();
        if (pools.Count == 0)
            yield break;

        var entries = Matching.Held(of.Filter, book)
            .Where(entry => PassesGates(entry, book))
            .SelectMany(entry => Units(rule, of, entry, book).Select(unit => (unit, entry)))
            .ToLookup(each => each.unit, each => each.entry, StringComparer.Ordinal);
        var subjects = Accountable(rule, of, entries.Select(group => group.Key), book).ToList();

        foreach (var pool in pools)
            foreach (var span in Periods.Begun(pool.Key, book.Programme, book.Today))
                foreach (var subject in subjects)
                    yield return Line(rule, [.. pool], subject, span, [.. entries[subject].Where(entry => span.Has(entry.Day))], book);
    }

    private static ScoreLine Line(Rule.Check rule, IReadOnlyList<Requirement> asked, string subject, Span span, IReadOnlyList<Entry> entries, Book book)
    {
        var findings = asked.Select(asks => PoolRequirements.Test(asks, rule, new Pool(subject, span, entries), book)).OfType<Finding>().ToList();

        return Findings.Line(rule, subject, span, findings, failed => Findings.InPeriod(failed, span, book.Today, rule.Modality), [.. entries.Select(entry => entry.Id.Value)]);
    }

    private static bool PassesGates(Entry entry, Book book) => book.Gates.All(gate => CheckRule.Failures(gate, entry, book).Count == 0);

    private static IEnumerable<string> Units(Rule.Check rule, CheckOf.Entries of, Entry entry, Book book) => rule.ForEach?.Form switch
    {
        SubjectForm.Person            => Matching.Actors(entry),
        SubjectForm.Pair              => [entry.Host.Value],
        _ when of.PoolUnit is { } kind => book.Units.UpFrom(entry.OrganisedBy.Value).Where(unit => unit.Kind == kind).Take(1).Select(unit => unit.Id.Value),
        _                             => [entry.OrganisedBy.Value],
    };

    // Asked are the scope; the units that pool; the only kind that may organise, since having held none is short as well. Where several
    // kinds may, nobody is told to, and only those who did are judged by the mix.
    private static IEnumerable<string> Accountable(Rule.Check rule, CheckOf.Entries of, IEnumerable<string> organisers, Book book)
    {
        if (rule.ForEach is not null)
            return Subjects.Of(rule.ForEach, book).Select(subject => subject.Id);
        if (of.PoolUnit is { } kind)
            return book.Units.OfKind(kind).Select(unit => unit.Id.Value);

        var may = of.Filter.Kinds.SelectMany(code => book.Programme.Kinds.GetValueOrDefault(code)?.Organisers ?? []).Distinct(StringComparer.Ordinal).ToList();

        return may.Count == 1
            ? book.Units.OfKind(may[0]).Select(unit => unit.Id.Value).Union(organisers, StringComparer.Ordinal)
            : organisers.Order(StringComparer.Ordinal);
    }
}
