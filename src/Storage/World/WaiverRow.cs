using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.World;

/// <summary>A line of waivers.csv: a rule a subject is let off.</summary>
public sealed record WaiverRow(int Line, Waiver Waiver) : IRow
{
    internal static readonly Table<WaiverRow> Table = new("waivers.csv", Required: ["rule", "subject", "period", "reason", "by"], Optional: [], Of);

    private static WaiverRow Of(Fields fields)
    {
        // Without these it lets nobody off: it is kept, and said.
        var (reason, by) = (fields.Text("reason"), fields.Text("by"));
        if (reason.Length == 0)
            fields.Warn("reason", Faults.NoReason);
        if (by.Length == 0)
            fields.Warn("by", Faults.NobodyNamed);

        return new WaiverRow(fields.Line, new Waiver(fields.Needed("rule"), fields.Needed("subject"), PeriodOf(fields.Text("period")), reason, new PersonId(by)));
    }

    // A period's code, or the id of one, which is the programme's own.
    private static string PeriodOf(string text) => Codes.Read<PeriodCode>(text) is { } code ? code.Kebab() : text;
}
