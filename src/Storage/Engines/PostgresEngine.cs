using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoEduBot.Storage.Engines;

/// <summary>
/// A PostgreSQL server. Batches run serializable: whatever others write meanwhile, a batch sees the database as if it were alone, or it
/// is run again. One process at a time serves a database: its lock goes with its connection, so nobody has to clear up after a crash.
/// </summary>
internal sealed class PostgresEngine : Engine
{
    // Any number that no other program of the server takes; stays, for a release running elsewhere must see the same.
    private const long Lock = 0x436F_4564_7542_6F74;

    private readonly NpgsqlDataSource _source;
    private NpgsqlConnection _held;
    private bool _inDoubt;

    /// <exception cref="IOException">Another process serves this database.</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached, or refuses.</exception>
    public PostgresEngine(string connect)
    {
        // A dead connection is noticed within seconds: on one of them the lock depends.
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connect) { KeepAlive = 10, ApplicationName = "CoEduBot" });
        try
        {
            _held = TakeLock(_source);
            SchemaScripts.Apply(_held, Name);
        }
        catch
        {
            _held?.Dispose();
            _source.Dispose();
            throw;
        }

        Reading = NothingTracked().UseNpgsql(_source).Options;
        Writing = OnePieceAtATime().UseNpgsql().Options;
    }

    public override string Name => "postgres";

    public override DbContextOptions<CoEduDb> Reading { get; }

    public override DbContextOptions<CoEduDb> Writing { get; }

    // From the pool each time: after the server was away the next one is sound.
    public override async ValueTask<DbConnection> Take()
    {
        // The server was away and the lock went with it: nobody may have taken our place meanwhile.
        if (_inDoubt || _held.State != ConnectionState.Open)
        {
            _inDoubt = true;
            await _held.DisposeAsync();
            _held = TakeLock(_source);
            _inDoubt = false;
        }

        return await _source.OpenConnectionAsync();
    }

    public override ValueTask<DbTransaction> Begin(DbConnection connection) => connection.BeginTransactionAsync(IsolationLevel.Serializable);

    public override ValueTask GiveBack(DbConnection connection)
    {
        _inDoubt |= connection.State != ConnectionState.Open;

        return connection.DisposeAsync();
    }

    public override bool IsConflict(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        { InnerException: { } inner }                                                                                => IsConflict(inner),
        _                                                                                                            => false,
    };

    public override async ValueTask DisposeAsync()
    {
        await _held.DisposeAsync();
        await _source.DisposeAsync();
    }

    private static NpgsqlConnection TakeLock(NpgsqlDataSource source)
    {
        var connection = source.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_try_advisory_lock($1)";
        command.Parameters.Add(new NpgsqlParameter { Value = Lock });
        if ((bool)command.ExecuteScalar()!)
            return connection;

        var name = connection.Database;
        connection.Dispose();

        throw new IOException($"The database {name} is in use by another process; stop that one first.");
    }
}
