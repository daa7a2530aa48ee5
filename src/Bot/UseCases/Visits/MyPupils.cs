using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Whom somebody may visit, as things are now: a head teacher the class, whoever is assigned those students, a principal anybody of the school.</summary>
public static class MyPupils
{
    private static readonly char[] Between = [',', '，', '、', ';', '；', ' '];

    /// <summary>The students that are one's own by duty, by class and number: the only ones listed by name.</summary>
    public static async Task<IReadOnlyList<Pupil>> OwnPupils(this Turn turn)
    {
        var classes = turn.Who.Roles.Where(held => held.Role == Role.HeadTeacher && turn.Who.May(Act.Visit, held.At)).Select(held => held.At.Id).ToList();
        var assigned = (await turn.Assigned()).Select(each => each.Student).ToList();

        return await turn.Load(turn.Db.Students.Where(student => classes.Contains(student.Class) || assigned.Contains(student.Id)));
    }

    /// <summary>What is assigned to the caller today, with the school. Opened to judge, not to be read.</summary>
    public static async Task<IReadOnlyList<(StudentId Student, UnitId School)>> Assigned(this Turn turn)
    {
        var (me, today) = (turn.Who.Id, turn.Today);
        var made = await turn.Db.AssignmentsMade.AsNoTracking()
            .Where(each => each.Person == me && each.UndoneAt == null && (each.FromDay == null || each.FromDay <= today) && (each.ToDay == null || each.ToDay >= today))
            .ToListAsync(turn.Cancel);

        return [.. made.Select(each => (new StudentId(turn.Db.Seal.Open(each.Student)), each.School)).Distinct()];
    }

    /// <summary>Whether the caller visits families at all.</summary>
    public static async Task<bool> Visits(this Turn turn) =>
        turn.Who.Roles.Any(held => Permissions.All.Any(row => row.Role == held.Role && row.Act == Act.Visit)) || (await turn.Assigned()).Count > 0;

    /// <summary>Those meant by names, ids or numbers, of whom the caller may visit. Who is out of reach is not there.</summary>
    public static async Task<Decision<IReadOnlyList<Pupil>>> NamedPupils(this Turn turn, string said)
    {
        var (own, all) = (await turn.OwnPupils(), await turn.AllPupils());
        var found = new List<Pupil>();
        foreach (var name in said.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var fits = own.Where(pupil => pupil.IsCalled(name)).ToList();
            if (fits.Count == 0)
                fits = [.. all.Where(pupil => pupil.IsCalled(name))];
            // An id is meant before a number that looks like it.
            if (fits.Count > 1 && fits.Find(pupil => pupil.Id.Value == name) is { } exact)
                fits = [exact];
            if (fits.Count == 0)
                return new Refusal.NoSuchStudent(name);
            if (fits.Count > 1)
                return new Refusal.Ambiguous(name, [.. fits.Take(5).Select(pupil => $"{pupil.Class.Name} {pupil.Number}".TrimEnd())]);
            if (!found.Contains(fits[0]))
                found.Add(fits[0]);
        }

        return found.Count > 0 ? found : new Refusal.Missing("students");
    }

    /// <summary>The same by id, in the order of the ids; fewer where some are out of reach.</summary>
    public static async Task<IReadOnlyList<Pupil>> PupilsOf(this Turn turn, IReadOnlyList<StudentId> ids) =>
        [.. (await turn.AllPupils()).Where(pupil => ids.Contains(pupil.Id)).OrderBy(pupil => ids.ToList().IndexOf(pupil.Id))];

    private static async Task<IReadOnlyList<Pupil>> AllPupils(this Turn turn)
    {
        var found = (await turn.OwnPupils()).ToList();
        foreach (var (_, at) in turn.Who.Roles.Where(held => held.Role != Role.HeadTeacher && Permissions.All.Any(row => row.Role == held.Role && row.Act == Act.Visit)))
            found.AddRange((await turn.Load(turn.Db.Students.Where(student => turn.Db.Units.Below(at.Path).Any(unit => unit.Id == student.Class))))
                .Where(pupil => turn.Who.May(Act.Visit, pupil.Class)));

        return [.. found.DistinctBy(pupil => pupil.Id)];
    }

    private static async Task<IReadOnlyList<Pupil>> Load(this Turn turn, IQueryable<Student> students)
    {
        var rows = await (from student in students.AsNoTracking()
                          join unit in turn.Db.Units on student.Class equals unit.Id
                          select new { student, unit }).ToListAsync(turn.Cancel);

        return [.. rows.Select(row => new Pupil(row.student, row.unit))
            .OrderBy(pupil => pupil.Class.Path, StringComparer.Ordinal).ThenBy(pupil => pupil.Number ?? int.MaxValue).ThenBy(pupil => pupil.Id.Value, StringComparer.Ordinal)];
    }
}
