using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Teams;

/// <summary>
/// The rest of the bot, as the edge sees it. It returns after everything that must last is committed, because
/// the edge then tells Teams that the message has arrived.
/// </summary>
/// <exception cref="StorageUnavailable">Nothing was stored; Teams is asked to send again, a person to press again.</exception>
public delegate Task<Answer> Converse(Incoming incoming, CancellationToken cancel);

/// <summary>
/// What a waiting press gets back: the card that takes the pressed one's place, or a line of text. Not looked at for
/// anything that does not wait: those are answered through the outbox.
/// </summary>
public sealed record Answer(JsonObject? Card, string? Text)
{
    public static readonly Answer None = new(null, null);
}

/// <summary>The database cannot promise durability now (locked past its budget, disk full).</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is the sentence; nobody outside this application catches it.")]
public sealed class StorageUnavailable(string cause, Exception? inner = null) : Exception(cause, inner);
