using System.Globalization;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Storage.World;

/// <summary>A line of students.csv.</summary>
/// <param name="Lists">Codes of the lists the student is on (care lists among them: sensitive, not part of the roster import).</param>
/// <param name="History">Earlier classes, in the file's order.</param>
public sealed record StudentRow(
    int Line, StudentId Id, string Name, UnitId Class, string Attrs, IReadOnlyList<string> Lists, IReadOnlyList<ClassSpell> History) : IRow
{
    internal static readonly Table<StudentRow> Table = new(
        "students.csv",
        Required: ["id", "name", "class"],
        Optional: ["attrs", "lists", "history"],
        Of,
        Id: row => row.Id.Value);

    private static StudentRow? Of(Fields fields)
    {
        if (fields.Id("id") is not { } id)
            return null;

        var name = fields.Name("name");
        var inClass = fields.Text("class");
        if (inClass.Length == 0)
            fields.Wrong("class", Faults.ValueMissing);

        return new StudentRow(
            fields.Line,
            new StudentId(id),
            name,
            new UnitId(inClass),
            AttrList.Of(fields, "attrs"),
            [.. fields.List("lists").Select(Codes.Normal)],
            HistoryOf(fields));
    }

    private static List<ClassSpell> HistoryOf(Fields fields)
    {
        var spells = new List<ClassSpell>();
        foreach (var part in fields.List("history"))
        {
            if (SpellOf(part) is { } spell)
                spells.Add(spell);
            else
                fields.Wrong("history", Faults.HistoryMalformed, part);
        }

        return spells;
    }

    private static ClassSpell? SpellOf(string part)
    {
        // Days have no @, a unit's id may.
        var at = part.LastIndexOf('@');
        if (at <= 0 || part[(at + 1)..].Split("..") is not [var first, var last])
            return null;

        if (!TryDay(first, out var from) || !TryDay(last, out var until) || until < from)
            return null;

        return new ClassSpell(new UnitId(part[..at].Trim()), from, until);
    }

    private static bool TryDay(string text, out DateOnly? day)
    {
        var known = DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        day = known ? parsed : null;

        return known || string.IsNullOrWhiteSpace(text);
    }
}
