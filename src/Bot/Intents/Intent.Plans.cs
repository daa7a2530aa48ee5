using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>
/// A school's plan for a month, from the school's side. <c>School</c> is a unit's id or name, empty is one's own; <c>Month</c> is written
/// `2026-12`, empty is the next one; <c>Version</c> is the plan's as the card showed it, 0 is whatever it is now.
/// </summary>
[JsonDerivedType(typeof(ShowMonthPlan), "show-month-plan")]
[JsonDerivedType(typeof(StartPlanRow), "start-plan-row")]
[JsonDerivedType(typeof(PutPlanRow), "put-plan-row")]
[JsonDerivedType(typeof(DropPlanRow), "drop-plan-row")]
[JsonDerivedType(typeof(TakePlanTable), "take-plan-table")]
[JsonDerivedType(typeof(SubmitMonthPlan), "submit-month-plan")]
[JsonDerivedType(typeof(WithdrawMonthPlan), "withdraw-month-plan")]
public abstract partial record Intent
{
    /// <summary>Opens the plan; the first time it is drafted.</summary>
    public sealed record ShowMonthPlan : Intent
    {
        public string? School { get; init; }
        public string? Month { get; init; }

        /// <summary>Zero-based.</summary>
        public int Page { get; init; }
    }

    /// <summary>Asks for the form of a row.</summary>
    public sealed record StartPlanRow : Intent
    {
        public string? School { get; init; }
        public string? Month { get; init; }

        /// <summary>`new` is a row to be added; without one the choice has not been made.</summary>
        public string? Number { get; init; }
    }

    /// <summary>The form of a row is filled in.</summary>
    public sealed record PutPlanRow : Intent
    {
        /// <summary>One form shown, so that a second press adds no second row.</summary>
        public string? Form { get; init; }
        public string? School { get; init; }
        public string? Month { get; init; }

        /// <summary>Empty is a new row.</summary>
        public string? Number { get; init; }
        public int Version { get; init; }
        public string? Kind { get; init; }
        public string? Audience { get; init; }
        public string? Day { get; init; }
        public string? Start { get; init; }
        public string? End { get; init; }
        public string? Topic { get; init; }
        public string? Lecturer { get; init; }
        public string? Place { get; init; }
        public string? Mode { get; init; }
    }

    public sealed record DropPlanRow : Intent
    {
        public string? School { get; init; }
        public string? Month { get; init; }
        public string? Number { get; init; }
        public int Version { get; init; }
    }

    /// <summary>Rows copied out of a spreadsheet; without any, the field for them is asked for.</summary>
    public sealed record TakePlanTable : Intent
    {
        public string? School { get; init; }
        public string? Month { get; init; }
        public string? Text { get; init; }
    }

    public sealed record SubmitMonthPlan : Intent
    {
        public string? School { get; init; }
        public string? Month { get; init; }
        public int Version { get; init; }
    }

    /// <summary>The school takes it back before anybody has decided.</summary>
    public sealed record WithdrawMonthPlan : Intent
    {
        public string? School { get; init; }
        public string? Month { get; init; }
        public int Version { get; init; }
    }
}
