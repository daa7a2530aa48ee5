using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>
/// The ratio of a target: entered as a share, or as counts for the units below, or else counted: who of the members has
/// a figure of at least one, a tick, or took part in the activity the metric is named after.
/// </summary>
public sealed class Shares
{
    private readonly Metric metric;
    private readonly Rule.Target rule;
    private readonly Book book;
    private readonly string item;
    private readonly Populations members;
    private readonly Reached reached;

    public Shares(Metric metric, Rule.Target rule, Book book)
    {
        (this.metric, this.rule, this.book) = (metric, rule, book);
        item = metric.Name[(metric.Name.LastIndexOf('.') + 1)..];
        var takingPart = new Rule.Coverage(
            new Population { Members = metric.Of },
            new Reach.Entries(new EntryFilter { Kinds = [metric.Name.Split('.')[0]] }, Present: true, Field: null),
            Times: 1,
            Ratio: 1)
        {
            Id = rule.Id, Modality = rule.Modality, Title = rule.Title, Per = rule.Per, ForEach = rule.ForEach,
        };
        members = new Populations(takingPart, book);
        reached = new Reached(takingPart, book, new HashSet<string>());
    }

    /// <summary>Null where there is nobody to be a share of.</summary>
    public Reading? Of(Subject subject, Span span) =>
        book.Figures.Latest(metric.Name, subject.Id, span) is { } own ? new Reading(metric, Figures.Share(own), 0, [])
        : subject.Unit is { } unit && Counts(unit, span) is (var part, > 0 and var whole) ? new Reading(metric, part / whole, 0, [])
        : Counted(subject, span);

    // Shares cannot be added up; only counts such as 79/100 can.
    private (decimal Part, decimal Whole) Counts(Unit unit, Span span)
    {
        if (!book.Figures.Has(metric.Name))
            return (0, 0);
        if (book.Figures.Latest(metric.Name, unit.Id.Value, span) is { Of: { } of } own)
            return (own.Value, of);

        var below = book.Units.RightBelow(unit).Select(child => Counts(child, span)).ToList();

        return (below.Sum(each => each.Part), below.Sum(each => each.Whole));
    }

    private Reading? Counted(Subject subject, Span span)
    {
        var day = book.Today < span.Until ? book.Today : span.Last;
        var all = metric.Of.Count == 0 ? [] : members.Of(subject, day).ToList();
        if (all.Count == 0)
            return metric.Of.Count == 0 ? new Reading(metric, 0, 0, []) : null;

        var hits = all.ToDictionary(member => member, member => reached.Of("", member, span, day), StringComparer.Ordinal);
        var there = all.Count(member => IsTicked(member, span) || HasFigure(member, span) || hits[member].Count > 0);

        return new Reading(metric, (decimal)there / all.Count, 0, [.. hits.Values.SelectMany(each => each)]);
    }

    private bool IsTicked(string member, Span span) => book.TicksOf(item, member).Any(tick => span.Has(tick.On));

    private bool HasFigure(string member, Span span) =>
        (book.Figures.Latest(item, member, span) ?? book.Figures.Latest(metric.Name, member, span)) is { Value: >= 1 };
}
