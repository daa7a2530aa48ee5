using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>A whole day proposed at once: from last year's, or as such days usually are.</summary>
[JsonDerivedType(typeof(ProposePlan), "propose-plan")]
[JsonDerivedType(typeof(AcceptPlan), "accept-plan")]
public abstract partial record Intent
{
    /// <summary>Shows the proposal. Nothing is stored.</summary>
    public sealed record ProposePlan(string Kind) : Intent;

    /// <summary>Makes the draft with its elements. <see cref="Form"/> is one card shown, so that a second press makes no second draft.</summary>
    public sealed record AcceptPlan(string Kind) : Intent
    {
        public string? Form { get; init; }
        public string? Topic { get; init; }
        public string? Place { get; init; }

        /// <summary>YYYY-MM-DD.</summary>
        public string? Day { get; init; }

        /// <summary>YYYY-MM-DD, of an open week; empty is one day.</summary>
        public string? LastDay { get; init; }

        /// <summary>HH:mm.</summary>
        public string? Start { get; init; }
        public string? End { get; init; }
    }
}
