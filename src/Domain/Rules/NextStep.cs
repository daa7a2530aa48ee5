using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>What brings a line forward: the closed list.</summary>
public abstract record NextStep
{
    private NextStep() { }

    /// <summary>Hold or record one more of this kind.</summary>
    public sealed record Record(string Kind) : NextStep;

    /// <summary>Complete what was held: evidence, fields, a confirmation. Codes of what is missing.</summary>
    public sealed record Attach(IReadOnlyList<string> What) : NextStep;

    public sealed record Tick(IReadOnlyList<string> Items) : NextStep;

    /// <summary>The code of the document or report.</summary>
    public sealed record HandIn(string Document) : NextStep;

    public sealed record Enter(string Metric) : NextStep;

    /// <summary>So many are still to be reached; <see cref="Of"/> is `student`, a role or a kind of unit, and empty for several.</summary>
    public sealed record Reach(int Members, string Of) : NextStep;

    /// <summary>Values of a field that nothing held has had yet.</summary>
    public sealed record Cover(IReadOnlyList<string> Values) : NextStep;

    /// <summary>People or units the roster does not show: whoever keeps it enters them. Codes of what is missing.</summary>
    public sealed record Enrol(IReadOnlyList<string> What) : NextStep;

    public sealed record None : NextStep;

    /// <summary>The step for a rule's line. What is met, let off or closed for good needs none.</summary>
    public static NextStep For(RuleLine it) => it.Line.Standing switch
    {
        Standing.Met or Standing.Waived or Standing.NotApplicable or Standing.Missed or Standing.BelowGuideline => new None(),
        Standing.NotDue or Standing.OnTrack or Standing.AtRisk or Standing.Overdue                             => Open(it),
    };

    private static NextStep Open(RuleLine it) => it.Rule switch
    {
        Rule.Quota rule                                    => it.Line.Have >= it.Line.Need ? new None() : More(rule.Of.Select(share => share.Filter)),
        Rule.Coverage { Population.ValuesOf: not null }    => new Cover([.. it.Line.Missing.Select(value => value.Split(' ')[0])]),
        Rule.Coverage rule                                 => new Reach((int)Math.Ceiling(it.Line.Need - it.Line.Have), rule.Population.Members is [var one] ? one : ""),
        // Late stays late: there is nothing left to do about it.
        Rule.Deliverable or Rule.Report or Rule.Check { AppliesTo: CheckOf.Entries { Pool: null } } when it.CameLate => new None(),
        Rule.Deliverable rule                              => new HandIn(rule.Code),
        Rule.Report rule                                   => new HandIn(rule.Code),
        Rule.Check { AppliesTo: CheckOf.Entries { Pool: null } } => new Attach(Mendable(it)),
        Rule.Check { AppliesTo: CheckOf.Entries pooled }   => More([pooled.Filter]),
        Rule.Check { AppliesTo: CheckOf.People or CheckOf.Units } rule => Roster(rule, it),
        Rule.Checklist { Of: ChecklistOf.Policy or ChecklistOf.Workflow } => new None(),
        Rule.Checklist                                     => Mendable(it) is { Count: > 0 } items ? new Tick(items) : new None(),
        Rule.Target rule                                   => Figure(rule, it),
        _                                                  => new None(),
    };

    private static List<string> Mendable(RuleLine it) =>
        [.. it.Line.Missing.Where(code => !RuleLine.IsLate(code))];

    // Items among what a roster lacks are ticked; too many of something is no step.
    private static NextStep Roster(Rule.Check rule, RuleLine it)
    {
        var items = rule.Require.OfType<Requirement.Items>().SelectMany(each => each.Of).ToHashSet(StringComparer.Ordinal);
        var (ticked, enrolled) = (Mendable(it).Where(items.Contains).ToList(), Mendable(it).Where(code => !items.Contains(code)).ToList());

        return enrolled.Count > 0 ? new Enrol(enrolled)
             : ticked.Count > 0   ? new Tick(ticked)
                                  : new None();
    }

    private static NextStep More(IEnumerable<EntryFilter> filters) =>
        filters.SelectMany(filter => filter.Kinds).FirstOrDefault() is { } kind ? new Record(kind) : new None();

    // The first figure that falls short; a sum of what was held grows by holding.
    private static NextStep Figure(Rule.Target rule, RuleLine it)
    {
        var wanting = it.Line.Missing.Select(missing => missing.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var metric = rule.Metrics.FirstOrDefault(each => wanting.Contains(each.Name)) ?? rule.Metrics[0];
        var kind = metric.Name.Split('.')[0];

        return it.Programme.Kinds.ContainsKey(kind) ? new Record(kind) : new Enter(metric.Name);
    }
}
