using CoEduBot.Domain;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Storage.World;

/// <summary>A line of assignments.csv: a role somebody is given over a student (or, as `subject`, a unit or a person).</summary>
/// <param name="OverStudent">Whether it stood under `student`.</param>
public sealed record AssignmentRow(int Line, Assignment Assignment, bool OverStudent) : IRow
{
    internal static readonly Table<AssignmentRow> Table = new(
        "assignments.csv",
        Required: ["role", "person"],
        Optional: ["student", "subject", "from", "to"],
        Of);

    private static AssignmentRow Of(Fields fields)
    {
        var (student, subject) = (fields.Text("student"), fields.Text("subject"));
        if (student.Length == 0 == (subject.Length == 0))
            fields.Wrong(null, Faults.StudentOrSubject);

        var (from, last) = (fields.Day("from"), fields.Day("to"));
        if (last < from)
            fields.Wrong("to", Faults.EndBeforeStart);

        var over = student.Length > 0 ? student : subject;

        return new AssignmentRow(
            fields.Line,
            new Assignment(fields.NeededCode("role"), new PersonId(fields.Needed("person")), over, from, last),
            OverStudent: student.Length > 0);
    }
}
