namespace CoEduBot.Storage.World;

/// <summary>
/// Reads a world folder (a county as CSV files). Another file of the contract is added as a row type with its
/// table, a property of <see cref="World"/>, a line here and, where it names others, a check in <see cref="References"/>.
/// </summary>
public static class WorldReader
{
    /// <summary>All mistakes of all files at once. Other files in the folder are left alone.</summary>
    public static WorldRead Read(string folder)
    {
        var notes = new Notes();
        if (!Directory.Exists(folder))
        {
            notes.Wrong(folder, 0, null, Faults.FolderMissing, folder);
            return new WorldRead(new World(), notes.Mistakes, []);
        }

        var units = new Sheet<UnitRow>(UnitRow.Table, notes).Read(folder);
        var people = new Sheet<PersonRow>(PersonRow.Table, notes).Read(folder);
        var students = new Sheet<StudentRow>(StudentRow.Table, notes).Read(folder);
        var guardians = new Sheet<GuardianRow>(GuardianRow.Table, notes).Read(folder);

        UnitChecks.Parents(units, notes);
        References.Roles(people, units, notes);
        References.Classes(students, units, notes);
        References.Students(guardians, students, notes);
        Accounts.Check(people, guardians, notes);

        var world = new World
        {
            Units = units ?? [],
            People = people ?? [],
            Students = students ?? [],
            Guardians = guardians ?? [],
        };

        return new WorldRead(world, Sorted(notes.Mistakes), Sorted(notes.Warnings));
    }

    private static List<Mistake> Sorted(List<Mistake> mistakes)
    {
        string[] files = [UnitRow.Table.File, PersonRow.Table.File, StudentRow.Table.File, GuardianRow.Table.File];

        return [.. mistakes.OrderBy(mistake => Array.IndexOf(files, mistake.File)).ThenBy(mistake => mistake.Line)];
    }
}
