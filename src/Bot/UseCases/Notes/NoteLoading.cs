using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>A visit with what the caller is to it now.</summary>
/// <param name="Students">Of the visit's students those still in the roster.</param>
public sealed record Readable(Visit Visit, IReadOnlyList<Student> Students, VisitToday Today, IReadOnlySet<NoteReader> Readers)
{
    public IReadOnlySet<NoteLevel> Levels => NoteAccess.Levels(Readers);

    /// <summary>Notes are added to what took place, or was tried.</summary>
    public IReadOnlySet<NoteLevel> MayWrite => Visit.State is VisitState.Held or VisitState.NotMet ? NoteAccess.MayWrite(Readers) : new HashSet<NoteLevel>();

    /// <summary>Staff of the class know its students by name; those above it by class and number.</summary>
    public bool ByName => Readers.Contains(NoteReader.Family) || Readers.Contains(NoteReader.Visitor) || Readers.Contains(NoteReader.HeadTeacher);

    /// <summary>A family reads of visits that were made: what the school only thinks of, it is told in its own time.</summary>
    public bool IsShown => Levels.Count > 0 && (Visit.State == VisitState.Held || Readers.Any(reader => reader != NoteReader.Family));
}

/// <summary>The ways to visits and their notes: what the caller is nothing to does not exist for them.</summary>
public static class NoteLoading
{
    public static async Task<Decision<Readable>> Notes(this Turn turn, string visit)
    {
        var found = await turn.Db.Visits.FindAsync([new VisitId(visit)], turn.Cancel);
        if (found is null || (await turn.Readable([found])) is not [var readable])
            return new Refusal.NothingFits();

        return readable;
    }

    /// <summary>Those of the visits the caller may read something of, in their order; a query a table.</summary>
    public static async Task<IReadOnlyList<Readable>> Readable(this Turn turn, IReadOnlyList<Visit> visits)
    {
        var ids = visits.SelectMany(visit => visit.Children).Distinct().ToList();
        var students = await turn.Db.Students.AsNoTracking().Where(student => ids.Contains(student.Id)).ToDictionaryAsync(student => student.Id, turn.Cancel);
        var places = students.Values.Select(student => student.Class).Concat(visits.Select(visit => visit.Class)).Distinct().ToList();
        var units = await turn.Db.Units.AsNoTracking().Where(unit => places.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, turn.Cancel);
        var who = await Asker(turn);

        return [.. visits.Select(visit =>
        {
            var here = visit.Children.Where(students.ContainsKey).Select(id => students[id]).ToList();
            var today = new VisitToday(visit.Visitor, visit.Family, [.. here.Select(each => new VisitedStudent(each.Id, units[each.Class], each.Family))], units[visit.Class]);

            return new Readable(visit, here, today, NoteAccess.Of(today, who));
        }).Where(readable => readable.IsShown)];
    }

    private static async Task<NoteAsker> Asker(Turn turn) => new(turn.Who.Id, turn.Who.Roles, turn.Who.Family, (await turn.Assigned()).Select(each => each.Student).ToHashSet());
}
