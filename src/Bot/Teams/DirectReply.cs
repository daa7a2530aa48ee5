using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Teams;

/// <summary>Answers a stranger where they wrote: nobody in the roster, so no outbox and no address. Best effort.</summary>
internal sealed class DirectReply(Connector connector)
{
    public Task To(Sender stranger, JsonObject card, CancellationToken cancel) => connector.Send(
        stranger.ServiceUrl,
        stranger.ConversationId,
        new Activity
        {
            Type = "message",
            From = new ChannelAccount(stranger.BotId),
            Conversation = new ConversationAccount(stranger.ConversationId),
            Text = (string?)card["fallbackText"],
            TextFormat = "plain",
        },
        cancel);
}
