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
/// What a waiting press gets back: the card that takes the pressed one's place, or a line of text. Beside a card, the text
/// is what a lock screen shows, and what is said where no cards are shown.
/// </summary>
/// <param name="AtOnce">
/// Looked at only for what does not wait: send this now as a reply, in the same conversation and only once. For those the outbox
/// cannot write to: strangers and groups. Everybody else is answered through the outbox.
/// </param>
public sealed record Answer(JsonObject? Card, string? Text, bool AtOnce = false)
{
    public static readonly Answer None = new(null, null);
}

[SuppressMessage("Naming", "CA1710", Justification = "The name is the sentence; nobody outside this application catches it.")]
public sealed class StorageUnavailable(string cause, Exception? inner = null) : Exception(cause, inner);
