using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>On a server everything means what it means in a file, and others may be on it too.</summary>
public sealed class PostgresTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void Every_script_has_its_twin()
    {
        var scripts = typeof(Database).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).ToLookup(
            name => name.Split('.')[^2], name => name[..^(name.Split('.')[^2].Length + ".sql".Length)]);

        Assert.Equal(scripts["sqlite"].Order(StringComparer.Ordinal), scripts["postgres"].Order(StringComparer.Ordinal));
        Assert.True(scripts["postgres"].Count() > 10);
    }

    [Fact]
    public async Task Scripts_and_model_agree_on_every_column()
    {
        await using var tables = TablesUnderTest.OnServer();
        await using var database = tables.Open();
        await using var db = database.Read();

        var model = from entity in db.Model.GetEntityTypes()
                    from column in entity.GetProperties()
                    select $"{entity.GetTableName()}|{column.GetColumnName()}|{column.GetColumnType()}|{(column.IsNullable ? "null" : "")}|{(column.IsPrimaryKey() ? "key" : "")}|{(column.ClrType == typeof(long) && column.IsPrimaryKey() ? "counted" : "")}";
        var scripts = await Sql(tables, """
            SELECT c.table_name, c.column_name, c.data_type, CASE c.is_nullable WHEN 'YES' THEN 'null' ELSE '' END, CASE WHEN k.column_name IS NULL THEN '' ELSE 'key' END,
                   CASE c.is_identity WHEN 'YES' THEN 'counted' ELSE '' END
            FROM information_schema.columns c
            JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
            LEFT JOIN (information_schema.key_column_usage k JOIN information_schema.table_constraints p
                       ON p.constraint_name = k.constraint_name AND p.table_name = k.table_name AND p.constraint_type = 'PRIMARY KEY')
              ON k.table_name = c.table_name AND k.column_name = c.column_name
            WHERE c.table_schema = 'public' AND c.table_name <> 'schema_scripts'
            """);

        Assert.Equal(model.Order(StringComparer.Ordinal), scripts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Both_have_the_same_indexes()
    {
        await using var tables = TablesUnderTest.OnServer();
        await using var file = new FileUnderTest();
        await using var inFile = file.Open();

        var own = await file.Sql("SELECT tbl_name, name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite_%'");
        var server = await Sql(tables, """
            SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint made WHERE made.conindid = i.indexrelid AND made.contype IN ('p', 'u'))
            """);

        Assert.Equal(own.Order(StringComparer.Ordinal), server.Order(StringComparer.Ordinal));
    }

    // Otherwise a path's range holds other units, wherever the server was set up for Chinese.
    [Fact]
    public async Task Text_is_compared_by_its_code_points_in_every_column()
    {
        await using var tables = TablesUnderTest.OnServer();

        Assert.Empty(await Sql(tables, "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C' AND table_name <> 'schema_scripts'"));
    }

    [Fact]
    public async Task Who_was_overtaken_by_another_writer_is_run_again_and_loses_nothing()
    {
        await using var tables = TablesUnderTest.OnServer();
        await using var database = tables.Open();
        await database.Writer.Run(db => Add(db, "p1"), Cancel);
        var runs = 0;

        var seen = await database.Writer.Run(async db =>
        {
            var person = await db.People.SingleAsync(Cancel);
            if (++runs == 1)
                await Sql(tables, "UPDATE people SET name = name || '!'");
            person.Name += "?";
            await db.SaveChangesAsync(Cancel);

            return person.Name;
        }, Cancel);

        Assert.Equal((2, "某人!?"), (runs, seen));
        Assert.Equal(["某人!?"], await Sql(tables, "SELECT name FROM people"));
    }

    // What a piece concluded from a state that never was must not be told to anybody.
    [Fact]
    public async Task A_failure_of_a_run_that_is_repeated_is_not_told()
    {
        await using var tables = TablesUnderTest.OnServer();
        await using var database = tables.Open();
        await database.Writer.Run(db => Add(db, "p1"), Cancel);

        // Whether two pieces share a batch is a matter of milliseconds: as often as it takes.
        var shared = false;
        for (var tries = 0; tries < 100 && !shared; tries++)
            shared = await Overtaken(tables, database, $"新名{tries}");
        Assert.True(shared);
    }

    // One piece fails for want of a name that another writer gives while the next piece of its batch runs. True when both shared a batch.
    private static async Task<bool> Overtaken(TablesUnderTest tables, Database database, string name)
    {
        var (hold, looks, writes) = (new TaskCompletionSource(), 0, 0);
        var busy = database.Writer.Run(_ => hold.Task, Cancel);
        var looking = database.Writer.Run(async db => (++looks, await db.People.AnyAsync(person => person.Name == name, Cancel)).Item2 ? "found" : throw new InvalidOperationException("not there"), Cancel);
        var writing = database.Writer.Run(async db =>
        {
            var person = await db.People.SingleAsync(Cancel);
            if (++writes == 1)
                await Sql(tables, $"UPDATE people SET name = '{name}'");
            person.PhoneTail = name;
        }, Cancel);
        hold.SetResult();
        await busy;
        await writing;
        Assert.Equal(2, writes);
        if (looks == 2)
            Assert.Equal("found", await looking);
        else
            await Assert.ThrowsAsync<InvalidOperationException>(() => looking);

        return looks == 2;
    }

    [Fact]
    public async Task A_second_process_is_told_in_words()
    {
        await using var tables = TablesUnderTest.OnServer();
        await using var database = tables.Open();

        var error = Assert.Throws<IOException>(tables.Open);

        Assert.EndsWith("is in use by another process; stop that one first.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_server_was_away_it_goes_on_and_still_nobody_else_gets_in()
    {
        await using var tables = TablesUnderTest.OnServer();
        await using var database = tables.Open();
        await database.Writer.Run(db => Add(db, "p1"), Cancel);

        await Sql(tables, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        var failures = new List<string?>();
        for (var tries = 0; tries < 10; tries++)
            try
            {
                await database.Writer.Run(db => Add(db, $"after{tries}"), Cancel);
                break;
            }
            catch (Exception error) when (OutOfOrder.CauseIn(error) is not null)
            {
                failures.Add(OutOfOrder.CauseIn(error));
            }

        Assert.Equal(["p1", $"after{failures.Count}"], await Sql(tables, "SELECT id FROM people ORDER BY id DESC"));
        Assert.Throws<IOException>(tables.Open);
    }

    [Fact]
    public async Task Nobody_changes_or_empties_what_is_only_added_to()
    {
        await using var tables = TablesUnderTest.OnServer();
        await Sql(tables, "INSERT INTO audit (at, who, act, subject, detail) VALUES (1, 'p', 'act', 's', '')");

        foreach (var sql in new[] { "UPDATE audit SET who = 'q'", "DELETE FROM audit", "TRUNCATE audit" })
            Assert.Equal("the audit log is only added to", (await Assert.ThrowsAsync<PostgresException>(() => Sql(tables, sql))).MessageText);
    }

    private static async Task Add(CoEduDb db, string id)
    {
        db.Add(new Person { Id = new PersonId(id), Name = "某人" });
        await db.SaveChangesAsync(Cancel);
    }

    // Past the product, as an operator might; rows as `a|b`.
    private static async Task<IReadOnlyList<string>> Sql(TablesUnderTest tables, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(tables.Connect) { Pooling = false }.ToString());
        await connection.OpenAsync(Cancel);
#pragma warning disable CA2100 // the test's own words
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel))
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));

        return rows;
    }
}
