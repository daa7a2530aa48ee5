using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CoEduBot.Storage;

/// <summary>
/// Many rows of one table: one prepared statement run again and again in the context's transaction, or one stream to a server. For
/// imports of a million rows, where a change tracker costs more than the database.
/// </summary>
internal sealed class Bulk<TRow>(CoEduDb db, CancellationToken cancel) where TRow : class
{
    private readonly IEntityType _table = db.Model.FindEntityType(typeof(TRow))!;

    public Task Insert(IEnumerable<TRow> rows)
    {
        var columns = _table.GetProperties().ToList();

        return db.Database.GetDbConnection() is NpgsqlConnection server ? Copy(server, columns, rows) : Run($"INSERT INTO {Table} ({Names(columns, ", ")}) VALUES ({string.Join(", ", columns.Select(Parameter))})", columns, rows);
    }

    /// <summary>Only the properties named; columns the import knows nothing of stay as they are.</summary>
    public Task Update(IEnumerable<TRow> rows, params string[] properties)
    {
        var columns = properties.Select(name => _table.FindProperty(name)!).ToList();

        return Run($"UPDATE {Table} SET {Pairs(columns, ", ")} WHERE {Pairs(Key, " AND ")}", [.. columns, .. Key], rows);
    }

    public Task Delete(IEnumerable<TRow> rows) => Run($"DELETE FROM {Table} WHERE {Pairs(Key, " AND ")}", [.. Key], rows);

    // A round trip for each of a county's million rows would take minutes.
    private async Task Copy(NpgsqlConnection server, List<IProperty> columns, IEnumerable<TRow> rows)
    {
        // Numbers are the server's to give: it goes on counting from its own.
        var given = columns.FindAll(column => !(column.IsPrimaryKey() && column.ClrType == typeof(long)));
        var fields = given.ConvertAll(column => (Value: Value.Of(column), Type: column.GetColumnType()));
        await using var stream = await server.BeginBinaryImportAsync($"COPY {Table} ({Names(given, ", ")}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            await stream.StartRowAsync(cancel);
            foreach (var (value, type) in fields)
                if (value.In(row) is { } there)
                    await stream.WriteAsync(there, type, cancel);
                else
                    await stream.WriteNullAsync(cancel);
        }

        await stream.CompleteAsync(cancel);
    }

    private async Task Run(string sql, List<IProperty> columns, IEnumerable<TRow> rows)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        var fields = columns.ConvertAll(column => new Field(column, command));

        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            fields.ForEach(field => field.Take(row));
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>How a column's value is taken from a row, as the database keeps it.</summary>
    private sealed record Value(IClrPropertyGetter Getter, Func<object?, object?>? Convert)
    {
        public static Value Of(IProperty property) => new(property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider);

        public object? In(TRow row) => Getter.GetClrValue(row) is { } value ? Convert is null ? value : Convert(value) : null;
    }

    /// <summary>A parameter, and where its value comes from.</summary>
    private sealed class Field
    {
        private readonly DbParameter _parameter;
        private readonly Value _value;

        public Field(IProperty property, DbCommand command)
        {
            _value = Value.Of(property);
            _parameter = command.CreateParameter();
            _parameter.ParameterName = Parameter(property);
            command.Parameters.Add(_parameter);
        }

        public void Take(TRow row) => _parameter.Value = _value.In(row) ?? DBNull.Value;
    }

    private string Table => $"\"{_table.GetTableName()}\"";

    private IReadOnlyList<IProperty> Key => _table.FindPrimaryKey()!.Properties;

    private static string Pairs(IEnumerable<IProperty> columns, string between) =>
        string.Join(between, columns.Select(column => $"\"{column.GetColumnName()}\" = {Parameter(column)}"));

    private static string Names(IEnumerable<IProperty> columns, string between) =>
        string.Join(between, columns.Select(column => $"\"{column.GetColumnName()}\""));

    private static string Parameter(IProperty column) => $"@{column.GetColumnName()}";
}
