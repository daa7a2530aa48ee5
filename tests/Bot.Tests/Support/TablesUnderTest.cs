using System.Collections.Concurrent;
using CoEduBot.Storage;
using Npgsql;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>
/// Where a test's tables lie, gone afterwards: a file in a folder of its own, or a database of its own on a server. `COEDU_POSTGRES` says
/// which server (`.ci/postgres` starts one and prints what to set); with `COEDU_TABLES=postgres` every test that asks for nothing else is on it.
/// </summary>
public sealed class TablesUnderTest : IAsyncDisposable
{
    // Emptied and taken again: making one costs a hundred files.
    private static readonly ConcurrentBag<string> Emptied = [];
    private static int _count;

    private readonly string? _database;

    private TablesUnderTest(string file, bool onServer)
    {
        Folder = Directory.CreateTempSubdirectory("coedu-test-").FullName;
        File = Path.Combine(Folder, file);
        if (!onServer)
            return;

        if (Emptied.TryTake(out _database))
            return;
        _database = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";
        Operate(Server!, $"CREATE DATABASE {_database}");
        Open().DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    public TablesUnderTest(string file = "test.db") : this(file, Environment.GetEnvironmentVariable("COEDU_TABLES") == "postgres") { }

    private static string? Server { get; } = Environment.GetEnvironmentVariable("COEDU_POSTGRES") is { Length: > 0 } set ? set : null;

    /// <summary>On a server whatever the run is set to. Skips without one, unless COEDU_ALL_TESTS=1.</summary>
    public static TablesUnderTest OnServer()
    {
        if (Server is null)
            Node.SkipOrFail("needs PostgreSQL: set COEDU_POSTGRES to what `.ci/postgres` prints");

        return new TablesUnderTest("test.db", onServer: true);
    }

    /// <summary>For keys, and whatever else a test keeps.</summary>
    public string Folder { get; }

    /// <summary>The SQLite file, where there is one.</summary>
    public string File { get; }

    /// <summary>As a setting would name it.</summary>
    public string Connect => _database is null ? $"Data Source={File}" : To(_database);

    public DatabasePlace Place => _database is null ? new DatabasePlace.File(File) : new DatabasePlace.Server(Connect);

    /// <summary>With keys in the folder.</summary>
    public Database Open() => Database.Open(Place, Sealing.Beside(File));

    public ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            Operate(To(_database), Empty);
            Emptied.Add(_database);
        }

        Directory.Delete(Folder, recursive: true);

        return ValueTask.CompletedTask;
    }

    // As a replica none of the triggers that forbid it is asked.
    private const string Empty = """
        SET session_replication_role = replica;
        DO $$ DECLARE name text; BEGIN
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_scripts' LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
            FOR name IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP PERFORM setval(name::regclass, 1, false); END LOOP;
        END $$
        """;

    private static string To(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString();

    private static void Operate(string connect, string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connect) { Pooling = false }.ToString());
        connection.Open();
#pragma warning disable CA2100 // names made here
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
