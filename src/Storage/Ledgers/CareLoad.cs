using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Storage.World;

namespace CoEduBot.Storage.Ledgers;

/// <summary>
/// Puts a world folder's care lists, assignments and records into an empty database, sealed, for the demo. An import never does: who is on
/// a list is put down by the school itself.
/// </summary>
internal sealed class CareLoad
{
    private readonly CoEduDb _db;
    private readonly World.World _world;
    private readonly Func<UnitId, PersonId?> _inCharge;
    private readonly DateTimeOffset _now;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<UnitId, Unit> _units;
    private readonly Dictionary<string, UnitId> _homes = new(StringComparer.Ordinal);

    /// <param name="inCharge">Who puts down what nobody is named for, at a unit.</param>
    public CareLoad(CoEduDb db, World.World world, Func<UnitId, PersonId?> inCharge, (TimeZoneInfo Zone, DateTimeOffset Now) at)
    {
        (_db, _world, _inCharge, (_zone, _now)) = (db, world, inCharge, at);
        _units = Roster.Tree(world).ToDictionary(unit => unit.Id);
        foreach (var person in world.People.Where(person => person.Roles.Count > 0))
            _homes[person.Id.Value] = person.Roles[0].Unit;
        foreach (var student in world.Students)
            _homes[student.Id.Value] = student.Class;
    }

    public async Task Run(CancellationToken cancel)
    {
        await new Bulk<CareListed>(_db, cancel).Insert(_world.Students.SelectMany(row => row.Lists.Select(list => (row, list))).Select(Listed));
        await new Bulk<AssignmentMade>(_db, cancel).Insert(_world.Assignments.Select(Made).OfType<AssignmentMade>());
        await new Bulk<RecordKept>(_db, cancel).Insert(_world.Records.Where(row => row.Record.On <= _now.DayIn(_zone)).Select(Kept).OfType<RecordKept>());
    }

    private CareListed Listed((StudentRow Row, string List) each, int place) => new()
    {
        Id = place + 1,
        School = SchoolOf(each.Row.Id.Value),
        List = each.List,
        Student = _db.Seal.Close(each.Row.Id.Value),
        By = _inCharge(each.Row.Class)!.Value,
        At = _now,
    };

    private AssignmentMade? Made(AssignmentRow row) => row.Assignment is var it && _inCharge(SchoolOf(it.Subject)) is not { } by ? null : new AssignmentMade
    {
        Id = row.Line, Role = it.Role, Person = it.Person, School = SchoolOf(it.Subject), Student = _db.Seal.Close(it.Subject), FromDay = it.From, ToDay = it.To, By = by, At = _now,
    };

    private RecordKept? Kept(RecordRow row) => row.Record is var it && (it.By ?? _inCharge(SchoolOf(it.Subject))) is not { } by ? null : new RecordKept
    {
        Id = row.Line,
        Kind = it.Kind,
        School = SchoolOf(it.Subject),
        Subject = _db.Seal.Close(it.Subject),
        Day = it.On,
        State = it.State,
        Fields = _db.Seal.Close(Pairs.Write(it.Fields)),
        By = by,
        At = _zone.At(it.On, new TimeOnly(21, 0)),
    };

    // Of a student, a person or a unit; what belongs to no school is its own.
    private UnitId SchoolOf(string subject)
    {
        var unit = _units[_homes.GetValueOrDefault(subject, new UnitId(subject))];

        return unit.Chain.FirstOrDefault(id => Tiers.Of(_units[id]) == Tier.School) is { Value: not null } school ? school : unit.Id;
    }
}
