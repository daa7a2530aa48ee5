namespace CoEduBot.Storage.World;

/// <summary>
/// Reads a world folder (a county as CSV files). Another file of the contract is added as a row type with its
/// table, a property of <see cref="World"/>, a line here and, where it names others, a check in <see cref="References"/>
/// or <see cref="EntryReferences"/>.
/// </summary>
public static class WorldReader
{
    private static readonly string[] Files =
    [
        UnitRow.Table.File, PersonRow.Table.File, StudentRow.Table.File, GuardianRow.Table.File,
        EngagementRow.Table.File, DeliverableRow.Table.File, RecordRow.Table.File, TickRow.Table.File,
        MetricRow.Table.File, AssignmentRow.Table.File, WaiverRow.Table.File, ParamRow.Table.File,
    ];

    /// <summary>The roster alone, whose four files must be there: what `import` loads. All mistakes at once; other files in the folder are not opened.</summary>
    public static WorldRead Read(string folder) => Read(folder, (there, notes) => RosterOf(there, optional: false, notes));

    /// <summary>Everything rules are judged by. Only units.csv must be there; what is named in a file that is not there is not looked for.</summary>
    public static WorldRead ReadWhole(string folder) => Read(folder, (there, notes) => EntriesOf(there, RosterOf(there, optional: true, notes), notes));

    private static WorldRead Read(string folder, Func<string, Notes, World> read)
    {
        var notes = new Notes();
        if (!Directory.Exists(folder))
        {
            notes.Wrong(folder, 0, null, Faults.FolderMissing, folder);
            return new WorldRead(new World(), notes.Mistakes, []);
        }

        var world = read(folder, notes);

        return new WorldRead(world, Sorted(notes.Mistakes), Sorted(notes.Warnings));
    }

    private static World RosterOf(string folder, bool optional, Notes notes)
    {
        var units = new Sheet<UnitRow>(UnitRow.Table, notes).Read(folder);
        var people = new Sheet<PersonRow>(PersonRow.Table, notes).Read(folder, optional);
        var students = new Sheet<StudentRow>(StudentRow.Table, notes).Read(folder, optional);
        var guardians = new Sheet<GuardianRow>(GuardianRow.Table, notes).Read(folder, optional);

        UnitChecks.Parents(units, notes);
        References.Roles(people, units, notes);
        References.Classes(students, units, notes);
        References.Students(guardians, students, notes);
        Accounts.Check(people, guardians, notes);

        return new World { Units = units ?? [], People = people ?? [], Students = students ?? [], Guardians = guardians ?? [] };
    }

    private static World EntriesOf(string folder, World roster, Notes notes)
    {
        var world = roster with
        {
            Engagements = Optional(EngagementRow.Table),
            Deliverables = Optional(DeliverableRow.Table),
            Records = Optional(RecordRow.Table),
            Ticks = Optional(TickRow.Table),
            Metrics = Optional(MetricRow.Table),
            Assignments = Optional(AssignmentRow.Table),
            Waivers = Optional(WaiverRow.Table),
            Params = Optional(ParamRow.Table),
        };
        EntryReferences.Check(world, notes);

        return world;

        IReadOnlyList<TRow> Optional<TRow>(Table<TRow> table) where TRow : class, IRow => new Sheet<TRow>(table, notes).Read(folder, optional: true) ?? [];
    }

    private static List<Mistake> Sorted(List<Mistake> mistakes) =>
        [.. mistakes.OrderBy(mistake => Array.IndexOf(Files, mistake.File)).ThenBy(mistake => mistake.Line)];
}
