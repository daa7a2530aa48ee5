using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>The county office's side of monthly plans. A plan is named by its school and month.</summary>
[JsonDerivedType(typeof(ListMonthPlans), "list-month-plans")]
[JsonDerivedType(typeof(ReviewMonthPlan), "review-month-plan")]
[JsonDerivedType(typeof(AcceptMonthPlan), "accept-month-plan")]
[JsonDerivedType(typeof(AcceptMonthPlans), "accept-month-plans")]
[JsonDerivedType(typeof(ReturnMonthPlan), "return-month-plan")]
[JsonDerivedType(typeof(RemindMonthPlans), "remind-month-plans")]
[JsonDerivedType(typeof(ShowMonthTable), "show-month-table")]
public abstract partial record Intent
{
    /// <summary>Which schools' plans are in, late, missing; or the schools of one state.</summary>
    public sealed record ListMonthPlans : Intent
    {
        /// <summary>`2026-12`; empty is next month.</summary>
        public string? Month { get; init; }

        /// <summary>A township or county by id or name; empty is the person's own.</summary>
        public string? Unit { get; init; }

        /// <summary>missing, waiting, returned, accepted, late, on-paper or let-off; empty is the overview.</summary>
        public string? State { get; init; }

        /// <summary>Zero-based.</summary>
        public int Page { get; init; }
    }

    /// <summary>One school's plan, to be decided on.</summary>
    public sealed record ReviewMonthPlan(string School, string Month) : Intent
    {
        public int Page { get; init; }
    }

    public sealed record AcceptMonthPlan(string School, string Month, int Version) : Intent;

    /// <summary>All plans that wait and lack nothing, as they stood when the list was shown.</summary>
    public sealed record AcceptMonthPlans(string Month) : Intent
    {
        public string? Unit { get; init; }

        /// <summary>When the list was shown; what came in later was not seen.</summary>
        public DateTimeOffset Seen { get; init; }
    }

    /// <summary>Back to the school with a word. `row-N` is the word on the row of that number.</summary>
    public sealed record ReturnMonthPlan(string School, string Month, int Version) : Intent
    {
        /// <summary>On the plan as a whole; `第2行地点不清楚` in it goes to the row.</summary>
        public string? Comment { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; init; }
    }

    /// <summary>Nudge those who have not handed in; once a day at most.</summary>
    public sealed record RemindMonthPlans : Intent
    {
        public string? Month { get; init; }

        /// <summary>A school, township or county; empty is the person's own.</summary>
        public string? Unit { get; init; }
    }

    /// <summary>All schools' rows of a month as one table.</summary>
    public sealed record ShowMonthTable : Intent
    {
        public string? Month { get; init; }
        public string? Unit { get; init; }
        public int Page { get; init; }
    }
}
