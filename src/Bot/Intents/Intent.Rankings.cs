using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>What the county publishes about its schools.</summary>
[JsonDerivedType(typeof(ShowBulletin), "show-bulletin")]
[JsonDerivedType(typeof(ShowRanking), "show-ranking")]
public abstract partial record Intent
{
    /// <summary>A week's bulletin; the newest when no day of a week is given.</summary>
    public sealed record ShowBulletin : Intent
    {
        /// <summary>YYYY-MM-DD, any day of the week it is about.</summary>
        public string? Day { get; init; }
    }

    /// <summary>A month's ranking of schools; the newest when no month is given. Schools only: nobody else is ranked.</summary>
    public sealed record ShowRanking : Intent
    {
        /// <summary>YYYY-MM.</summary>
        public string? Month { get; init; }

        /// <summary>What is to be ranked: `school`, or empty; anything else is refused.</summary>
        public string? Tier { get; init; }

        /// <summary>Zero-based.</summary>
        public int Page { get; init; }
    }
}
