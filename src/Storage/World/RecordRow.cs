using CoEduBot.Domain;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Storage.World;

/// <summary>A line of records.csv: a record kept about a unit, a person or a student.</summary>
public sealed record RecordRow(int Line, KeptRecord Record) : IRow
{
    internal static readonly Table<RecordRow> Table = new(
        "records.csv",
        Required: ["kind", "subject", "on"],
        Optional: ["state", "by", "fields"],
        Of);

    private static RecordRow Of(Fields fields) => new(fields.Line, new KeptRecord(
        fields.NeededCode("kind"),
        fields.Needed("subject"),
        fields.NeededDay("on"),
        fields.Code("state"),
        fields.Text("by") is { Length: > 0 } by ? new PersonId(by) : null,
        fields.Choices("fields")));
}
