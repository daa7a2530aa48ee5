using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>What is said about the conversation itself.</summary>
[JsonDerivedType(typeof(Undo), "undo")]
[JsonDerivedType(typeof(Say), "say")]
public abstract partial record Intent
{
    /// <summary>Takes back what the caller changed last.</summary>
    public sealed record Undo : Intent;

    /// <summary>A sentence of the caller said more plainly: read as if it had been typed.</summary>
    public sealed record Say(string Text) : Intent;
}
