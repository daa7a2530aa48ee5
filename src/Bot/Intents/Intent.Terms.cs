using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>What a county recommends of a term, and what its schools scored in a year.</summary>
[JsonDerivedType(typeof(ShowRecommendation), "show-recommendation")]
[JsonDerivedType(typeof(DrawUpRecommendation), "draw-up-recommendation")]
[JsonDerivedType(typeof(PickPractice), "pick-practice")]
[JsonDerivedType(typeof(PublishRecommendation), "publish-recommendation")]
[JsonDerivedType(typeof(ShowYearScores), "show-year-scores")]
[JsonDerivedType(typeof(ConfirmYearScores), "confirm-year-scores")]
public abstract partial record Intent
{
    /// <summary>For the office the term's list, to choose from or as it was published; for schools what was published last.</summary>
    public sealed record ShowRecommendation : Intent
    {
        /// <summary>The period's id; empty is the running one, or the one just over.</summary>
        public string? Term { get; init; }
    }

    /// <summary>Draws the list up from what is known now; what was picked stays picked where it is still among the best.</summary>
    public sealed record DrawUpRecommendation(string Term) : Intent;

    /// <summary>Takes pieces of good practice into the list or out of it, or says why one is in it.</summary>
    public sealed record PickPractice(string Term) : Intent
    {
        /// <summary>Numbers on the list, from 1, with commas.</summary>
        public string? Places { get; init; }

        public bool Out { get; init; }

        /// <summary>A word about it. Null leaves what was said; nobody needs to say anything.</summary>
        public string? Why { get; init; }
    }

    /// <summary>Sends the list round. Asks first, for it cannot be changed afterwards.</summary>
    public sealed record PublishRecommendation(string Term) : Intent
    {
        public bool Sure { get; init; }
    }

    /// <summary>A year's scores of schools: a draft, marked as one, until they are confirmed.</summary>
    public sealed record ShowYearScores : Intent
    {
        /// <summary>The period's id, such as `2026`; empty is the running one.</summary>
        public string? Year { get; init; }

        /// <summary>Zero-based.</summary>
        public int Page { get; init; }
    }

    /// <summary>The scores of a year are right. Asks first, for they cannot be changed afterwards.</summary>
    public sealed record ConfirmYearScores : Intent
    {
        public string? Year { get; init; }

        public bool Sure { get; init; }
    }
}
