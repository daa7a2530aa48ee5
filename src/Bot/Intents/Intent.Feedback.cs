using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>What families thought of what they came to.</summary>
[JsonDerivedType(typeof(GiveFeedback), "give-feedback")]
[JsonDerivedType(typeof(ShowFeedback), "show-feedback")]
public abstract partial record Intent
{
    /// <summary>1 to 5 for lecturer and content; for a day with elements, for each of them.</summary>
    public sealed record GiveFeedback(string Engagement) : Intent
    {
        public string? Lecturer { get; init; }
        public string? Content { get; init; }
        public string? Comment { get; init; }

        /// <summary>What the family suggests to its school: goes to whoever answers for it, not among the comments.</summary>
        public string? Suggestion { get; init; }

        /// <summary>`rate-ID` with 1 to 5 for each element the family had a seat in.</summary>
        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; init; }
    }

    public sealed record ShowFeedback(string Engagement) : Intent;
}
