using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Scheduler;

namespace CoEduBot.Bot.Teams;

/// <summary>
/// Takes one parcel to one person's chat. Everything that can go wrong is a <see cref="Delivery"/>; a call takes at most
/// <see cref="Longest"/>, so the lease on the parcel must be longer.
/// </summary>
internal sealed class TeamsCourier(IAddressBook book, Connector connector, Messages messages) : ICourier
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(50);

    public async Task<Delivery> Deliver(Parcel parcel, CancellationToken cancel)
    {
        if (await book.Of(parcel.To, cancel) is not { } address)
            return new Delivery.Unreachable("no-address");

        var delivery = await Bounded(parcel, address, cancel);
        // Not for a wrong host: that is mended by a setting, or by the person's next message, without anybody being asked back.
        if (delivery is Delivery.Unreachable { Cause: "not-installed" or "blocked" } gone)
            await book.MarkUnreachable(parcel.To, gone.Cause, cancel);

        return delivery;
    }

    private async Task<Delivery> Bounded(Parcel parcel, ConversationReference address, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            return (await Post(parcel, address, limit.Token)).ToDelivery();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Delivery.Later(null, Everyone: false, ConnectorResult.InDoubt);
        }
    }

    private async Task<ConnectorResult> Post(Parcel parcel, ConversationReference address, CancellationToken cancel)
    {
        if (address.ConversationId is not { } chat)
            return await PostToNewChat(parcel, address, new ConnectorResult(404), cancel);

        var result = parcel.Replaces is { } old
            ? await connector.Update(address.ServiceUrl, chat, old, Message(parcel, address, chat), cancel)
            : await connector.Send(address.ServiceUrl, chat, Message(parcel, address, chat), cancel);

        // The card to replace is gone: what it should have said is said in a new one.
        if (result is { Status: 404, Code: "ActivityNotFoundInConversation" } && parcel.Replaces is not null)
            result = await connector.Send(address.ServiceUrl, chat, Message(parcel, address, chat), cancel);

        return result.Status == 404 ? await PostToNewChat(parcel, address, result, cancel) : result;
    }

    /// <summary>Once only: a chat that is gone again right after it was made is somebody else's trouble.</summary>
    private async Task<ConnectorResult> PostToNewChat(Parcel parcel, ConversationReference address, ConnectorResult otherwise, CancellationToken cancel)
    {
        if (address.UserId is not { } user)
            return otherwise;

        var created = await connector.CreateConversation(address.ServiceUrl, Chat(address, user), cancel);
        if (!created.Worked)
            return created;
        // Made, but the answer that named it was cut short. Asking again is harmless: it is the same chat.
        if (created.Id is not { } chat)
            return new ConnectorResult(0, Code: ConnectorResult.InDoubt);

        await book.Created(parcel.To, chat, cancel);
        return await connector.Send(address.ServiceUrl, chat, Message(parcel, address, chat), cancel);
    }

    private Activity Message(Parcel parcel, ConversationReference address, string chat) =>
        messages.Of(address.BotId, chat, parcel.Summary, parcel.Card);

    private static ConversationParameters Chat(ConversationReference address, string user) => new(
        new ChannelAccount(address.BotId),
        [new ChannelAccount(user)],
        address.TenantId,
        address.TenantId is { } tenant ? JsonSerializer.SerializeToElement(new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } }) : null);
}
