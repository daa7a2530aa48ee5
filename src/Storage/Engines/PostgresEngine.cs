using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoEduBot.Storage.Engines;

/// <summary>
/// A PostgreSQL server. One process at a time writes: the connection it writes on holds a lock, so that whoever loses the one has lost
/// the other, and nobody has to clear up after a crash.
/// </summary>
internal sealed class PostgresEngine : Engine
{
    // Any number that no other program of the server takes; stays, for a release running elsewhere must see the same.
    private const long Lock = 0x436F_4564_7542_6F74;

    private readonly NpgsqlDataSource _source;
    private NpgsqlConnection _writing;

    /// <exception cref="IOException">Another process serves this database.</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached, or refuses.</exception>
    public PostgresEngine(string connect)
    {
        _source = NpgsqlDataSource.Create(Usual(connect));
        try
        {
            _writing = TakeLock(_source);
            SchemaScripts.Apply(_writing, Name);
        }
        catch
        {
            _writing?.Dispose();
            _source.Dispose();
            throw;
        }

        Reading = NothingTracked().UseNpgsql(_source).Options;
        Writing = OnePieceAtATime().UseNpgsql().Options;
    }

    public override string Name => "postgres";

    public override DbContextOptions<CoEduDb> Reading { get; }

    public override DbContextOptions<CoEduDb> Writing { get; }

    public override async ValueTask<DbConnection> Take()
    {
        // The server was away, and another process may have taken our place meanwhile.
        if (_writing.State != ConnectionState.Open)
        {
            await _writing.DisposeAsync();
            _writing = TakeLock(_source);
        }

        return _writing;
    }

    // Not serializable: there, while any transaction of the whole server stays open, batches long committed count as beside us, and
    // running again helps nothing. We are alone; an operator who changes the same row meanwhile is noticed.
    public override ValueTask<DbTransaction> Begin(DbConnection connection) => connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);

    public override bool IsConflict(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        { InnerException: { } inner }                                                                                => IsConflict(inner),
        _                                                                                                            => false,
    };

    public override async ValueTask DisposeAsync()
    {
        await _writing.DisposeAsync();
        await _source.DisposeAsync();
    }

    // What the setting says goes first.
    private static NpgsqlConnectionStringBuilder Usual(string connect)
    {
        var usual = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = "CoEduBot",
            // A dead connection is noticed within seconds.
            KeepAlive = 10,
            // A county is invited with one statement, which may take longer than half a minute.
            CommandTimeout = 120,
            // The same few hundred statements again and again: planning them is half of their time.
            MaxAutoPrepare = 400,
        };
        foreach (var (name, value) in new NpgsqlConnectionStringBuilder(connect))
            usual[name] = value;

        return usual;
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
