namespace CoEduBot.Storage.World;

/// <summary>A file of the contract: its columns, and how a line becomes a row.</summary>
/// <param name="Of">Null when the line has no usable id: it is noted and left out.</param>
/// <param name="Id">What no two rows may share; null where rows have no id.</param>
/// <param name="IdColumn">Where it stands.</param>
internal sealed record Table<TRow>(
    string File,
    IReadOnlyList<string> Required,
    IReadOnlyList<string> Optional,
    Func<Fields, TRow?> Of,
    Func<TRow, string>? Id = null,
    string IdColumn = "id") where TRow : class, IRow;

/// <summary>A row remembers where it was written, for what is found wrong with it later.</summary>
public interface IRow
{
    /// <summary>From 1, the header included.</summary>
    int Line { get; }
}
