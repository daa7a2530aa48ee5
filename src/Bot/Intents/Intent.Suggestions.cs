using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>What families suggest to their school, and what becomes of it. <c>Id</c> is a suggestion's.</summary>
[JsonDerivedType(typeof(Suggest), "suggest")]
[JsonDerivedType(typeof(ListSuggestions), "list-suggestions")]
[JsonDerivedType(typeof(OpenSuggestion), "open-suggestion")]
[JsonDerivedType(typeof(PlanSuggestion), "plan-suggestion")]
[JsonDerivedType(typeof(FinishSuggestion), "finish-suggestion")]
[JsonDerivedType(typeof(AnswerSuggestion), "answer-suggestion")]
[JsonDerivedType(typeof(HandOverSuggestion), "hand-over-suggestion")]
public abstract partial record Intent
{
    /// <summary>A family suggests something to its school; without words, the form is asked for.</summary>
    public sealed record Suggest : Intent
    {
        /// <summary>One form shown, so that a second press makes no second one.</summary>
        public string? Form { get; init; }
        public string? Suggestion { get; init; }

        /// <summary>A unit's id; empty is the one the family has, or that of the engagement.</summary>
        public string? School { get; init; }

        /// <summary>What it is about; empty is nothing in particular.</summary>
        public string? Engagement { get; init; }
    }

    /// <summary>For staff those to be answered, for those above how many there are; for a family its own.</summary>
    public sealed record ListSuggestions : Intent
    {
        /// <summary>Zero-based.</summary>
        public int Page { get; init; }

        /// <summary>The family's own, whatever else the person is.</summary>
        public bool Mine { get; init; }
    }

    public sealed record OpenSuggestion(string Id) : Intent;

    public sealed record PlanSuggestion(string Id) : Intent
    {
        public string? Plan { get; init; }
    }

    /// <summary>What was planned has been done.</summary>
    public sealed record FinishSuggestion(string Id) : Intent;

    public sealed record AnswerSuggestion(string Id) : Intent
    {
        public string? Reply { get; init; }
    }

    /// <summary>Another member of the staff answers for it; without one, the choice is asked for.</summary>
    public sealed record HandOverSuggestion(string Id) : Intent
    {
        /// <summary>A person's id, or the name as people say it.</summary>
        public string? Owner { get; init; }
    }
}
