using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>Files to take away, and saying that what is in them is right.</summary>
[JsonDerivedType(typeof(Export), "export")]
[JsonDerivedType(typeof(SignOff), "sign-off")]
[JsonDerivedType(typeof(ShowOwnFigures), "show-own-figures")]
public abstract partial record Intent
{
    /// <summary>What will be in a file, and the link to it.</summary>
    public sealed record Export : Intent
    {
        /// <summary>ledger, weekly-schedule, inspection, month-plans, summary, head-teachers.</summary>
        public string? What { get; init; }

        /// <summary>A unit's id or its name as people say it; empty is the person's own.</summary>
        public string? Unit { get; init; }

        /// <summary>YYYY-MM-DD; with <see cref="To"/>, inclusive. Empty is what is usual for it.</summary>
        public string? From { get; init; }
        public string? To { get; init; }
    }

    /// <summary>What the person did over some days as a head teacher: the same figures the school has of them. The term's without days.</summary>
    public sealed record ShowOwnFigures : Intent
    {
        /// <summary>YYYY-MM-DD; with <see cref="To"/>, inclusive.</summary>
        public string? From { get; init; }
        public string? To { get; init; }
    }

    /// <summary>The ledger of a month, the schedule of a week or the figures of a term are right: that hands it in.</summary>
    public sealed record SignOff : Intent
    {
        /// <summary>ledger, weekly-schedule, head-teachers.</summary>
        public string? What { get; init; }
        public string? Unit { get; init; }
        public string? From { get; init; }
        public string? To { get; init; }
    }
}
