using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>A school's plan for a month, from the school's side.</summary>
[JsonDerivedType(typeof(ShowMonthPlan), "show-month-plan")]
public abstract partial record Intent
{
    /// <summary>A school's plan for a month.</summary>
    public sealed record ShowMonthPlan : Intent
    {
        /// <summary>A unit's id or its name as people say it; empty is the own school.</summary>
        public string? School { get; init; }

        /// <summary>`2026-12`; empty is next month.</summary>
        public string? Month { get; init; }
    }
}
