using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Storage.World;

/// <summary>A line of engagements.csv: the entry as the ledger keeps it.</summary>
public sealed record EngagementRow(int Line, Entry Entry) : IRow
{
    internal static readonly Table<EngagementRow> Table = new(
        "engagements.csv",
        Required: ["id", "kind", "host", "day", "state"],
        Optional:
        [
            "start", "end", "mode", "lead", "participants", "students", "hours", "half_days", "families", "fields", "evidence", "feedback", "links",
            "organiser", "confirmed_by", "onsite", "planned_at", "reported_at", "cycle",
        ],
        Of,
        Id: row => row.Entry.Id.Value);

    private static EngagementRow? Of(Fields fields) => fields.Id("id") is { } id ? new EngagementRow(fields.Line, EntryOf(id, fields.Clock("start"), fields)) : null;

    private static Entry EntryOf(string id, TimeOnly? start, Fields fields) => new()
    {
        Id = new EngagementId(id),
        Kind = fields.NeededCode("kind"),
        Host = new UnitId(fields.Needed("host")),
        Organiser = UnitOf(fields, "organiser"),
        Day = fields.NeededDay("day"),
        Start = start,
        End = EndOf(fields, start),
        Mode = fields.Code("mode"),
        Lead = PersonOf(fields, "lead"),
        Participants = [.. fields.List("participants").Distinct(StringComparer.Ordinal)],
        Students = [.. fields.List("students").Distinct(StringComparer.Ordinal).Select(student => new StudentId(student))],
        Hours = fields.Amount("hours"),
        HalfDays = fields.Amount("half_days"),
        Families = fields.Whole("families"),
        OnSite = fields.Whole("onsite"),
        Fields = fields.Choices("fields"),
        Evidence = Proofs.EvidenceOf(fields),
        Feedback = Proofs.FeedbackOf(fields),
        Links = fields.List("links"),
        State = StateOf(fields),
        ConfirmedBy = PersonOf(fields, "confirmed_by"),
        PlannedAt = fields.Instant("planned_at"),
        ReportedAt = fields.Instant("reported_at"),
        Cycle = fields.Text("cycle"),
    };

    private static TimeOnly? EndOf(Fields fields, TimeOnly? start)
    {
        var end = fields.Clock("end");
        if (end < start)
            fields.Warn("end", Faults.EndPastMidnight);

        return end;
    }

    private static EngagementState StateOf(Fields fields)
    {
        var text = fields.Needed("state");
        if (text.Length > 0 && Codes.Read<EngagementState>(text) is null)
            fields.Wrong("state", Faults.StateUnknown, text);

        return Codes.Read<EngagementState>(text) ?? EngagementState.Draft;
    }

    private static UnitId? UnitOf(Fields fields, string column) => fields.Text(column) is { Length: > 0 } id ? new UnitId(id) : null;

    private static PersonId? PersonOf(Fields fields, string column) => fields.Text(column) is { Length: > 0 } id ? new PersonId(id) : null;
}
