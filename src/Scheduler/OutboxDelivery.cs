using System.Diagnostics;
using CoEduBot.Domain;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using Microsoft.Extensions.Logging;

namespace CoEduBot.Scheduler;

/// <summary>What a message looks like now, or why it is no longer worth sending.</summary>
public abstract record Drawing
{
    private Drawing() { }

    /// <param name="Answerable">Its buttons can be pressed by typing even though it is about no engagement.</param>
    public sealed record Ready(Parcel Parcel, bool Answerable = false) : Drawing;

    public sealed record Skip(string Cause) : Drawing;

    /// <summary>Not at this hour.</summary>
    public sealed record Wait(DateTimeOffset Until) : Drawing;
}

/// <summary>Draws a message at the moment it leaves, from what is true then.</summary>
public delegate Task<Drawing> Draw(OutboxMessage message, CancellationToken cancel);

/// <summary>
/// Empties the outbox: claim, draw, deliver, settle. At-least-once: what was in flight when a process died is sent again, at most
/// <see cref="MostInFlight"/> messages.
/// </summary>
#pragma warning disable CA1001 // nobody asks the semaphore for its wait handle, so there is nothing to give back
public sealed class OutboxDelivery(Database database, ICourier courier, Draw draw, RateGate gate, TimeProvider clock, ILogger<OutboxDelivery> log)
#pragma warning restore CA1001
{
    public const int MostInFlight = 25;

    private const int KeptForInteractive = 5;
    private const int MostAttempts = 12;
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    // Where the clock is moved by hand a lease runs out while its message is under way: whoever holds this sends, and nobody beside.
    private readonly SemaphoreSlim _sending = new(1);

    /// <summary>
    /// Delivers what is due until nothing is; true when there was something. A slow conversation holds up only itself: as each delivery
    /// ends the next is claimed, and some places are kept for people who are waiting. A second caller waits for the first to end and looks then.
    /// </summary>
    public async Task<bool> DeliverSome(CancellationToken cancel)
    {
        await _sending.WaitAsync(cancel);
        try
        {
            return await DeliverDue(cancel);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<bool> DeliverDue(CancellationToken cancel)
    {
        var (any, more) = (false, true);
        var inFlight = new Dictionary<PersonId, (Task Last, IReadOnlyList<long> Ids)>();
        while (more || inFlight.Count > 0)
        {
            var claimed = gate.Paused || cancel.IsCancellationRequested ? [] : await Claim([.. inFlight.Values.SelectMany(one => one.Ids)], clock.GetUtcNow(), cancel);
            foreach (var message in claimed)
                inFlight[message.To] = inFlight.TryGetValue(message.To, out var before)
                    ? (After(before.Last, message, cancel), [.. before.Ids, message.Id])
                    : (DeliverOne(message, cancel), [message.Id]);

            (any, more) = (any || claimed.Count > 0, claimed.Count > 0);
            if (!more && inFlight.Count > 0)
                await Task.WhenAny(inFlight.Values.Select(one => one.Last));
            foreach (var (person, _) in inFlight.Where(one => one.Value.Last.IsCompleted).ToList())
            {
                await inFlight[person].Last;
                more |= inFlight.Remove(person);
            }
        }

        return any;
    }

    private async Task<IReadOnlyList<OutboxMessage>> Claim(IReadOnlyList<long> inFlight, DateTimeOffset now, CancellationToken cancel)
    {
        while (await database.Writer.Run(db => db.HandToLinks(now, cancel), cancel)) { }

        return inFlight.Count >= MostInFlight ? [] : await database.Writer.Run(db => db.Claim(MostInFlight - inFlight.Count, now, cancel, KeptForInteractive, inFlight), cancel);
    }

    // One conversation at a time: Teams refuses concurrent writes to one (412), and what was said first is read first.
    private async Task After(Task before, OutboxMessage message, CancellationToken cancel)
    {
        await before;
        await DeliverOne(message, cancel);
    }

    private async Task DeliverOne(OutboxMessage message, CancellationToken cancel)
    {
        var (how, card) = await Attempt(message, cancel);
        // What has left is written down even while the process stops: otherwise it would be sent again after the restart.
        var settled = await database.Writer.Run(async db =>
        {
            var mine = await db.Settle(message, how, clock.GetUtcNow(), CancellationToken.None);
            if (mine && card is not null)
                await NewestCard.Keep(db, message.To, card, clock.GetUtcNow(), CancellationToken.None);

            return mine;
        }, CancellationToken.None);

        if (!settled)
            Log.LeaseLost(log, message.Id);
        else if (how.State == OutboxState.Failed)
            Log.DeliveryFailed(log, message.Id, how.Cause);
    }

    private async Task<(Settlement How, string? Card)> Attempt(OutboxMessage message, CancellationToken cancel)
    {
        if (message.Until <= clock.GetUtcNow())
            return (new Settlement(OutboxState.Skipped, "too-late"), null);

        try
        {
            var drawing = await draw(message, cancel);
            if (drawing is not Drawing.Ready { Parcel: var parcel, Answerable: var answerable })
                return (Unsent(drawing), null);
            if (!await gate.Turn(cancel))
                return (new Settlement(OutboxState.Waiting, "paused", DueAt: gate.PausedUntil), null);

            var how = Judge(await courier.Deliver(parcel, cancel), message);

            return (how, how.State == OutboxState.Sent && (answerable || message.About is not null) ? parcel.Card?.ToJsonString() : null);
        }
#pragma warning disable CA1031 // one poisonous or unlucky message must not stop the others
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Log.DeliveryBroke(log, message.Id, error);
            return (Again(message, "in-doubt", null), null);
        }
#pragma warning restore CA1031
    }

    private static Settlement Unsent(Drawing drawing) => drawing switch
    {
        Drawing.Skip skip => new Settlement(OutboxState.Skipped, skip.Cause),
        Drawing.Wait wait => new Settlement(OutboxState.Waiting, "quiet-hours", DueAt: wait.Until),
        _                 => throw new UnreachableException(),
    };

    private Settlement Judge(Delivery delivery, OutboxMessage message) => delivery switch
    {
        Delivery.Sent sent             => new Settlement(OutboxState.Sent, "", sent.MessageId),
        Delivery.Unreachable gone      => new Settlement(OutboxState.Linked, gone.Cause),
        Delivery.Failed failed         => new Settlement(OutboxState.Failed, failed.Cause),
        Delivery.Later later           => Wait(later, message),
        Delivery.Misconfigured ourself => Stop(ourself, message),
        _                              => throw new UnreachableException(),
    };

    private Settlement Wait(Delivery.Later later, OutboxMessage message)
    {
        if (!later.Everyone)
            return Again(message, later.Cause, later.After);

        // Not this message's fault, so no attempt of it is used up.
        var until = clock.GetUtcNow() + Pause(message, message.Attempt, later.After);
        gate.PauseUntil(until);

        return new Settlement(OutboxState.Waiting, later.Cause, DueAt: until);
    }

    // Nothing any message did: keep it for when the set-up is mended, and try no other meanwhile.
    private Settlement Stop(Delivery.Misconfigured ourself, OutboxMessage message)
    {
        Log.Misconfigured(log, ourself.Cause);
        var until = clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        gate.PauseUntil(until);

        return new Settlement(OutboxState.Waiting, ourself.Cause, DueAt: until);
    }

    private Settlement Again(OutboxMessage message, string cause, TimeSpan? after) => message.Tries + 1 >= MostAttempts
        ? new Settlement(OutboxState.Failed, cause)
        : new Settlement(OutboxState.Waiting, cause, DueAt: clock.GetUtcNow() + Pause(message, message.Tries + 1, after), ItsOwnFault: true);

    private static TimeSpan Pause(OutboxMessage message, int times, TimeSpan? after)
    {
        // 2, 4, 8 … s, at most 10 minutes, spread by the row's id so that those refused together do not come back together.
        var spread = TimeSpan.FromMilliseconds(message.Id % 10 * 100);
        var pause = after ?? TimeSpan.FromSeconds(Math.Min(Math.Pow(2, times), 600)) + spread;

        return pause < LongestPause ? pause : LongestPause;
    }
}
