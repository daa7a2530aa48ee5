using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Entries;

/// <summary>
/// An engagement as the ledger keeps it: what was held, by whom, for whom, and what proves it. Only <see cref="State"/>
/// held counts; a correction turns it reversed, nothing is edited away. Codes are kebab-case.
/// </summary>
public sealed record Entry
{
    public required EngagementId Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>Where it happened and, without <see cref="Organiser"/>, who organised it.</summary>
    public required UnitId Host { get; init; }

    public UnitId? Organiser { get; init; }

    public required DateOnly Day { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string Mode { get; init; } = "";

    /// <summary>Who acted.</summary>
    public PersonId? Lead { get; init; }

    /// <summary>Who was present: ids of people or units.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Whom it was about; a visit reaches only these.</summary>
    public IReadOnlyList<StudentId> Students { get; init; } = [];

    /// <summary>Lessons.</summary>
    public decimal? Hours { get; init; }

    public decimal? HalfDays { get; init; }

    public int? Families { get; init; }

    /// <summary>People on the spot, where others watched from afar.</summary>
    public int? OnSite { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } = Nothing;

    public IReadOnlyList<Proof> Evidence { get; init; } = [];

    /// <summary>Answers by aspect; under the empty name, answers as a whole.</summary>
    public IReadOnlyDictionary<string, Feedback> Feedback { get; init; } = NoFeedback;

    /// <summary>Ids of entries it builds on.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    public EngagementState State { get; init; } = EngagementState.Held;

    public PersonId? ConfirmedBy { get; init; }

    public DateTimeOffset? PlannedAt { get; init; }

    public DateTimeOffset? ReportedAt { get; init; }

    public string Cycle { get; init; } = "";

    public UnitId OrganisedBy => Organiser ?? Host;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Nothing = new Dictionary<string, IReadOnlyList<string>>();

    private static readonly IReadOnlyDictionary<string, Feedback> NoFeedback = new Dictionary<string, Feedback>();
}

/// <param name="At">When it was attached; null counts as in time.</param>
public sealed record Proof(string Kind, int Count, DateTimeOffset? At);

/// <param name="Average">1 to 5; null where only answers were counted.</param>
public sealed record Feedback(int Answers, decimal? Average);
