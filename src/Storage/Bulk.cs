using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CoEduBot.Storage;

/// <summary>
/// Many rows of one table: one prepared statement run again and again in the context's transaction. For imports of a
/// million rows, where a change tracker costs more than the database.
/// </summary>
internal sealed class Bulk<TRow>(CoEduDb db, CancellationToken cancel) where TRow : class
{
    private readonly IEntityType _table = db.Model.FindEntityType(typeof(TRow))!;

    public Task Insert(IEnumerable<TRow> rows)
    {
        var columns = _table.GetProperties().ToList();

        return Run($"INSERT INTO {Table} ({Names(columns, ", ")}) VALUES ({string.Join(", ", columns.Select(Parameter))})", columns, rows);
    }

    /// <summary>Only the properties named; columns the import knows nothing of stay as they are.</summary>
    public Task Update(IEnumerable<TRow> rows, params string[] properties)
    {
        var columns = properties.Select(name => _table.FindProperty(name)!).ToList();

        return Run($"UPDATE {Table} SET {Pairs(columns, ", ")} WHERE {Pairs(Key, " AND ")}", [.. columns, .. Key], rows);
    }

    public Task Delete(IEnumerable<TRow> rows) => Run($"DELETE FROM {Table} WHERE {Pairs(Key, " AND ")}", [.. Key], rows);

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

    /// <summary>A parameter, and how its value is taken from a row.</summary>
    private sealed class Field
    {
        private readonly DbParameter _parameter;
        private readonly IClrPropertyGetter _getter;
        private readonly Func<object?, object?>? _convert;

        public Field(IProperty property, DbCommand command)
        {
            _getter = property.GetGetter();
            _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
            _parameter = command.CreateParameter();
            _parameter.ParameterName = Parameter(property);
            command.Parameters.Add(_parameter);
        }

        public void Take(TRow row)
        {
            var value = _getter.GetClrValue(row);
            _parameter.Value = (value is null || _convert is null ? value : _convert(value)) ?? DBNull.Value;
        }
    }

    private string Table => $"\"{_table.GetTableName()}\"";

    private IReadOnlyList<IProperty> Key => _table.FindPrimaryKey()!.Properties;

    private static string Pairs(IEnumerable<IProperty> columns, string between) =>
        string.Join(between, columns.Select(column => $"\"{column.GetColumnName()}\" = {Parameter(column)}"));

    private static string Names(IEnumerable<IProperty> columns, string between) =>
        string.Join(between, columns.Select(column => $"\"{column.GetColumnName()}\""));

    private static string Parameter(IProperty column) => $"@{column.GetColumnName()}";
}
