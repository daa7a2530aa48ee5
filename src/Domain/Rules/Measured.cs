using System.Globalization;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>One metric of a target, read off the ledger for any subject and period.</summary>
public sealed class Measured
{
    private readonly Metric metric;
    private readonly Book book;
    private readonly string kind;
    private readonly Dictionary<string, List<(Hit Hit, decimal Worth)>> held = new(StringComparer.Ordinal);
    private readonly Lazy<Shares> shares;

    public Measured(Metric metric, Rule.Target rule, Book book, IReadOnlyList<Subject> subjects)
    {
        (this.metric, this.book, kind) = (metric, book, metric.Name.Split('.')[0]);
        shares = new(() => new Shares(metric, rule, book));
        if (AddsUpEntries)
            Gather(subjects.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Null where the metric does not apply: nobody to be a share of, or a goal the unit has no number for.</summary>
    public Reading? Of(Subject subject, Span span)
    {
        if ((metric.Change is { } change ? change : metric.Goal is null ? 0 : book.Value(metric.Goal, subject)) is not { } goal)
            return null;

        var reading = metric.Form switch
        {
            MetricForm.Sum when AddsUpEntries && Entries(subject, span) is { Value: not 0 } added => added,
            MetricForm.Sum                    => Plain(Sum(subject, span) ?? 0),
            MetricForm.Ratio                  => shares.Value.Of(subject, span),
            MetricForm.Attested               => Plain(metric.Change is null ? Attested(subject, span, goal) : Changed(subject, span)),
            MetricForm.Paid                   => Plain(Paid(subject, span)),
        };

        return reading is null ? null
            : metric.Change < 0 ? reading with { Value = -reading.Value, Goal = -goal }
            : reading with { Goal = metric is { Goal: null, Change: null } ? AboveNothing(reading.Value) : goal };
    }

    // Any amount above nothing will do.
    private static decimal AboveNothing(decimal value) => value > 0 ? Math.Min(value, 1) : 1;

    private Reading Plain(decimal value) => new(metric, value, 0, []);

    private bool AddsUpEntries => metric.Form == MetricForm.Sum && (book.Programme.Kinds.ContainsKey(kind) || book.HeldOf(kind).Any());

    // An entry counts for its organiser and every unit above; for a person, when he or she led it or was there.
    private void Gather(HashSet<string> subjects)
    {
        foreach (var entry in Matching.Counting(new EntryFilter { Kinds = [kind] }, book))
            foreach (var subject in book.Units.UpFrom(entry.OrganisedBy.Value).Select(unit => unit.Id.Value).Concat(Matching.Actors(entry)).Where(subjects.Contains))
            {
                if (!held.TryGetValue(subject, out var list))
                    held[subject] = list = [];
                list.Add((new Hit(entry.Id.Value, entry.Day), Worth(entry)));
            }
    }

    private decimal Worth(Entry entry) => metric.Name[kind.Length..].TrimStart('.') switch
    {
        ""             => 1,
        "families"     => entry.Families ?? 0,
        "hours"        => entry.Hours ?? 0,
        "half-days"    => entry.HalfDays ?? 0,
        "onsite"       => entry.OnSite ?? 0,
        "participants" => entry.Participants.Count,
        "students"     => entry.Students.Count,
        var field      => Matching.Values(entry, field).Sum(text => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0),
    };

    private Reading Entries(Subject subject, Span span)
    {
        var inside = (held.GetValueOrDefault(subject.Id) ?? []).Where(each => span.Has(each.Hit.Day) && each.Worth != 0).ToList();

        return new Reading(metric, inside.Sum(each => each.Worth), 0, [.. inside.Select(each => each.Hit)]);
    }

    /// <summary>The subject's own figure; without one, what the units below come to, each by its own figure or those below it.</summary>
    private decimal? Sum(Subject subject, Span span) =>
        !book.Figures.Has(metric.Name) ? null
        : subject.Unit is { } unit ? Sum(unit, span)
        : book.Figures.Latest(metric.Name, subject.Id, span)?.Value;

    private decimal? Sum(Unit unit, Span span)
    {
        if (book.Figures.Latest(metric.Name, unit.Id.Value, span) is { } own)
            return own.Value;

        var below = book.Units.RightBelow(unit).Select(child => Sum(child, span)).OfType<decimal>().ToList();

        return below.Count > 0 ? below.Sum() : null;
    }

    // What somebody vouched for: a number, a share where the goal is one, or a tick.
    private decimal Attested(Subject subject, Span span, decimal goal) =>
        book.Figures.Latest(metric.Name, subject.Id, span) is { } own
            ? own.Of is not null || goal is > 0 and < 1 ? Figures.Share(own) : own.Value
            : Sum(subject, span)
                ?? (book.TicksOf(metric.Name, subject.Id).Any(tick => span.Has(tick.On)) ? 1 : 0);

    // In percentage points over the last figure before the period; without a figure to compare there is no change.
    private decimal Changed(Subject subject, Span span) =>
        book.Figures.Latest(metric.Name, subject.Id, span) is { } now
        && book.Figures.Of(metric.Name, subject.Id).LastOrDefault(each => each.On < span.From) is { } before
            ? (Figures.Share(now) - Figures.Share(before)) * 100
            : 0;

    private decimal Paid(Subject subject, Span span) =>
        (subject.Unit is { } unit ? book.Units.DownFrom(unit).Select(each => each.Id.Value) : [subject.Id])
        .SelectMany(id => book.Figures.Of(metric.Name, id))
        .Where(each => span.Has(each.On))
        .Sum(each => each.Value);
}
