using System.Text.Json.Nodes;
using CoEduBot.Domain;

namespace CoEduBot.Scheduler;

/// <summary>A message ready to leave: an Adaptive Card, or plain text where a card would say no more.</summary>
/// <param name="Summary">What a phone's lock screen shows; also the text where cards are not shown.</param>
/// <param name="Replaces">The channel's id of an earlier message this one takes the place of; null for a new message.</param>
public sealed record Parcel(PersonId To, string Summary, JsonObject? Card, string? Replaces = null);

/// <summary>How a delivery ended, closed list. The codes are stored: never rename one.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <param name="MessageId">The channel's id, with which the message can be replaced later.</param>
    public sealed record Sent(string? MessageId) : Delivery;

    /// <summary>The channel asks to wait. <paramref name="Everyone"/>: the whole sender pauses, all replicas.</summary>
    public sealed record Later(TimeSpan? After, bool Everyone, string Cause) : Delivery;

    /// <summary>This person cannot be reached (`no-address`, `not-installed`, `blocked`): a signed link takes over.</summary>
    public sealed record Unreachable(string Cause) : Delivery;

    /// <summary>Will never succeed as it is (`bad-argument`, `too-big`, `service-error`).</summary>
    public sealed record Failed(string Cause) : Delivery;

    /// <summary>Our own set-up is at fault (`bot-not-registered`, `bot-disabled`): stop sending to anybody until it is mended.</summary>
    public sealed record Misconfigured(string Cause) : Delivery;
}

/// <summary>Takes one message to one person. Teams in production; the terminal and the demo have their own.</summary>
public interface ICourier
{
    Task<Delivery> Deliver(Parcel parcel, CancellationToken cancel);
}
