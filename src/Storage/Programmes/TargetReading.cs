using System.Globalization;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary><see cref="Rule.Target"/>: target, money.</summary>
internal static class TargetReading
{
    public static Rule? Read(RuleHead head)
    {
        var (keys, known) = (head.Keys, head.Known);
        keys.Must("for_each", "per");
        var metrics = keys.One("metrics", "ledger") switch
        {
            "metrics" => keys.Maps("metrics").Select(metric => Metric(metric, known)).ToList(),
            "ledger"  => Paid(keys, known),
            _         => [],
        };
        if (keys["metrics"] is Sequence { Items.Count: 0 } empty)
            keys.Findings.Wrong(empty, Faults.EmptyList, "metrics");

        return new Rule.Target(metrics, keys.Day("by_date"))
        {
            Id = head.Id, Modality = head.Modality, Title = head.Title, Per = head.Per(PeriodCode.Programme),
        };
    }

    private static Metric Metric(Keys keys, Known known)
    {
        var form = keys.One("sum", "ratio", "attested") switch
        {
            "sum"   => MetricForm.Sum,
            "ratio" => MetricForm.Ratio,
            _       => MetricForm.Attested,
        };
        var name = (keys.Code("sum") ?? keys.Code("ratio") ?? keys.Code("attested"))?.Code ?? "";
        keys.ReadOver("baseline");
        if (!keys.Has("change"))
            keys.Must("goal");
        var goal = form == MetricForm.Ratio ? AmountReading.Ratio(keys["goal"], known) : AmountReading.Read(keys["goal"], known);
        var metric = new Metric(form, name, known.Roles.Check(keys.CodeList("of"), known.Units, known.Groups, known.People), goal, Change(keys));
        keys.Close();

        return metric;
    }

    // "+5pp": percentage points
    private static decimal? Change(Keys keys)
    {
        if (keys.Text("change") is not { } text)
            return null;
        if (text.EndsWith("pp", StringComparison.Ordinal)
            && decimal.TryParse(text[..^2].Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points))
            return points;

        keys.Findings.Wrong(keys["change"]!, Faults.NotAChange, text);
        return null;
    }

    private static List<Metric> Paid(Keys keys, Known known)
    {
        keys.Must("amount");
        var goal = AmountReading.Read(keys["amount"], known);

        return [.. keys.SomeCodes("ledger").Select(ledger => new Metric(MetricForm.Paid, ledger, [], goal))];
    }
}
