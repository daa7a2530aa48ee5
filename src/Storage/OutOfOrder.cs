using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoEduBot.Storage;

/// <summary>Tells a database that cannot work now (full, locked, away) from a mistake of ours.</summary>
public static class OutOfOrder
{
    // https://www.sqlite.org/rescode.html: busy, locked, read-only, disk I/O, full, cannot open.
    private static readonly int[] Sqlite = [5, 6, 8, 10, 13, 14];

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, conflict, resources, operator intervention, system.
    private static readonly string[] Postgres = ["08", "40", "53", "57", "58"];

    /// <summary>What is wrong with the database, in a few words without any data; null when it is not the database.</summary>
    public static string? CauseIn(Exception error) => error switch
    {
        SqliteException file when Sqlite.Contains(file.SqliteErrorCode)                                       => string.Create(CultureInfo.InvariantCulture, $"SQLite error {file.SqliteErrorCode}"),
        PostgresException server when Array.Exists(Postgres, start => server.SqlState.StartsWith(start, StringComparison.Ordinal)) => $"PostgreSQL error {server.SqlState}",
        PostgresException                                                                                     => null,
        NpgsqlException                                                                                       => "PostgreSQL cannot be reached",
        IOException                                                                                           => "another process took the database",
        { InnerException: { } inner }                                                                         => CauseIn(inner),
        _                                                                                                     => null,
    };
}
