using System.Globalization;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Target"/>: a single figure against its goal, or how many of several have reached theirs.</summary>
public static class TargetRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Target rule, Book book)
    {
        var subjects = Subjects.Of(rule.ForEach, book);
        var measured = rule.Metrics.Select(metric => new Measured(metric, rule, book, subjects)).ToList();
        var windows = new Windows(rule, book);

        return subjects.SelectMany(subject => Spans(rule, windows.Of(subject.Id)).Select(span => Line(rule, book, subject, span, measured)));
    }

    // A goal with a date of its own is one stretch of work up to that day, however often the programme renews meanwhile.
    private static IEnumerable<Span> Spans(Rule.Target rule, IReadOnlyList<Span> begun)
    {
        if (rule.ByDate is not { } last)
            return begun;

        var until = last.AddDays(1);
        var inTime = begun.Where(span => span.From < until);

        return rule.Per.Code is PeriodCode.Programme or PeriodCode.Once
            ? inTime.Take(1).Select(span => span with { Until = until })
            : inTime.Select(span => span with { Until = span.Until < until ? span.Until : until });
    }

    private static ScoreLine Line(Rule.Target rule, Book book, Subject subject, Span span, IReadOnlyList<Measured> measured)
    {
        var readings = measured.Select(each => each.Of(subject, span)).OfType<Reading>().Where(reading => reading.Goal > 0).ToList();
        var standings = readings.Select(each => Standings.Of(each.Value, each.Goal, span, book.Today, rule.Modality)).ToList();
        var reached = standings.Count(standing => standing == Standing.Met);
        var (have, need) = readings is [var only] ? (only.Shown, only.Goal) : (reached, readings.Count);
        var missing = readings.Where((_, at) => standings[at] != Standing.Met).Select(Missing);
        var proof = readings.SelectMany(reading => reading.Proof).DistinctBy(hit => hit.Id).OrderBy(hit => hit.Day).ThenBy(hit => hit.Id, StringComparer.Ordinal);

        return new ScoreLine(
            rule.Id, subject.Id, span, Together(standings), have, need, [.. missing], [.. proof.Select(hit => hit.Id)]);
    }

    // All must be reached; short of that the one in most trouble speaks for them.
    private static Standing Together(IReadOnlyList<Standing> standings) =>
        standings.Count == 0 ? Standing.NotApplicable
        : standings.All(standing => standing == Standing.Met) ? Standing.Met
        : standings.Contains(Standing.AtRisk) ? Standing.AtRisk
        : standings.First(standing => standing != Standing.Met);

    private static string Missing(Reading reading) =>
        string.Create(CultureInfo.InvariantCulture, $"{reading.Metric.Name} {reading.Shown:0.####}/{reading.Goal:0.####}");
}

/// <summary>What a metric came to, and what it had to; both in shares for ratios, in percentage points for changes.</summary>
public sealed record Reading(Metric Metric, decimal Value, decimal Goal, IReadOnlyList<Hit> Proof)
{
    /// <summary>Rounded down, so that what falls short never reads as reached.</summary>
    public decimal Shown => Math.Floor(Value * 10_000) / 10_000;
}
