using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>A line of guardians.csv.</summary>
/// <param name="PhoneTail">The second factor on a shared link; never shown.</param>
public sealed record GuardianRow(
    int Line, PersonId Id, string Name, IReadOnlyList<StudentId> Students, Locale? Locale, string? AadId, string? PhoneTail) : IRow
{
    /// <summary>More children than any family: a placeholder such as "unknown", which would tie strangers together.</summary>
    private const int ManyStudents = 12;

    internal static readonly Table<GuardianRow> Table = new(
        "guardians.csv",
        Required: ["id", "name", "students"],
        Optional: ["locale", "aad_id", "phone_tail"],
        Of,
        Id: row => row.Id.Value);

    private static GuardianRow? Of(Fields fields) => fields.Id("id") is not { } id ? null : new GuardianRow(
        fields.Line,
        new PersonId(id),
        fields.Name("name"),
        StudentsOf(fields),
        Contact.LocaleOf(fields),
        Contact.AadIdOf(fields),
        Contact.PhoneTailOf(fields));

    private static List<StudentId> StudentsOf(Fields fields)
    {
        var students = fields.List("students").Distinct(StringComparer.Ordinal).Select(id => new StudentId(id)).ToList();
        if (students.Count == 0)
            fields.Wrong("students", Faults.NoStudents);
        if (students.Count > ManyStudents)
            fields.Warn("students", Faults.ManyStudents, Notes.Number(students.Count));

        return students;
    }
}
