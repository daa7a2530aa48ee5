using CoEduBot.Domain;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Storage.World;

/// <summary>A line of deliverables.csv: a document handed in.</summary>
public sealed record DeliverableRow(int Line, HandedIn Document) : IRow
{
    internal static readonly Table<DeliverableRow> Table = new(
        "deliverables.csv",
        Required: ["kind", "unit", "submitted_at"],
        Optional: ["refers_to", "chars", "state", "decided_at", "parts", "signers", "recipients"],
        Of);

    private static DeliverableRow Of(Fields fields) => new(fields.Line, new HandedIn(
        fields.NeededCode("kind"),
        fields.Needed("unit"),
        fields.Text("refers_to"),
        fields.Needed("submitted_at").Length > 0 && fields.Instant("submitted_at") is { } at ? at : DateTimeOffset.MinValue,
        fields.Whole("chars"),
        fields.Code("state"),
        fields.Instant("decided_at"),
        [.. fields.List("parts").Select(Codes.Normal)],
        fields.List("signers"),
        fields.List("recipients")));
}
