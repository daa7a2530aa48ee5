using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>Which student somebody means, among those they may be anything to: their class's, their school's, their own, those they are assigned to.</summary>
public static class PupilsInReach
{
    private const int MostButtons = 5;

    /// <summary>By name, id or number. Others' students are refused in the words for students who do not exist.</summary>
    public static async Task<Decision<IReadOnlyList<(Student Student, Unit Class)>>> Named(string? said, string? unit, Turn turn)
    {
        (said, unit) = Apart(said, unit);
        var all = await InReach(turn);
        var mine = string.IsNullOrWhiteSpace(said) ? all.Where(each => each.Student.Family == turn.Who.Family).ToList() : Called(said.Trim(), all);
        if (!string.IsNullOrWhiteSpace(unit) && UnitNames.Match(unit, [.. mine.Select(each => each.Class).DistinctBy(each => each.Id)]) is { Count: > 0 } named)
            mine = [.. mine.Where(each => named.Any(one => one.Id == each.Class.Id))];
        if (mine.Count == 0)
            return string.IsNullOrWhiteSpace(said) ? new Refusal.Missing("student") : new Refusal.NoSuchStudent(said.Trim());

        return mine.Count <= MostButtons ? mine : new Refusal.Ambiguous(said!.Trim(), [.. mine.Take(MostButtons).Select(each => VisitedNames.Numbered(each.Student, each.Class, turn.Words))]);
    }

    // 三年级2班11号: as those above a class read it on their cards.
    private static (string? Said, string? Unit) Apart(string? said, string? unit) =>
        string.IsNullOrWhiteSpace(unit) && said?.IndexOf('班', StringComparison.Ordinal) is > 0 and var at && at < said.Length - 1 ? (said[(at + 1)..].Trim(), said[..(at + 1)]) : (said, unit);

    public static Reply Which(IReadOnlyList<(Student Student, Unit Class)> found, Turn turn, Func<StudentId, Intent> ask) => new Reply.Choose(
        turn.Words["notes.which-student"],
        [.. found.Select(each => (IsByName(each.Class, each.Student, turn) ? $"{each.Student.Name} ({each.Class.Name})" : VisitedNames.Numbered(each.Student, each.Class, turn.Words), ask(each.Student.Id)))]);

    /// <summary>Staff of the class and the family know the student by name; those above it by class and number.</summary>
    public static bool IsByName(Unit @class, Student student, Turn turn) =>
        student.Family == turn.Who.Family || !turn.Who.Roles.Any(held => IsAbove(held.Role) && held.At.Covers(@class)) || turn.Who.Roles.Any(held => held.Role == Role.HeadTeacher && held.At.Covers(@class));

    private static bool IsAbove(Role role) => role is Role.Principal or Role.MoralDirector;

    // An id is meant before a number that looks like it.
    private static List<(Student Student, Unit Class)> Called(string said, List<(Student Student, Unit Class)> all) =>
        all.Where(each => each.Student.Id.Value == said).ToList() is { Count: > 0 } exact ? exact : [.. all.Where(each => new Pupil(each.Student, each.Class).IsCalled(said))];

    private static async Task<List<(Student Student, Unit Class)>> InReach(Turn turn)
    {
        var (family, assigned) = (turn.Who.Family, (await turn.Assigned()).Select(each => each.Student).ToList());
        var reach = turn.Who.Roles.Where(held => held.Role == Role.HeadTeacher || IsAbove(held.Role)).Select(held => turn.Db.Units.Below(held.At.Path))
            .Aggregate(turn.Db.Units.Where(_ => false), (some, more) => some.Union(more));
        var found = await (from student in turn.Db.Students.AsNoTracking()
                           join @class in turn.Db.Units.AsNoTracking() on student.Class equals @class.Id
                           where reach.Any(unit => unit.Id == @class.Id) || student.Family == family || assigned.Contains(student.Id)
                           orderby @class.Path, student.Id
                           select new { student, @class }).ToListAsync(turn.Cancel);

        return [.. found.Select(each => (each.student, each.@class))];
    }
}
