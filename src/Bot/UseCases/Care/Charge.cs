using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>A student about whom the caller may keep something.</summary>
/// <param name="Own">The caller is the head teacher: only then is the student called by name, and what is written read.</param>
public sealed record Charge(Student Student, Unit Class, bool Own)
{
    public string Called(Words words) => Own ? words["care.named", Student.Name, Student.Number()] : words["care.numbered", Class.Name, Student.Number()];
}

/// <summary>How a use case comes by a class or a student to keep something about; what is out of reach is refused as if it did not exist.</summary>
public static class Charges
{
    private const int MostCandidates = 5;

    /// <summary>Classes whose list the caller may keep.</summary>
    public static async Task<IReadOnlyList<Unit>> CareClasses(this Turn turn)
    {
        var classes = new Dictionary<UnitId, Unit>();
        foreach (var at in turn.Who.Roles.Where(held => Permissions.All.Contains((held.Role, Act.KeepList, Tier.Class))).Select(held => held.At))
            foreach (var unit in await turn.Db.Units.AsNoTracking().Below(at.Path).Where(unit => unit.Kind == "class").OrderBy(unit => unit.Path).ToListAsync(turn.Cancel))
                if (turn.Who.May(Act.KeepList, unit))
                    classes.TryAdd(unit.Id, unit);

        return [.. classes.Values];
    }

    /// <summary>The class meant: by id or name, else the only one there is or the caller's own; null where all are.</summary>
    public static async Task<Decision<Classes>> CareClass(this Turn turn, string? said)
    {
        var classes = await turn.CareClasses();
        if (classes.Count == 0)
            return new Refusal.NotAllowed(Act.KeepList);
        if (!string.IsNullOrWhiteSpace(said))
            return UnitNames.Match(said, classes) is [var named] ? new Classes(named, classes) : new Refusal.NoSuchUnit(said.Trim());

        var own = classes.Where(turn.IsHeadTeacherOf).ToList();

        return new Classes(own.Count == 1 ? own[0] : classes.Count == 1 ? classes[0] : null, classes);
    }

    /// <summary>The student meant: by id, name or number, with the class before it where there are several: `三年级1班7号`.</summary>
    public static async Task<Decision<Charge>> Charge(this Turn turn, string? said, string? inClass = null)
    {
        if (string.IsNullOrWhiteSpace(said))
            return new Refusal.Missing("student");
        if ((await turn.CareClass(inClass)).Refuses(out var why, out var classes))
            return why;

        var (within, called) = Within(said.Trim(), classes.One is { } one ? [one] : classes.All);
        var ids = within.Select(unit => unit.Id).ToList();
        var here = await turn.Db.Students.AsNoTracking().Where(student => ids.Contains(student.Class)).OrderBy(student => student.Id).ToListAsync(turn.Cancel);
        var fits = here.Where(student => student.Id.Value == called).ToList() is { Count: > 0 } byId ? byId : here.FindAll(student => student.IsCalled(called));
        var charges = fits.ConvertAll(student => turn.ChargeOf(student, within.First(unit => unit.Id == student.Class)));

        return charges switch
        {
            []        => new Refusal.NoSuchStudent(said.Trim()),
            [var only] => only,
            _         => new Refusal.Ambiguous(said.Trim(), [.. charges.Take(MostCandidates).Select(each => each.Called(turn.Words))]),
        };
    }

    /// <summary>Students of a class, each as the caller may see them.</summary>
    public static async Task<IReadOnlyList<Charge>> ChargesOf(this Turn turn, Unit unit) =>
        [.. (await turn.Db.Students.AsNoTracking().Where(student => student.Class == unit.Id).OrderBy(student => student.Id).ToListAsync(turn.Cancel))
            .Select(student => turn.ChargeOf(student, unit))];

    public static Charge ChargeOf(this Turn turn, Student student, Unit unit) => new(student, unit, turn.IsHeadTeacherOf(unit));

    public static bool IsHeadTeacherOf(this Turn turn, Unit unit) => turn.Who.Roles.Any(held => held.Role == Role.HeadTeacher && held.At.Id == unit.Id);

    /// <summary>The school whose list a class is part of.</summary>
    public static async Task<Unit> SchoolOf(this Turn turn, Unit unit) =>
        (await turn.Db.Chain(unit, turn.Cancel)).FirstOrDefault(above => Tiers.Of(above) == Tier.School) ?? unit;

    // The longest name first: 三年级11班 is not 三年级1班.
    private static (IReadOnlyList<Unit> Within, string Called) Within(string said, IReadOnlyList<Unit> classes)
    {
        var named = classes.Where(unit => said.Length > unit.Name.Length && said.StartsWith(unit.Name, StringComparison.Ordinal)).MaxBy(unit => unit.Name.Length);

        return named is null ? (classes, said) : ([named], said[named.Name.Length..].Trim());
    }
}

/// <param name="One">The class meant; null when none of several was named.</param>
public sealed record Classes(Unit? One, IReadOnlyList<Unit> All);
