using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>A line with the rule it comes from, for whoever shows it.</summary>
public sealed record RuleLine(Programme Programme, Rule Rule, ScoreLine Line)
{
    /// <summary>The last day on which it is in time, where that is not the period's last.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Everything is there, too late. Late stays late: nothing is left to do.</summary>
    public bool CameLate => Line.Missing.Count > 0 && Line.Missing.All(IsLate);

    /// <summary>Whether what is missing is there, and late: `charter late`, `late … due …`.</summary>
    internal static bool IsLate(string missing) => missing.StartsWith("late ", StringComparison.Ordinal) || missing.EndsWith(" late", StringComparison.Ordinal);

    /// <summary>Needs somebody's attention now, or fell short.</summary>
    public bool IsBehind => Line.Standing is Standing.Overdue or Standing.AtRisk or Standing.Missed;

    /// <summary>Whether the rule asks for this activity kind, under any name the programme knows it by.</summary>
    public bool IsAbout(string kind)
    {
        var code = Programme.Kinds.Values.FirstOrDefault(form => form.Aliases.Contains(kind))?.Code ?? kind;

        return Kinds(Rule).Contains(code);
    }

    private static IEnumerable<string> Kinds(Rule rule) => rule switch
    {
        Rule.Quota it                                      => it.Of.SelectMany(share => share.Filter.Kinds),
        Rule.Coverage { By: Reach.Entries by }             => by.Filter.Kinds,
        Rule.Check { AppliesTo: CheckOf.Entries entries }  => entries.Filter.Kinds,
        Rule.Target it                                     => it.Metrics.Select(metric => metric.Name.Split('.')[0]),
        _                                                  => [],
    };
}
