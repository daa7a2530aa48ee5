using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The codes of a programme that people get to see, and what they see in their place.</summary>
internal static class CodesShown
{
    public static IReadOnlyList<string> By(Programme programme) =>
    [
        .. programme.Kinds.Values.SelectMany(Of)
            .Concat(programme.Documents.Values.SelectMany(document => document.Items))
            .Concat(programme.Reports.Values.SelectMany(report => report.Content.Prepend(report.Code)))
            .Concat(programme.Rules.SelectMany(Of))
            .Concat(programme.Rules.Select(rule => rule.Per.Phase ?? ""))
            .Concat(programme.Rules.SelectMany(rule => rule.ForEach?.Where.Values.SelectMany(value => value.Value.Prepend(value.Key)) ?? []))
            .Where(code => code.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A kind, a document and a role bring their own names.</summary>
    public static LocalText? Name(Programme programme, string code) =>
        programme.Terms.GetValueOrDefault(code)
        ?? programme.Kinds.GetValueOrDefault(code)?.Names
        ?? programme.Documents.GetValueOrDefault(code)?.Names
        ?? programme.Roles.GetValueOrDefault(code)?.Names;

    private static IEnumerable<string> Of(KindForm kind) =>
    [
        .. kind.Modes, .. kind.Fields.Keys, .. kind.Fields.Values.SelectMany(values => values),
        .. kind.Evidence.SelectMany(need => need.AnyOf), .. kind.FeedbackAspects, .. kind.FeedbackAspects.Take(1).Select(_ => "feedback"),
    ];

    private static IEnumerable<string> Of(Rule rule) => rule switch
    {
        Rule.Coverage it    => [.. Of(it.Population), .. Of(it.By)],
        Rule.Deliverable it => it.Items.Append(it.Code),
        Rule.Check it       => it.Require.SelectMany(Of),
        Rule.Checklist it   => Of(it.Of),
        Rule.Target it      => it.Metrics.Select(metric => metric.Name.Split('.')[^1]),
        Rule.Report it      => [it.Code],
        _                   => [],
    };

    private static IEnumerable<string> Of(Population population) => [population.List ?? ""];

    private static IEnumerable<string> Of(Reach reach) => reach switch
    {
        Reach.Entries it => it.Filter.Where.Values.Where(value => value.Key is not "organiser").SelectMany(value => value.Value),
        Reach.Record it  => [it.Kind],
        Reach.Tick it    => [it.Item],
        _                => [],
    };

    private static IEnumerable<string> Of(Requirement requirement) => requirement switch
    {
        Requirement.Distinct it    => [it.Field],
        Requirement.FieldFilled it => [it.Field],
        Requirement.FieldAll it    => [it.Field],
        Requirement.Mode it        => it.AnyOf,
        Requirement.Items it       => it.Of,
        Requirement.Evidence it    => [.. it.AnyOf, .. it.Aspects],
        Requirement.RoleFilled it  => [it.Role],
        Requirement.Eligible it    => Of(it.Who),
        _                          => [],
    };

    private static IEnumerable<string> Of(Eligibility who) => who switch
    {
        Eligibility.Any it  => it.Of.SelectMany(Of),
        Eligibility.All it  => it.Of.SelectMany(Of),
        Eligibility.Attr it => [it.Name, it.Value],
        _                   => [],
    };

    private static IEnumerable<string> Of(ChecklistOf of) => of switch
    {
        ChecklistOf.Presence it => it.Items,
        ChecklistOf.Phase it    => it.Tasks.Append(it.Id),
        ChecklistOf.Workflow it => it.States.Append(it.Record),
        ChecklistOf.Chain it    => it.Steps.Select(step => step.Act).Append(it.On),
        ChecklistOf.Award it    => it.Categories,
        ChecklistOf.Policy it   => it.Enforce,
        _                       => [],
    };
}
