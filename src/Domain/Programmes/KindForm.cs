namespace CoEduBot.Domain.Programmes;

/// <summary>An activity kind of a programme: what it is called, who may organise it, what a record of it must hold.</summary>
public sealed record KindForm
{
    public required string Code { get; init; }

    public required LocalText Names { get; init; }

    /// <summary>More words people type for it, in any language.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Other codes for the same kind in rosters and older files.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Kinds of unit that may organise it; empty is any.</summary>
    public IReadOnlyList<string> Organisers { get; init; } = [];

    public IReadOnlyList<string> Attendees { get; init; } = [];

    /// <summary>Ways of holding it; one held in another way does not count. Empty is any.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>Fields a record has, with the values allowed; no values is free text or a number.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Without these an entry feeds neither quota nor coverage.</summary>
    public IReadOnlyList<EvidenceNeed> Evidence { get; init; } = [];

    /// <summary>What parents are asked about, such as lecturer and content; empty asks for no feedback.</summary>
    public IReadOnlyList<string> FeedbackAspects { get; init; } = [];

    /// <summary>It is about single students: a home visit, a care contact.</summary>
    public bool AboutStudents { get; init; }

    /// <summary>Who was there is shown as numbers only.</summary>
    public bool Restricted { get; init; }
}

/// <param name="AnyOf">The kind and what may stand for it: a video, or a recording.</param>
/// <param name="FieldAll">A field of the record that must hold all its values (the six topics of a visit record); null asks for none.</param>
public sealed record EvidenceNeed(IReadOnlyList<string> AnyOf, int Min, string? FieldAll);

/// <summary>A document that is handed in.</summary>
public sealed record DocumentKind(string Code, LocalText Names, IReadOnlyList<string> Items);

/// <summary>A recurring report.</summary>
/// <param name="Weekday">For weekly ones; null is the last day of the period.</param>
/// <param name="Day">For monthly ones.</param>
/// <param name="Audience">Role code, unit kind or population that receives it.</param>
public sealed record ReportKind(string Code, PeriodCode Every, DayOfWeek? Weekday, int? Day, string Audience, IReadOnlyList<string> Content);

/// <summary>When people are nudged about a rule, in days from its due day (before it: negative), and whom it goes up to when it stays open.</summary>
/// <param name="WarnsAtRisk">Also when the standing turns at risk, looked at once a week.</param>
public sealed record Ladder(string Name, IReadOnlyList<int> RemindOn, IReadOnlyList<Rung> Escalate, bool WarnsAtRisk);

/// <param name="AfterDays">After the due day.</param>
/// <param name="To">Role code.</param>
public sealed record Rung(int AfterDays, string To);
