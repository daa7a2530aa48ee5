using System.Globalization;
using System.Text;

namespace CoEduBot.Storage;

/// <summary>A kind of mistake in a file people write. The code is stable: other languages find their words by it.</summary>
/// <param name="Says">English; `{0}`, `{1}` take the mistake's values.</param>
public sealed record Fault(string Code, string Says);

/// <summary>One thing wrong with a file, said so that its author can find and mend it. Never holds a person's name.</summary>
/// <param name="Line">From 1, the header included; 0 where the file as a whole is meant.</param>
/// <param name="Column">The column's name; null where the line as a whole is meant.</param>
public sealed record Mistake(string File, int Line, string? Column, Fault Fault, params IReadOnlyList<string> Values)
{
    private const int LongestValue = 60;

    public string Code => Fault.Code;

    /// <summary>In English. Values are shortened and cleaned of control characters, since this goes to terminals and logs.</summary>
    public string Message =>
        string.Format(CultureInfo.InvariantCulture, Fault.Says, [.. Values.Select(Shown)]);

    private static object Shown(string value)
    {
        var shown = new StringBuilder();
        foreach (var letter in value.Take(LongestValue))
            shown.Append(char.IsControl(letter) ? '\uFFFD' : letter);

        return value.Length > LongestValue ? shown.Append('…').ToString() : shown.ToString();
    }

    /// <summary>`students.csv:12 class: no such class: c9`</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");

        return Column is null ? $"{place}: {Message}" : $"{place} {Column}: {Message}";
    }
}
