using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Engines;

/// <summary>
/// A file: one process, one writer, any number of readers. Durable: write-ahead log with synchronous=FULL, so what was committed
/// survives a power cut.
/// </summary>
internal sealed class SqliteEngine : Engine
{
    private readonly string _connect;
    private readonly SqliteConnection _writing;
    private readonly FileStream _lock;

    /// <exception cref="IOException">Another process has it open.</exception>
    public SqliteEngine(string file)
    {
        _lock = TakeLock(Path.GetFullPath(file));
        try
        {
            _connect = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 8 }.ToString();
            _writing = Connect(_connect);
            SchemaScripts.Apply(_writing, Name);
        }
        catch
        {
            _writing?.Dispose();
            _lock.Dispose();
            throw;
        }

        Reading = NothingTracked().UseSqlite(_connect).Options;
        Writing = OnePieceAtATime().UseSqlite().Options;
    }

    public override string Name => "sqlite";

    public override DbContextOptions<CoEduDb> Reading { get; }

    public override DbContextOptions<CoEduDb> Writing { get; }

    public override ValueTask<DbConnection> Take() => new(_writing);

    public override ValueTask<DbTransaction> Begin(DbConnection connection) => new(_writing.BeginTransaction(deferred: false));

    // There is one writer, and nobody gets in between.
    public override bool IsConflict(Exception error) => false;

    public override async ValueTask DisposeAsync()
    {
        await _writing.DisposeAsync();
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
