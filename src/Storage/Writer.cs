using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using CoEduBot.Storage.Engines;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage;

/// <summary>
/// The one writer, with group commit: pieces of work queue up, a batch of them shares one transaction and one fsync, and only
/// after that commit do their callers hear back. Each piece has a savepoint of its own, so one that fails takes nothing with
/// it. Because pieces run one after another, two people at once cannot race; where an operator changes
/// the same rows meanwhile, the batch is run again, so a piece must be a function of what it is given.
/// </summary>
public sealed class Writer : IAsyncDisposable
{
    // Enough to drown the fsync (measured flat from 256 on), few enough to keep the first caller's wait short.
    private const int MostInBatch = 512;

    // More often than this nobody loses to others by chance.
    private const int MostTries = 20;

    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(20);

    private readonly Channel<Work> _queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private readonly Engine _engine;
    private readonly Seal _seal;
    private readonly Task _loop;

    internal Writer(Engine engine, Seal seal)
    {
        (_engine, _seal) = (engine, seal);
        _loop = Task.Run(Loop);
    }

    /// <summary>
    /// Runs a piece of work and returns once it is on disk. The work must only touch the database it is given, and no outside
    /// world: everybody else waits behind it.
    /// </summary>
    /// <exception cref="DbException">The disk is full, the file cannot be written, the server is away: nothing was stored.</exception>
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
    }

    private async Task Loop()
    {
        while (await _queue.Reader.WaitToReadAsync())
            await CommitTogether();
    }

    private async Task CommitTogether()
    {
        if (!_queue.Reader.TryRead(out var work))
            return;

        var batch = new List<Work> { work };
        for (var tries = 1; ; tries++)
            try
            {
                await Commit(batch);
                batch.ForEach(piece => piece.Tell());
                return;
            }
            catch (Exception error) when (tries < MostTries && _engine.IsConflict(error))
            {
                // Somebody else was faster: the same again, from what is stored now.
            }
#pragma warning disable CA1031 // whatever went wrong, every waiter must hear of it and the loop must live
            catch (Exception error)
            {
                batch.ForEach(piece => piece.Fail(piece.Wrong ?? error));
                return;
            }
#pragma warning restore CA1031
    }

    // A batch ends when the queue is empty, when it is large, or when its first caller has waited long enough.
    private async Task Commit(List<Work> batch)
    {
        var connection = await _engine.Take();
        await using var transaction = await _engine.Begin(connection);
        await using var db = new CoEduDb(_engine.Writing) { Seal = _seal };
        db.Database.SetDbConnection(connection);
        await db.Database.UseTransactionAsync(transaction);
        db.Database.AutoSavepointsEnabled = false;
        var begun = Stopwatch.GetTimestamp();
        for (var next = 0; next < batch.Count; next++)
        {
            await RunOne(batch[next], db, transaction);
            if (batch.Count < MostInBatch && Stopwatch.GetElapsedTime(begun) < LongestBatch && _queue.Reader.TryRead(out var work))
                batch.Add(work);
        }

        await transaction.CommitAsync();
    }

    private async Task RunOne(Work work, CoEduDb db, DbTransaction transaction)
    {
        work.Wrong = work.Cancel.IsCancellationRequested ? new OperationCanceledException(work.Cancel) : null;
        if (work.Wrong is not null)
            return;

        await transaction.SaveAsync("piece");
        try
        {
            await work.Body(db);
            await db.SaveChangesAsync();
            await transaction.ReleaseAsync("piece");
        }
#pragma warning disable CA1031 // the caller gets the exception; the batch goes on without this piece
        catch (Exception error) when (!_engine.IsConflict(error))
        {
            await transaction.RollbackAsync("piece");
            work.Wrong = error;
        }
#pragma warning restore CA1031
        finally
        {
            // The next piece must read what is stored, not what this one held in memory.
            db.ChangeTracker.Clear();
        }
    }

    private sealed record Work(Func<CoEduDb, Task> Body, Action Complete, Action<Exception> Fail, CancellationToken Cancel)
    {
        /// <summary>Its own failure, which holds back nobody else; told once the batch is on disk, for until then it may be run again.</summary>
        public Exception? Wrong { get; set; }

        public void Tell()
        {
            if (Wrong is null)
                Complete();
            else
                Fail(Wrong);
        }
    }
}
