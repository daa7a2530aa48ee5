using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoEduBot.Storage;

/// <summary>Where the tables are kept.</summary>
public abstract record DatabasePlace
{
    private DatabasePlace() { }

    /// <param name="Path">Of the SQLite file.</param>
    public sealed record File(string Path) : DatabasePlace;

    /// <param name="Connect">An Npgsql connection string; never logged, a password may be in it.</param>
    public sealed record Server(string Connect) : DatabasePlace
    {
        public override string ToString() => "PostgreSQL";
    }

    /// <summary>
    /// From a connection string: `Data Source=coedu.db` or just `coedu.db` is a file, `Host=...;Database=...` a PostgreSQL server. Null when
    /// it is neither.
    /// </summary>
    public static DatabasePlace? Read(string connect)
    {
        if (!connect.Contains('=', StringComparison.Ordinal))
            return connect.Trim().Length > 0 ? new File(connect) : null;

        try
        {
            return new SqliteConnectionStringBuilder(connect) is { DataSource.Length: > 0 } file ? new File(file.DataSource) : null;
        }
        catch (ArgumentException)
        {
            return Postgres(connect);
        }
    }

    private static Server? Postgres(string connect)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connect) is { Host.Length: > 0, Database.Length: > 0 } ? new Server(connect) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
