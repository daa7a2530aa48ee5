using CoEduBot.Storage.Engines;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage;

/// <summary>Everything the bot knows, in a file or on a server: one writer, any number of readers.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly Engine _engine;
    private readonly Seal _seal;

    private Database(Engine engine, Seal seal)
    {
        (_engine, _seal) = (engine, seal);
        Writer = new Writer(engine, seal);
    }

    /// <summary>Only through here is anything changed.</summary>
    public Writer Writer { get; }

    /// <summary>Opens the place, makes its tables if need be, and brings its schema up to date.</summary>
    /// <param name="seal">Closes and opens what is sealed in it; without one nothing sealed can be kept or read.</param>
    /// <exception cref="IOException">Another process has it open.</exception>
    /// <exception cref="System.Data.Common.DbException">The server cannot be reached, or refuses.</exception>
    /// <exception cref="InvalidDataException">Its schema is from a newer release, or a script was changed after it had run.</exception>
    public static Database Open(DatabasePlace place, Seal? seal = null) => new(place switch
    {
        DatabasePlace.File file     => new SqliteEngine(file.Path),
        DatabasePlace.Server server => new PostgresEngine(server.Connect),
        _                           => throw new ArgumentOutOfRangeException(nameof(place)),
    }, seal ?? Seal.None);

    /// <summary>A SQLite file.</summary>
    public static Database Open(string file, Seal? seal = null) => Open(new DatabasePlace.File(file), seal);

    /// <summary>A context for reading: sees the last commit, tracks nothing.</summary>
    public CoEduDb Read() => new(_engine.Reading) { Seal = _seal };

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await _engine.DisposeAsync();
    }
}
