namespace CoEduBot.Domain.Entries;

/// <summary>Something put down beside the ledger that may be taken back, with a reason, but is never removed.</summary>
public abstract class Kept
{
    public long Id { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public string UndoneFor { get; private set; } = "";

    public Decision<Kept> Undo(PersonId by, string reason, DateTimeOffset now)
    {
        if (UndoneAt is not null)
            return new Refusal.NothingToUndo();
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal.Missing("reason");

        (UndoneBy, UndoneAt, UndoneFor) = (by, now, reason.Trim());
        return this;
    }
}

/// <summary>Evidence said to be there for an entry.</summary>
public sealed class EvidenceGiven : Kept
{
    public required EngagementId Entry { get; init; }

    /// <summary>Kebab-case code: photo, video, minutes, …</summary>
    public required string Kind { get; init; }

    public required int Count { get; init; }

    /// <summary>Where it lies or what it shows.</summary>
    public string Note { get; init; } = "";
}

/// <summary>An item of a rule's checklist, done on a day.</summary>
public sealed class TickMade : Kept
{
    public required string Rule { get; init; }

    public required string Item { get; init; }

    /// <summary>A unit's or person's id.</summary>
    public required string Subject { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>What shows it: a document's number, a link, a few words.</summary>
    public required string Proof { get; init; }
}

/// <summary>A subject let off a rule.</summary>
public sealed class WaiverGiven : Kept
{
    public required string Rule { get; init; }

    public required string Subject { get; init; }

    /// <summary>Id of the period (<see cref="Programmes.Span.Id"/>); empty is every period.</summary>
    public required string Period { get; init; }

    public required string Reason { get; init; }
}

/// <summary>A document or report handed in.</summary>
public sealed class DocumentHandedIn : Kept
{
    /// <summary>Code of the deliverable or report.</summary>
    public required string Kind { get; init; }

    /// <summary>The unit or person it is from.</summary>
    public required string Unit { get; init; }

    /// <summary>YYYY-MM, an engagement's id, a term's id; empty is the period it was handed in.</summary>
    public string RefersTo { get; init; } = "";

    public required string Note { get; init; }

    /// <summary>`;`-separated codes of the parts in it.</summary>
    public string Parts { get; init; } = "";
}

/// <summary>A figure somebody entered.</summary>
public sealed class FigureEntered : Kept
{
    public required string Name { get; init; }

    public required string Subject { get; init; }

    public required DateOnly Day { get; init; }

    public required decimal Value { get; init; }

    /// <summary>The second number of 79/100; null for a plain figure.</summary>
    public decimal? Of { get; init; }
}
