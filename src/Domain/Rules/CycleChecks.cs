using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Checks of engagements that share a cycle. It is open until the term it began in ends; without one, the programme's window.</summary>
internal static class CycleChecks
{
    public static IEnumerable<ScoreLine> Lines(Rule.Check rule, Book book)
    {
        var steps = rule.Require.OfType<Requirement.Steps>().SelectMany(asks => asks.Of).ToHashSet(StringComparer.Ordinal);

        return book.Held
            .Where(entry => entry.Cycle.Length > 0)
            .GroupBy(entry => entry.Cycle, StringComparer.Ordinal)
            .Where(cycle => steps.Count == 0 || cycle.Any(entry => steps.Contains(entry.Kind)))
            .Select(cycle => Line(rule, cycle.Key, [.. cycle.OrderBy(entry => entry.Day).ThenBy(entry => entry.Start)], book));
    }

    private static ScoreLine Line(Rule.Check rule, string id, IReadOnlyList<Entry> entries, Book book)
    {
        var span = new Span(PeriodCode.Cycle, id, entries[0].Day, entries[^1].Day.AddDays(1));
        var findings = rule.Require.Select(asks => PoolRequirements.Test(asks, rule, new Pool(id, span, entries), book)).OfType<Finding>().ToList();

        return Findings.Line(rule, id, span, findings, failed => Stands(rule, failed, entries, book), [.. entries.Select(entry => entry.Id.Value)]);
    }

    private static Standing Stands(Rule.Check rule, List<Finding> findings, IReadOnlyList<Entry> entries, Book book) =>
        findings.TrueForAll(each => each.Met || each.Outlook != Outlook.Fixed) && IsOpen(rule, entries, book) ? Standing.OnTrack : Standings.Closed(rule.Modality);

    private static bool IsOpen(Rule.Check rule, IReadOnlyList<Entry> entries, Book book)
    {
        if (rule.Within is { } days)
            return book.Today < entries[^1].Day.AddDays(days);

        var term = book.Programme.Calendar.Terms.FirstOrDefault(each => each.First <= entries[0].Day && entries[0].Day <= each.Last);

        return term is not null ? book.Today <= term.Last : book.Programme.Window is { RenewsYearly: true } or { End: null } || book.Today <= book.Programme.Window.End;
    }
}
