using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage;

/// <summary>
/// The SQLite file: one process, one writer, any number of readers. Durable: write-ahead log with synchronous=FULL, so what was
/// committed survives a power cut.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly string _connect;
    private readonly FileStream _lock;
    private readonly Seal _seal;

    private Database(string connect, FileStream hold, Seal seal) => (_connect, _lock, _seal) = (connect, hold, seal);

    /// <summary>Only through here is anything changed.</summary>
    public required Writer Writer { get; init; }

    /// <summary>Opens the file, makes it if need be, and brings its schema up to date.</summary>
    /// <param name="seal">Closes and opens what is sealed in it; without one nothing sealed can be kept or read.</param>
    /// <exception cref="IOException">Another process has it open.</exception>
    /// <exception cref="InvalidDataException">Its schema is from a newer release, or a script was changed after it had run.</exception>
    public static Database Open(string file, Seal? seal = null)
    {
        var hold = TakeLock(Path.GetFullPath(file));
        try
        {
            var connect = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 8 }.ToString();
            var connection = Connect(connect);
            SchemaScripts.Apply(connection);

            return new Database(connect, hold, seal ?? Seal.None) { Writer = new Writer(connection, seal ?? Seal.None) };
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>A context for reading: sees the last commit, tracks nothing.</summary>
    public CoEduDb Read() => new(new DbContextOptionsBuilder<CoEduDb>()
        .UseSqlite(_connect)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options) { Seal = _seal };

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(_connect));
        await _lock.DisposeAsync();
    }

    // WAL allows one writer; a second process would also send everything twice.
    private static FileStream TakeLock(string file)
    {
        try
        {
            return new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new IOException($"{file} is in use by another process; stop that one first.", error);
        }
    }

    private static SqliteConnection Connect(string connect)
    {
        var connection = new SqliteConnection(connect);
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";
        pragmas.ExecuteNonQuery();

        return connection;
    }
}
