using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>What was agreed with the family, for the family. Asked for by a press, since each reading is written down.</summary>
public static class ReadAgreed
{
    public static async Task<Reply> Run(Intent.ReadAgreed ask, Turn turn)
    {
        if ((await turn.FamilyVisit(ask.Visit)).Refuses(out var why, out var visit))
            return new Reply.No(why);

        return new Reply.Show(AgreedCard.For(visit, await Of(visit, turn), turn.Words, turn.Zone));
    }

    /// <summary>The notes in words, read and audited. Call inside the writer.</summary>
    public static async Task<IReadOnlyList<string>> Of(Visit visit, Turn turn)
    {
        var notes = visit.State == VisitState.Held && NoteReaders.May(NoteReader.Family, NoteLevel.Family)
            ? await turn.Db.VisitNotes.AsNoTracking().Where(note => note.Visit == visit.Id && note.Level == NoteLevel.Family).OrderBy(note => note.Id).ToListAsync(turn.Cancel)
            : [];
        if (notes.Count > 0)
            turn.Audit("read-note", visit.Id.Value, turn.Via == Domain.Engagements.Via.Link ? "family by-link" : "family");

        return [.. notes.Select(note => turn.Db.Seal.Open(note.Text))];
    }
}
