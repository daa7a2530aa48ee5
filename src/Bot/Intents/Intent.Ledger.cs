using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>What can be asked of the ledger: record what was held, complete it, confirm it, take it back.</summary>
[JsonDerivedType(typeof(StartRecord), "start-record")]
[JsonDerivedType(typeof(Record), "record")]
[JsonDerivedType(typeof(ShowEntry), "show-entry")]
[JsonDerivedType(typeof(CompleteEntry), "complete-entry")]
[JsonDerivedType(typeof(ConfirmEntry), "confirm-entry")]
[JsonDerivedType(typeof(StartReverse), "start-reverse")]
[JsonDerivedType(typeof(ReverseEntry), "reverse-entry")]
public abstract partial record Intent
{
    /// <summary>Ask for the form of something held, filled with what is known. Nothing is stored.</summary>
    public sealed record StartRecord : Intent
    {
        public string? Kind { get; init; }
    }

    /// <summary>Something was held: enter it. <see cref="Form"/> is one form or message, so that a second press makes no second entry.</summary>
    public sealed record Record : Intent
    {
        public string? Form { get; init; }
        public string? Kind { get; init; }

        /// <summary>The host: a unit's id or its name as people say it; empty takes the person's own.</summary>
        public string? Unit { get; init; }

        /// <summary>YYYY-MM-DD.</summary>
        public string? Day { get; init; }
        public string? Topic { get; init; }
        public string? Headcount { get; init; }

        /// <summary>Lessons.</summary>
        public string? Hours { get; init; }

        /// <summary>1 or 2 of the day.</summary>
        public string? HalfDays { get; init; }
        public string? Mode { get; init; }

        /// <summary>Names or numbers of the host's students it was about.</summary>
        public string? Students { get; init; }

        /// <summary>True when the person was shown the like of it and wants another.</summary>
        public bool Another { get; init; }
    }

    public sealed record ShowEntry(string Entry) : Intent;

    /// <summary>Adds what an entry lacks: `evidence-KIND` with a number, `field-NAME` with values, and where the evidence lies.</summary>
    public sealed record CompleteEntry(string Entry) : Intent
    {
        public string? Note { get; init; }

        /// <summary>The newest piece of evidence when the card was shown: a second press of it adds none. Null for what was typed.</summary>
        public long? After { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; init; }
    }

    public sealed record ConfirmEntry(string Entry) : Intent;

    public sealed record StartReverse(string Entry) : Intent;

    public sealed record ReverseEntry(string Entry) : Intent
    {
        public string? Reason { get; init; }
    }
}
