using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>What is said about the conversation itself.</summary>
[JsonDerivedType(typeof(Undo), "undo")]
public abstract partial record Intent
{
    /// <summary>Takes back what the caller changed last.</summary>
    public sealed record Undo : Intent;
}
