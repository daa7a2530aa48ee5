namespace CoEduBot.Bot.Teams;

/// <summary>Where a person is reached, as kept from their last authenticated activity.</summary>
/// <param name="ConversationId">The one-to-one chat; null when there is none yet and it must be created.</param>
/// <param name="UserId">The bot-specific `29:` id, or the Entra object id; needed to create the chat.</param>
/// <param name="BotId">Our own `28:` id as the channel spells it.</param>
public sealed record ConversationReference(string ServiceUrl, string? ConversationId, string? UserId, string BotId, string? TenantId);
