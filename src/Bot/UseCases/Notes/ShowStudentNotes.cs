using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Notes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>The visits of a student that were made or tried, the newest first, with the notes the caller may read.</summary>
public static class ShowStudentNotes
{
    public static async Task<Reply> Run(Intent.ShowStudentNotes ask, Turn turn)
    {
        if ((await PupilsInReach.Named(ask.Student, ask.Unit, turn)).Refuses(out var why, out var found))
            return new Reply.No(why);
        if (found is not [var (student, @class)])
            return PupilsInReach.Which(found, turn, one => ask with { Student = one.Value, Unit = null });

        var visits = await turn.Readable(await VisitsOf(student, turn));
        var view = await turn.Page(visits, ask.Page, to => new Intent.ShowStudentNotes { Student = student.Id.Value, Page = to });
        var name = PupilsInReach.IsByName(@class, student, turn) ? student.Name : VisitedNames.Numbered(student, @class, turn.Words);

        return new Reply.Show(NotesCard.For(view, name, turn.Words, turn.Zone));
    }

    // Found by the family or by a class the student was in: both have an index, and a visit is of one or the other.
    private static async Task<List<Visit>> VisitsOf(Student student, Turn turn)
    {
        var id = $";{student.Id.Value};";
        var classes = turn.Db.ClassSpells.Where(spell => spell.Student == student.Id).Select(spell => spell.Class);
        var visits = await turn.Db.Visits.AsNoTracking()
            .Where(visit => visit.Family == student.Family || visit.Class == student.Class || classes.Contains(visit.Class))
            .Where(visit => (";" + visit.Students + ";").Contains(id))
            .Where(visit => visit.State == VisitState.Held || visit.State == VisitState.NotMet || visit.State == VisitState.Reversed)
            .ToListAsync(turn.Cancel);

        return [.. visits.OrderByDescending(visit => visit.StartsAt).ThenByDescending(visit => visit.Id.Value, StringComparer.Ordinal)];
    }
}
