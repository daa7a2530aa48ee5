using System.Security.Cryptography;
using System.Text;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>The scripts make the tables, the model reads them: both must mean the same. And a script runs once.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Scripts_and_model_agree_on_every_column()
    {
        await using var file = new FileUnderTest();
        await using var database = file.Open();
        await using var db = database.Read();

        var model = from entity in db.Model.GetEntityTypes()
                    from column in entity.GetProperties()
                    select $"{entity.GetTableName()}|{column.GetColumnName()}|{column.GetColumnType()}|{(column.IsNullable ? "null" : "")}|{(column.IsPrimaryKey() ? "key" : "")}";
        var scripts = await file.Sql("""
            SELECT t.name, c.name, c.type, iif(c."notnull", '', 'null'), iif(c.pk, 'key', '')
            FROM sqlite_schema t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'schema_scripts'
            """);

        Assert.Equal(model.Order(StringComparer.Ordinal), scripts.Order(StringComparer.Ordinal));
        Assert.True(scripts.Count > 100);
    }

    // What is written past EF lists its columns itself: a row of each table must come back as the model reads it.
    [Fact]
    public async Task Every_table_can_be_read()
    {
        await using var file = new FileUnderTest();
        await using var database = file.Open();
        await using var db = database.Read();

        foreach (var set in typeof(CoEduDb).GetProperties().Where(property => property.PropertyType.IsGenericType))
            Assert.Empty((IEnumerable<object>)set.GetValue(db)!);
    }

    [Fact]
    public async Task A_script_runs_once_and_what_is_stored_stays()
    {
        await using var file = new FileUnderTest();
        await file.Open().DisposeAsync();
        await file.Sql("INSERT INTO inbox (id, at) VALUES ('kept', 1)");
        var applied = await file.Sql("SELECT name, checksum FROM schema_scripts");

        await file.Open().DisposeAsync();

        Assert.Equal(["kept"], await file.Sql("SELECT id FROM inbox"));
        Assert.Equal(applied, await file.Sql("SELECT name, checksum FROM schema_scripts"));
        Assert.Equal(Embedded(), applied.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_script_changed_after_it_ran_is_refused()
    {
        await using var file = new FileUnderTest();
        await file.Open().DisposeAsync();
        await file.Sql("UPDATE schema_scripts SET checksum = 'another' WHERE name LIKE '%0001-%'");

        var error = Assert.Throws<InvalidDataException>(file.Open);

        Assert.EndsWith("0001-roster was changed after it had been applied; add a new script instead.", error.Message, StringComparison.Ordinal);
        await file.Sql($"UPDATE schema_scripts SET checksum = '{Embedded()[0].Split('|')[1]}' WHERE name LIKE '%0001-%'");
        await file.Open().DisposeAsync();   // and the refusal leaves the file as it was, and free
    }

    [Fact]
    public async Task A_database_of_a_newer_release_is_refused_and_left_alone()
    {
        await using var file = new FileUnderTest();
        await file.Open().DisposeAsync();
        await file.Sql("INSERT INTO schema_scripts (name, checksum) VALUES ('9999-of-tomorrow', 'x')");

        var error = Assert.Throws<InvalidDataException>(file.Open);

        Assert.Equal("The database was made by a newer release (9999-of-tomorrow); install that release.", error.Message);
        Assert.Contains("9999-of-tomorrow", await file.Sql("SELECT name FROM schema_scripts"));
    }

    [Fact]
    public async Task What_a_power_cut_may_not_lose_is_synced_and_foreign_keys_hold()
    {
        await using var file = new FileUnderTest();
        await using var database = file.Open();

        var settings = await database.Writer.Run(async db => new[]
        {
            await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(TestContext.Current.CancellationToken),
            await db.Database.SqlQueryRaw<string>("SELECT CAST(synchronous AS TEXT) AS Value FROM pragma_synchronous").SingleAsync(TestContext.Current.CancellationToken),
            await db.Database.SqlQueryRaw<string>("SELECT CAST(foreign_keys AS TEXT) AS Value FROM pragma_foreign_keys").SingleAsync(TestContext.Current.CancellationToken),
        }, TestContext.Current.CancellationToken);

        Assert.Equal(["wal", "2", "1"], settings);
    }

    private static List<string> Embedded()
    {
        var assembly = typeof(Database).Assembly;

        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sqlite.sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);

            return $"{name[..^".sqlite.sql".Length]}|{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(reader.ReadToEnd())))}";
        })];
    }
}
