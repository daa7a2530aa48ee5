using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>Whoever is named must exist. Nothing is said about names into a file that could not be read.</summary>
internal static class References
{
    public static void Roles(IReadOnlyList<PersonRow>? people, IReadOnlyList<UnitRow>? units, Notes notes)
    {
        if (people is null || units is null)
            return;

        var known = units.Select(unit => unit.Id).ToHashSet();
        foreach (var person in people)
        {
            foreach (var role in person.Roles.Where(role => !known.Contains(role.Unit)))
                notes.Wrong(PersonRow.Table.File, person.Line, "roles", Faults.RoleUnitUnknown, role.Unit.Value);
        }
    }

    public static void Classes(IReadOnlyList<StudentRow>? students, IReadOnlyList<UnitRow>? units, Notes notes)
    {
        if (students is null || units is null)
            return;

        var kinds = units.ToDictionary(unit => unit.Id, unit => unit.Kind);
        foreach (var student in students)
        {
            // An empty class has been noted where it was read.
            if (student.Class.Value.Length > 0)
                Class(student, kinds, notes);

            // Earlier classes may have left the school since.
            foreach (var spell in student.History.Where(spell => !kinds.ContainsKey(spell.Class)))
                notes.Warn(StudentRow.Table.File, student.Line, "history", Faults.ClassUnknown, spell.Class.Value);
        }
    }

    private static void Class(StudentRow student, Dictionary<UnitId, string> kinds, Notes notes)
    {
        if (!kinds.TryGetValue(student.Class, out var kind))
            notes.Wrong(StudentRow.Table.File, student.Line, "class", Faults.ClassUnknown, student.Class.Value);
        else if (kind != "class")
            notes.Wrong(StudentRow.Table.File, student.Line, "class", Faults.ClassIsNone, student.Class.Value, kind);
    }

    public static void Students(IReadOnlyList<GuardianRow>? guardians, IReadOnlyList<StudentRow>? students, Notes notes)
    {
        if (guardians is null || students is null)
            return;

        var known = students.Select(student => student.Id).ToHashSet();
        foreach (var guardian in guardians)
        {
            foreach (var student in guardian.Students.Where(student => !known.Contains(student)))
                notes.Wrong(GuardianRow.Table.File, guardian.Line, "students", Faults.StudentUnknown, student.Value);
        }
    }
}
