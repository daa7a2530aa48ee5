using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Engines;

/// <summary>What differs between the databases the bot can keep its tables in; everything else is one and the same.</summary>
internal abstract class Engine : IAsyncDisposable
{
    /// <summary>Its scripts are Migrations/NNNN-name.THIS.sql.</summary>
    public abstract string Name { get; }

    /// <summary>For reading: a connection of one's own, nothing tracked.</summary>
    public abstract DbContextOptions<CoEduDb> Reading { get; }

    /// <summary>For writing, on the connection a batch takes (<see cref="Take"/>).</summary>
    public abstract DbContextOptions<CoEduDb> Writing { get; }

    /// <summary>The one connection batches are written on, opened; it stays the engine's.</summary>
    public abstract ValueTask<DbConnection> Take();

    /// <summary>Begins a transaction that sees one state from its beginning to its end.</summary>
    public abstract ValueTask<DbTransaction> Begin(DbConnection connection);

    /// <summary>Somebody else wrote what a transaction had read: run again it may well succeed.</summary>
    public abstract bool IsConflict(Exception error);

    public abstract ValueTask DisposeAsync();

    protected static DbContextOptionsBuilder<CoEduDb> NothingTracked() => new DbContextOptionsBuilder<CoEduDb>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    // One loop, one piece at a time.
    protected static DbContextOptionsBuilder<CoEduDb> OnePieceAtATime() => new DbContextOptionsBuilder<CoEduDb>().EnableThreadSafetyChecks(false);
}
