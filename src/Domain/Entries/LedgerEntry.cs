using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Entries;

/// <summary>
/// An entry of the ledger as it is kept: an engagement that was held, or something recorded afterwards. Nothing in it is
/// edited away: a correction reverses it, with a reason, and another entry takes its place.
/// </summary>
public sealed class LedgerEntry
{
    public required EngagementId Id { get; init; }

    /// <summary>Code of the activity kind.</summary>
    public required string Kind { get; init; }

    public required UnitId Host { get; init; }

    /// <summary>Whose quota it feeds.</summary>
    public required UnitId Organiser { get; init; }

    public required DateOnly Day { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public required string Topic { get; init; }

    public string Mode { get; set; } = "";

    public required PersonId Lead { get; init; }

    /// <summary>`;`-separated ids of people and units present.</summary>
    public string Participants { get; set; } = "";

    /// <summary>`;`-separated ids.</summary>
    public string Students { get; set; } = "";

    /// <summary>Lessons.</summary>
    public decimal? Hours { get; init; }

    public decimal? HalfDays { get; init; }

    /// <summary>Families that came; null where the attendance list of the engagement says it.</summary>
    public int? Families { get; init; }

    public int? OnSite { get; set; }

    /// <summary>`k=v|v;..`.</summary>
    public string Fields { get; set; } = "";

    public EngagementState State { get; private set; } = EngagementState.Held;

    public required PersonId RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public PersonId? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public PersonId? ReversedBy { get; private set; }

    public DateTimeOffset? ReversedAt { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The form or message it came by: a second press makes no second entry.</summary>
    public string Form { get; init; } = "";

    public Decision<LedgerEntry> Reverse(PersonId by, string reason, DateTimeOffset now)
    {
        if (!EngagementState.Reversed.MayFollow(State))
            return new Refusal.NotInState(State);
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal.Missing("reason");

        (State, ReversedBy, ReversedAt, Reason) = (EngagementState.Reversed, by, now, reason.Trim());
        return this;
    }

    /// <summary>A second confirmation changes nothing.</summary>
    public Decision<LedgerEntry> Confirm(PersonId by, DateTimeOffset now)
    {
        if (State != EngagementState.Held)
            return new Refusal.NotInState(State);

        (ConfirmedBy, ConfirmedAt) = (ConfirmedBy ?? by, ConfirmedAt ?? now);
        return this;
    }
}
