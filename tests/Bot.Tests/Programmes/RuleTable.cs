using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>`docs/programmes.md`: every rule of the shipped programmes, how it is judged, and the tests that say they hold it to its source.</summary>
public sealed class RuleTable
{
    private static readonly ILookup<string, string> Tests = typeof(RuleTable).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(test => test.GetCustomAttributes<ProvesAttribute>().SelectMany(proves => proves.Rules).Distinct().Select(rule => (rule, Name: $"{test.DeclaringType!.Name}.{test.Name}")))
        .OrderBy(each => each.Name, StringComparer.Ordinal)
        .ToLookup(each => each.rule, each => each.Name);

    [Fact]
    public void Every_rule_of_a_shipped_programme_has_a_test() => Assert.Equal([], RuleBench.Programmes
        .SelectMany(programme => programme.Rules)
        .Select(rule => rule.Id)
        .Where(rule => !Tests.Contains(rule)));

    [Fact]
    public void Shipped_programmes_name_no_conduct_that_is_not_kept_yet() => Assert.Equal([], RuleBench.Programmes
        .SelectMany(programme => programme.Rules)
        .OfType<Rule.Checklist>()
        .SelectMany(rule => rule.Of is ChecklistOf.Policy policy ? policy.Enforce.Except(Enforcements.All) : []));

    [Fact]
    public void What_a_test_says_it_proves_is_a_rule() =>
        Assert.Equal([], Tests.Select(test => test.Key).Except(RuleBench.Programmes.SelectMany(programme => programme.Rules).Select(rule => rule.Id)));

    /// <summary>`COEDU_APPROVE=1` writes it.</summary>
    [Fact]
    public void The_table_of_rules_is_up_to_date() => Approve.File(Path.GetFullPath("../../../docs/programmes.md", Path.GetDirectoryName(Here())!), Table());

    private static string Table()
    {
        var text = new StringBuilder("""
            # The rules of the shipped programmes

            Made from `programmes/*.yaml` and the tests marked `[Proves]`; `COEDU_APPROVE=1 dotnet test --filter RuleTable` writes it anew.
            What each evaluator does: [programme-format.md](programme-format.md).

            """.ReplaceLineEndings("\n"));
        foreach (var programme in RuleBench.Programmes.OrderBy(programme => programme.Id, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(programme.Names.ZhHans).Append(" · ").Append(programme.Names.En).Append(" (`").Append(programme.Id).Append("`, ").Append(programme.Rules.Count).Append(" rules)\n\n");
            text.Append("| Rule | Title | Evaluator | How binding | Tests |\n|---|---|---|---|---|\n");
            foreach (var rule in programme.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal))
                text.Append("| ").AppendJoin(" | ", rule.Id, $"{rule.Title.ZhHans}<br>{rule.Title.En}", Evaluator(rule), rule.Modality.Kebab(), string.Join("<br>", Tests[rule.Id].Select(test => $"`{test}`"))).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Evaluator(Rule rule) => rule switch
    {
        Rule.Quota it       => $"quota {it.Measure.Kebab()}",
        Rule.Coverage       => "coverage",
        Rule.Deliverable    => "deliverable",
        Rule.Check          => "check",
        Rule.Checklist it   => $"checklist {Codes.Normal(it.Of.GetType().Name)}",
        Rule.Target         => "target",
        Rule.Report         => "report",
        _                   => throw new UnreachableException(),
    };

    private static string Here([CallerFilePath] string file = "") => file;
}
