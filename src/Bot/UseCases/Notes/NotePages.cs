using CoEduBot.Bot.Cards.Notes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>Opens the notes of one page, and writes down for each visit who read which levels: in the commit that answers.</summary>
public static class NotePages
{
    /// <summary>A card stays well below what clients take, with notes as long as they may be.</summary>
    public const int NotesAPage = 6;

    /// <summary>One note, the family's own word, or a visit without any.</summary>
    private sealed record Piece(Readable Of, VisitNote? Note, bool IsComment = false);

    public static async Task<NotesView> Page(this Turn turn, IReadOnlyList<Readable> visits, int page, Func<int, Intent> ask)
    {
        var pieces = await Pieces(turn, visits);
        var pages = int.Max(1, (pieces.Count + NotesAPage - 1) / NotesAPage);
        var shown = Math.Clamp(page, 0, pages - 1);
        var here = pieces.Skip(shown * NotesAPage).Take(NotesAPage).ToList();
        var names = await Names(turn, here);
        var cards = here.GroupBy(piece => piece.Of).Select(visit => Open(visit.Key, [.. visit], names, turn)).ToList();

        return new NotesView(cards, shown > 0 ? ask(shown - 1) : null, shown + 1 < pages ? ask(shown + 1) : null);
    }

    private static async Task<List<Piece>> Pieces(Turn turn, IReadOnlyList<Readable> visits)
    {
        var ids = visits.Select(readable => readable.Visit.Id).ToList();
        var notes = (await turn.Db.VisitNotes.AsNoTracking().Where(note => ids.Contains(note.Visit)).OrderBy(note => note.Id).ToListAsync(turn.Cancel))
            .ToLookup(note => note.Visit);

        return [.. visits.SelectMany(readable => Of(readable, [.. notes[readable.Visit.Id].Where(note => readable.Levels.Contains(note.Level))]))];
    }

    private static IEnumerable<Piece> Of(Readable readable, IReadOnlyList<VisitNote> notes)
    {
        if (readable.Visit.Comment is null && notes.Count == 0)
            yield return new Piece(readable, null);
        foreach (var note in notes)
            yield return new Piece(readable, note);
        if (readable.Visit.Comment is not null)
            yield return new Piece(readable, null, IsComment: true);
    }

    private static async Task<Dictionary<PersonId, string>> Names(Turn turn, List<Piece> here)
    {
        var ids = here.Select(piece => piece.Of.Visit.Visitor).Concat(here.Select(piece => piece.Note?.By).OfType<PersonId>()).Distinct().ToList();

        return await turn.Db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, turn.Cancel);
    }

    private static NotedVisit Open(Readable of, List<Piece> pieces, Dictionary<PersonId, string> names, Turn turn)
    {
        var notes = pieces.Where(piece => piece.Note is not null || piece.IsComment).Select(piece => Open(piece, names, turn)).ToList();
        if (notes.Count > 0)
            turn.Audit("read-note", of.Visit.Id.Value, string.Join(',', notes.Select(note => note.Level).Distinct().Order().Select(NoteWords.Code)));

        return new NotedVisit(
            of.Visit, VisitedNames.Of(of, turn.Words), names.GetValueOrDefault(of.Visit.Visitor, ""), notes,
            MayAdd: of.MayWrite.Count > 0, MaySeeReads: of.Today.Students.Select(student => student.Class).Prepend(of.Today.HeldFor).Any(unit => turn.Who.May(Act.Assign, unit)));
    }

    // What the family says of the visit is for everybody who may read of it.
    private static ReadNote Open(Piece piece, Dictionary<PersonId, string> names, Turn turn) => piece.Note is { } note
        ? new ReadNote(note.Level, note.Part, names.GetValueOrDefault(note.By, ""), note.At, turn.Db.Seal.Open(note.Text))
        : new ReadNote(NoteLevel.Family, ReadNote.Comment, "", piece.Of.Visit.ConfirmedAt!.Value, turn.Db.Seal.Open(piece.Of.Visit.Comment!.Value));
}
