using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Intents;

/// <summary>What somebody typed, and what is needed to read it. <see cref="At"/> gives the reference day in the programme's zone.</summary>
public sealed record Utterance(string Text, DateTimeOffset At, Locale Locale, Role? Role);

/// <summary>What a sentence asks for: the closed list of the language contract, kebab-case on the wire.</summary>
public enum Meaning
{
    Unclear,
    Schedule,
    Reschedule,
    Cancel,
    ShowAgenda,
    ListVisits,
    Record,
    StartCheckIn,
    CheckIn,
    ShowAttendance,
    SendSurvey,
    ShowFeedback,
    DraftPlan,
    SubmitPlan,
    ShowPlan,
    ApprovePlan,
    ReturnPlan,
    ShowSummary,
    ShowRanking,
    ShowProgress,
    ListOverdue,
    Remind,
    Mute,
    AttachEvidence,
    Export,
    Answer,
    SetLanguage,
    Help,
}

/// <summary>The facts a sentence states or that follow from it; a property the text says nothing of is null.</summary>
public sealed record Slots
{
    public static readonly Slots None = new();

    /// <summary>Activity kind code, e.g. `lecture`, `home-visit`.</summary>
    public string? Kind { get; init; }

    /// <summary>county, township, community, school, grade, class.</summary>
    public string? Tier { get; init; }

    public string? Topic { get; init; }
    public string? Lecturer { get; init; }
    public string? Place { get; init; }

    /// <summary>A unit by the name the text gives it.</summary>
    public string? Unit { get; init; }

    public string? Student { get; init; }
    public DateOnly? Day { get; init; }
    public TimeOnly? Start { get; init; }
    public TimeOnly? End { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>Inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>week, month, term, school-year, year; then From and To are given too.</summary>
    public string? Period { get; init; }

    public int? Count { get; init; }

    /// <summary>Lessons, not clock hours.</summary>
    public int? Hours { get; init; }

    public int? HalfDays { get; init; }
    public int? Headcount { get; init; }
    public string? Code { get; init; }

    /// <summary>yes, no, maybe.</summary>
    public string? Answer { get; init; }

    /// <summary>xlsx, csv, ics, pdf.</summary>
    public string? Format { get; init; }

    public Locale? Language { get; init; }

    /// <summary>How long to mute.</summary>
    public int? Days { get; init; }
}

/// <summary>
/// How a sentence was understood. <see cref="Guesses"/> are the likeliest meanings, best first, when the meaning is
/// <see cref="Meaning.Unclear"/>: they become the buttons of "did you mean".
/// </summary>
public sealed record Reading(Meaning Meaning, Slots Slots, IReadOnlyList<Meaning> Guesses)
{
    public static Reading Of(Meaning meaning, Slots? slots = null) => new(meaning, slots ?? Slots.None, []);
}
