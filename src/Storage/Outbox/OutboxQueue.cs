using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Outbox;

/// <summary>How a message was settled. <see cref="DueAt"/> set: it stays waiting until then; <see cref="ItsOwnFault"/> counts against it.</summary>
public sealed record Settlement(OutboxState State, string Cause, string? MessageId = null, DateTimeOffset? DueAt = null, bool ItsOwnFault = false);

/// <summary>
/// Claim, do, settle. A claim is a lease: a sender that dies leaves nothing behind, its messages simply become due again.
/// Settling names the attempt, so one that overslept its lease changes nothing.
/// </summary>
public static class OutboxQueue
{
    /// <summary>Longer than the slowest delivery (15 s time-out, twice).</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private const int Chunk = 5_000;

    /// <summary>
    /// Settles what nobody in Teams can receive: handed to the class's shared link. Looks only at what leaves next in each lane, so that
    /// the writer is never held long, however many wait behind. Returns whether there may be more.
    /// </summary>
    public static async Task<bool> HandToLinks(this CoEduDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var handed = 0;
        foreach (var lane in Enum.GetValues<Lane>())
            handed += await db.Database.ExecuteSqlAsync($"""
                UPDATE outbox SET state = {(int)OutboxState.Linked}, cause = 'no-address', settled_at = {now.UtcTicks}
                WHERE id IN (
                    SELECT id FROM outbox
                    WHERE state = 0 AND lane = {(int)lane} AND due_at <= {now.UtcTicks}
                    ORDER BY due_at, id
                    LIMIT {Chunk})
                  AND attempt = 0
                  AND NOT EXISTS (SELECT 1 FROM addresses address WHERE address.person = outbox."to" AND address.unreachable = '')
                """, cancel);

        return handed > 0;
    }

    /// <summary>Leases up to <paramref name="most"/> messages that are due, urgent lanes first; <paramref name="kept"/> of them only to interactive ones.</summary>
    /// <param name="except">What the caller has under way, whatever has become of its lease.</param>
    public static async Task<IReadOnlyList<OutboxMessage>> Claim(
        this CoEduDb db, int most, DateTimeOffset now, CancellationToken cancel, int kept = 0, IReadOnlyList<long>? except = null)
    {
        var claimed = new List<OutboxMessage>();
        var underWay = except ?? [];
        foreach (var lane in Enum.GetValues<Lane>())
        {
            var free = (lane == Lane.Interactive ? most : most - kept) - claimed.Count;
            if (free <= 0)
                break;

            claimed.AddRange(await db.Outbox
                .Where(m => m.State == OutboxState.Waiting && m.Lane == lane && m.DueAt <= now && (m.ClaimedUntil == null || m.ClaimedUntil <= now) && !underWay.Contains(m.Id))
                .OrderBy(m => m.DueAt).ThenBy(m => m.Id)
                .Take(free)
                .ToListAsync(cancel));
        }

        foreach (var message in claimed)
            (message.Attempt, message.ClaimedUntil) = (message.Attempt + 1, now + Lease);

        return claimed;
    }

    /// <summary>Writes down how a delivery ended; false when the lease had passed to another.</summary>
    public static async Task<bool> Settle(this CoEduDb db, OutboxMessage claimed, Settlement how, DateTimeOffset now, CancellationToken cancel)
    {
        var changed = how.DueAt is { } dueAt
            ? await Mine(db, claimed).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.DueAt, dueAt)
                .SetProperty(m => m.Cause, how.Cause)
                .SetProperty(m => m.Tries, claimed.Tries + (how.ItsOwnFault ? 1 : 0))
                .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null), cancel)
            : await Mine(db, claimed).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, how.State)
                .SetProperty(m => m.Cause, how.Cause)
                .SetProperty(m => m.MessageId, how.MessageId)
                .SetProperty(m => m.SettledAt, (DateTimeOffset?)now), cancel);

        return changed == 1;
    }

    private static IQueryable<OutboxMessage> Mine(CoEduDb db, OutboxMessage claimed) =>
        db.Outbox.Where(m => m.Id == claimed.Id && m.Attempt == claimed.Attempt && m.State == OutboxState.Waiting);
}
