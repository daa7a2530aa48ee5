using CoEduBot.Domain;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Storage.World;

/// <summary>A line of ticks.csv: an item of a checklist, confirmed by somebody.</summary>
public sealed record TickRow(int Line, Tick Tick) : IRow
{
    internal static readonly Table<TickRow> Table = new("ticks.csv", Required: ["rule", "item", "subject", "on", "by"], Optional: [], Of);

    private static TickRow Of(Fields fields)
    {
        // Nobody has confirmed it then; the row is kept, so that the rule can say so.
        var by = fields.Text("by");
        if (by.Length == 0)
            fields.Warn("by", Faults.NobodyNamed);

        return new TickRow(fields.Line, new Tick(
            fields.Needed("rule"), fields.NeededCode("item"), fields.Needed("subject"), fields.NeededDay("on"), new PersonId(by)));
    }
}
