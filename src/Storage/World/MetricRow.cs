using CoEduBot.Domain.Entries;

namespace CoEduBot.Storage.World;

/// <summary>A line of metrics.csv: a figure somebody measured, `0.79`, `79` or `79/100`.</summary>
public sealed record MetricRow(int Line, Figure Figure) : IRow
{
    internal static readonly Table<MetricRow> Table = new("metrics.csv", Required: ["metric", "subject", "on", "value"], Optional: [], Of);

    private static MetricRow Of(Fields fields)
    {
        var (value, of) = ValueOf(fields);

        return new MetricRow(fields.Line, new Figure(fields.NeededCode("metric"), fields.Needed("subject"), fields.NeededDay("on"), value, of));
    }

    private static (decimal Value, decimal? Of) ValueOf(Fields fields)
    {
        var text = fields.Needed("value");
        var (part, whole) = text.Split('/', StringSplitOptions.TrimEntries) is [var first, var second] ? (first, second) : (text, null);
        var (value, of) = (Values.Number(part), whole is null ? null : Values.Number(whole));
        if (text.Length > 0 && (value is null || whole is not null && of is null or <= 0))
            fields.Wrong("value", Faults.FigureMalformed, text);

        return (value ?? 0, of);
    }
}
