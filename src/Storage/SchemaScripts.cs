using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace CoEduBot.Storage;

/// <summary>Applies Migrations/NNNN-name.ENGINE.sql in order, each once, in one transaction; remembers what was applied by checksum.</summary>
internal static class SchemaScripts
{
    public static void Apply(DbConnection connection, string engine)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, "CREATE TABLE IF NOT EXISTS schema_scripts (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL)");

        var applied = Applied(connection);
        foreach (var (name, sql) in All($".{engine}.sql"))
        {
            var checksum = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            if (!applied.Remove(name, out var before))
                Add(connection, name, sql, checksum);
            else if (before != checksum)
                throw new InvalidDataException($"Schema script {name} was changed after it had been applied; add a new script instead.");
        }

        if (applied.Count > 0)
            throw new InvalidDataException($"The database was made by a newer release ({string.Join(", ", applied.Keys)}); install that release.");

        transaction.Commit();
    }

    private static IEnumerable<(string Name, string Sql)> All(string ending)
    {
        var assembly = typeof(SchemaScripts).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);

            yield return (resource[..^ending.Length], reader.ReadToEnd());
        }
    }

    private static Dictionary<string, string> Applied(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, checksum FROM schema_scripts";
        using var rows = command.ExecuteReader();
        var applied = new Dictionary<string, string>();
        while (rows.Read())
            applied.Add(rows.GetString(0), rows.GetString(1));

        return applied;
    }

    private static void Add(DbConnection connection, string name, string sql, string checksum)
    {
        Run(connection, sql);
        Run(connection, "INSERT INTO schema_scripts (name, checksum) VALUES (@name, @checksum)", ("@name", name), ("@checksum", checksum));
    }

    private static void Run(DbConnection connection, string sql, params (string Name, string Value)[] values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the scripts are our own, embedded in the assembly
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }
}
