using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>The fields of one line, read by column name; what is wrong with them is noted as they are read.</summary>
internal sealed class Fields
{
    private const int LongestName = 200;
    private const int LongestId = 100;

    private readonly string _file;
    private readonly Header _header;
    private readonly string[] _values;
    private readonly Notes _notes;

    public Fields(string file, int line, Header header, string[] values, Notes notes)
    {
        (_file, Line, _header, _values, _notes) = (file, line, header, values, notes);

        if (values.Skip(header.Count).Any(value => value.Length > 0))
            Wrong(null, Faults.TooManyFields, Notes.Number(values.Length), Notes.Number(header.Count));
    }

    /// <summary>Where the line begins in the file, from 1.</summary>
    public int Line { get; }

    public void Wrong(string? column, Fault fault, params IReadOnlyList<string> values) =>
        _notes.Wrong(_file, Line, column, fault, values);

    public void Warn(string? column, Fault fault, params IReadOnlyList<string> values) =>
        _notes.Warn(_file, Line, column, fault, values);

    /// <summary>What stands there without the blanks around it; empty when the column or the end of the line is missing.</summary>
    public string Text(string column)
    {
        if (_header.Place(column) is not { } place || place >= _values.Length)
            return "";

        var text = _values[place].Trim();
        if (text.Any(char.IsControl))
            Wrong(column, Faults.ControlCharacter);

        return text;
    }

    public string Name(string column)
    {
        var name = Text(column);
        if (name.Length == 0)
            Wrong(column, Faults.ValueMissing);
        if (name.Length > LongestName)
            Wrong(column, Faults.TooLong, Notes.Number(name.Length), Notes.Number(LongestName));

        return name;
    }

    /// <summary>The line's own id; null when no row can stand for it.</summary>
    public string? Id(string column, string forbidden = ";")
    {
        var id = Text(column);
        if (id.Length == 0)
            Wrong(column, Faults.ValueMissing);
        if (id.Length > LongestId)
            Wrong(column, Faults.TooLong, Notes.Number(id.Length), Notes.Number(LongestId));
        if (id.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format))
            Wrong(column, Faults.ControlCharacter);
        if (id.IndexOfAny(forbidden.ToCharArray()) is >= 0 and var at)
            Wrong(column, Faults.IdCharacter, id[at].ToString());

        return id.Length == 0 ? null : id;
    }

    /// <summary>A text that must be there: an id of something else, a code.</summary>
    public string Needed(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
            Wrong(column, Faults.ValueMissing);

        return text;
    }

    public string NeededCode(string column) => Codes.Normal(Needed(column));

    public string Code(string column) => Codes.Normal(Text(column));

    /// <summary>The parts between `;`, empty ones left out.</summary>
    public string[] List(string column) =>
        Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A list of codes, as it is stored: `a;b`.</summary>
    public string CodeList(string column) => string.Join(';', List(column).Select(Codes.Normal));
}
