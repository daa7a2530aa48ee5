using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage;

/// <summary>
/// The one writer, with group commit: pieces of work queue up, a batch of them shares one transaction and one fsync, and only
/// after that commit do their callers hear back. Each piece has a savepoint of its own, so one that fails takes nothing with
/// it. Because pieces run one after another, two people at once cannot race.
/// </summary>
public sealed class Writer : IAsyncDisposable
{
    // Enough to drown the fsync (measured flat from 256 on), few enough to keep the first caller's wait short.
    private const int MostInBatch = 512;

    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(20);

    private readonly Channel<Work> _queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly Seal _seal;
    private readonly DbContextOptions<CoEduDb> _options;
    private readonly Task _loop;

    internal Writer(SqliteConnection connection, Seal seal)
    {
        (_connection, _seal) = (connection, seal);
        _options = new DbContextOptionsBuilder<CoEduDb>().UseSqlite(connection).EnableThreadSafetyChecks(false).Options;   // one loop, one piece at a time
        _loop = Task.Run(Loop);
    }

    /// <summary>
    /// Runs a piece of work and returns once it is on disk. The work must only touch the database it is given, and no outside
    /// world: everybody else waits behind it.
    /// </summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The disk is full or the file cannot be written: nothing was stored.</exception>
    public async Task<T> Run<T>(Func<CoEduDb, Task<T>> work, CancellationToken cancel)
    {
        var waiter = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        T? result = default;
        await _queue.Writer.WriteAsync(new Work(
            async db => result = await work(db),
            () => waiter.TrySetResult(result!),
            error => waiter.TrySetException(error),
            cancel), cancel);

        return await waiter.Task;
    }

    public Task Run(Func<CoEduDb, Task> work, CancellationToken cancel) => Run(async db =>
    {
        await work(db);
        return true;
    }, cancel);

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        await _connection.DisposeAsync();
    }

    private async Task Loop()
    {
        while (await _queue.Reader.WaitToReadAsync())
            await CommitTogether();
    }

    // A batch ends when the queue is empty, when it is large, or when its first caller has waited long enough.
    private async Task CommitTogether()
    {
        if (!_queue.Reader.TryRead(out var work))
            return;

        // In the batch before the transaction begins: if it cannot begin, somebody must hear of it.
        var (batch, done) = (new List<Work> { work }, new List<Work>());
        try
        {
            await using var transaction = _connection.BeginTransaction(deferred: false);
            await using var db = new CoEduDb(_options) { Seal = _seal };
            await db.Database.UseTransactionAsync(transaction);
            db.Database.AutoSavepointsEnabled = false;
            var begun = Stopwatch.GetTimestamp();
            for (var next = 0; next < batch.Count; next++)
            {
                if (await RunOne(batch[next], db, transaction))
                    done.Add(batch[next]);
                if (batch.Count < MostInBatch && Stopwatch.GetElapsedTime(begun) < LongestBatch && _queue.Reader.TryRead(out work))
                    batch.Add(work);
            }

            await transaction.CommitAsync();
        }
#pragma warning disable CA1031 // whatever went wrong, every waiter must hear of it and the loop must live
        catch (Exception error)
        {
            // Some have heard their own failure already; nobody was told of success.
            batch.ForEach(work => work.Fail(error));
            return;
        }
#pragma warning restore CA1031

        done.ForEach(work => work.Complete());
    }

    private static async Task<bool> RunOne(Work work, CoEduDb db, SqliteTransaction transaction)
    {
        if (work.Cancel.IsCancellationRequested)
        {
            work.Fail(new OperationCanceledException(work.Cancel));
            return false;
        }

        await transaction.SaveAsync("piece");
        try
        {
            await work.Body(db);
            await db.SaveChangesAsync();
            await transaction.ReleaseAsync("piece");
            return true;
        }
#pragma warning disable CA1031 // the caller gets the exception; the batch goes on without this piece
        catch (Exception error)
        {
            await transaction.RollbackAsync("piece");
            work.Fail(error);
            return false;
        }
#pragma warning restore CA1031
        finally
        {
            // The next piece must read what is stored, not what this one held in memory.
            db.ChangeTracker.Clear();
        }
    }

    private sealed record Work(Func<CoEduDb, Task> Body, Action Complete, Action<Exception> Fail, CancellationToken Cancel);
}
