using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Teams;

/// <summary>How what we say looks on the wire.</summary>
internal sealed class Messages(ChannelSettings settings)
{
    private static readonly JsonElement Alert = JsonSerializer.SerializeToElement(
        new JsonObject { ["notification"] = new JsonObject { ["alert"] = true } });

    /// <summary>A card travels alone: text beside it is split off by the service, which costs a request and the message id.</summary>
    public Activity Of(string botId, string conversation, string? summary, JsonObject? card)
    {
        var message = new Activity
        {
            Type = "message",
            From = new ChannelAccount(botId),
            Conversation = new ConversationAccount(conversation),
            ChannelData = Alert,
        };

        return card is not null && settings.Cards
            ? message with { Summary = summary, Attachments = [new Attachment(Wire.AdaptiveCard, card)] }
            // Plain, so that nothing a person wrote can act as markup.
            : message with { Text = summary ?? "", TextFormat = "plain" };
    }
}
