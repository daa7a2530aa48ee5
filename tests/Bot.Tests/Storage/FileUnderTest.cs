using CoEduBot.Storage;
using Microsoft.Data.Sqlite;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>A database file of its own, which may be opened, looked into and opened again.</summary>
internal sealed class FileUnderTest : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coedu-file-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "test.db");

    public Database Open() => Database.Open(Path);

    /// <summary>Past the product, as an operator with the SQLite shell might. Rows come back as `a|b`.</summary>
    public async Task<IReadOnlyList<string>> Sql(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the test's own words
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetValue(field))));

        return rows;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
