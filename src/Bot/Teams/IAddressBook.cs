using CoEduBot.Domain;

namespace CoEduBot.Bot.Teams;

/// <summary>Where a person is reached, as kept from their last authenticated activity.</summary>
/// <param name="ConversationId">The one-to-one chat; null when there is none yet and it must be created.</param>
/// <param name="UserId">The bot-specific `29:` id, or the Entra object id; needed to create the chat.</param>
/// <param name="BotId">Our own `28:` id as the channel spells it.</param>
public sealed record Address(string ServiceUrl, string? ConversationId, string? UserId, string BotId, string? TenantId);

/// <summary>Who is where. Kept in the database; in memory for tests and the terminal.</summary>
public interface IAddressBook
{
    /// <summary>Null when the person never spoke to the bot, or is marked unreachable.</summary>
    Task<Address?> Of(PersonId person, CancellationToken cancel);

    /// <summary>A chat was created for the person, or the one known was gone and this one takes its place.</summary>
    Task Created(PersonId person, string conversationId, CancellationToken cancel);

    /// <summary>Not to be tried again until the person writes or the app is installed. Causes: `not-installed`, `blocked`.</summary>
    Task MarkUnreachable(PersonId person, string cause, CancellationToken cancel);
}
