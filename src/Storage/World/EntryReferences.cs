namespace CoEduBot.Storage.World;

/// <summary>
/// Whoever entries and papers name must exist. Who was present, or received something, may be somebody from elsewhere: that is a
/// warning. Kinds, rules and items belong to a programme and are not known here.
/// </summary>
internal sealed class EntryReferences
{
    private readonly World _world;
    private readonly Notes _notes;
    private readonly HashSet<string> _units;
    private readonly HashSet<string> _people;
    private readonly HashSet<string> _students;
    private readonly HashSet<string> _engagements;

    private EntryReferences(World world, Notes notes)
    {
        (_world, _notes) = (world, notes);
        _units = Ids(world.Units, unit => unit.Id.Value);
        _people = Ids(world.People, person => person.Id.Value);
        _people.UnionWith(world.Guardians.Select(guardian => guardian.Id.Value));
        _students = Ids(world.Students, student => student.Id.Value);
        _engagements = Ids(world.Engagements, row => row.Entry.Id.Value);
    }

    public static void Check(World world, Notes notes)
    {
        var check = new EntryReferences(world, notes);
        check.Engagements();
        check.Papers();
        check.Confirmations();
        check.Assignments();
    }

    private void Engagements()
    {
        foreach (var (line, entry) in _world.Engagements)
        {
            var at = new Place(EngagementRow.Table.File, line);
            Unit(at, "host", entry.Host.Value);
            Unit(at, "organiser", entry.Organiser?.Value);
            Person(at, "lead", entry.Lead?.Value);
            Person(at, "confirmed_by", entry.ConfirmedBy?.Value);
            foreach (var student in entry.Students)
                Student(at, "students", student.Value);

            Present(at, "participants", entry.Participants);
            foreach (var link in entry.Links.Where(link => !_engagements.Contains(link)))
                _notes.Warn(at.File, line, "links", Faults.EngagementUnknown, link);
        }
    }

    private void Papers()
    {
        foreach (var (line, document) in _world.Deliverables)
        {
            var at = new Place(DeliverableRow.Table.File, line);
            Anybody(at, "unit", document.By);
            Present(at, "signers", document.Signers);
            Present(at, "recipients", document.Recipients);
        }

        foreach (var (line, record) in _world.Records)
        {
            if (_students.Count > 0)
                Anybody(new(RecordRow.Table.File, line), "subject", record.Subject);
            Person(new(RecordRow.Table.File, line), "by", record.By?.Value);
        }
    }

    // A tick or a waiver may be about an engagement, a cycle, a record: its subject is not looked for.
    private void Confirmations()
    {
        foreach (var (line, tick) in _world.Ticks)
            Person(new(TickRow.Table.File, line), "by", tick.By.Value);
        foreach (var (line, waiver) in _world.Waivers)
            Person(new(WaiverRow.Table.File, line), "by", waiver.By.Value);
        foreach (var (line, figure) in _world.Metrics)
            Anybody(new(MetricRow.Table.File, line), "subject", figure.Subject);
    }

    private void Assignments()
    {
        foreach (var row in _world.Assignments)
        {
            var at = new Place(AssignmentRow.Table.File, row.Line);
            Person(at, "person", row.Assignment.Person.Value);
            if (row.OverStudent)
                Student(at, "student", row.Assignment.Subject);
            else
                Anybody(at, "subject", row.Assignment.Subject);
        }
    }

    private readonly record struct Place(string File, int Line);

    private void Unit(Place at, string column, string? id) => Known(at, column, id, _units, Faults.UnitUnknown);

    private void Person(Place at, string column, string? id)
    {
        if (_people.Count > 0)
            Known(at, column, id, _people, Faults.PersonUnknown);
    }

    private void Student(Place at, string column, string id)
    {
        if (_students.Count > 0)
            Known(at, column, id, _students, Faults.StudentUnknown);
    }

    private void Anybody(Place at, string column, string id)
    {
        if (!IsSomebody(id))
            Known(at, column, id, _units, Faults.NobodyKnown);
    }

    private void Present(Place at, string column, IReadOnlyList<string> ids)
    {
        foreach (var id in ids.Where(id => !IsSomebody(id)))
            _notes.Warn(at.File, at.Line, column, Faults.NobodyKnown, id);
    }

    private bool IsSomebody(string id) => _people.Count == 0 || _units.Contains(id) || _people.Contains(id) || _students.Contains(id);

    // What is empty has been noted where it was read.
    private void Known(Place at, string column, string? id, HashSet<string> known, Fault fault)
    {
        if (!string.IsNullOrEmpty(id) && _units.Count > 0 && !known.Contains(id))
            _notes.Wrong(at.File, at.Line, column, fault, id);
    }

    private static HashSet<string> Ids<TRow>(IReadOnlyList<TRow> rows, Func<TRow, string> id) => rows.Select(id).ToHashSet(StringComparer.Ordinal);
}
