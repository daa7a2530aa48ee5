using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Notes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>A later note to a visit that was made or tried, at a level its writer reads.</summary>
public static class AddNote
{
    /// <summary>Letters of one note.</summary>
    public const int Longest = VisitRecord.LongestNote;

    /// <summary>What a note added afterwards is called among the parts of a record.</summary>
    public const string Part = "later";

    public static async Task<Reply> Ask(Intent.StartNote ask, Turn turn)
    {
        if ((await Writable(ask.Visit, turn)).Refuses(out var why, out var readable))
            return new Reply.No(why);

        return new Reply.Show(NoteForm(readable, ask, turn));
    }

    public static async Task<Reply> Run(Intent.AddNote ask, Turn turn)
    {
        if ((await Writable(ask.Visit, turn)).Refuses(out var why, out var readable))
            return new Reply.No(why);

        var text = (ask.Text ?? "").Trim();
        if (Wrong(ask, text, readable) is { } wrong)
            return new Reply.Again(wrong, NoteForm(readable, new Intent.StartNote(ask.Visit) { Level = ask.Level, Text = text }, turn));

        var level = NoteWords.Level(ask.Level)!.Value;
        if (!await IsThere(readable.Visit.Id, level, text, turn))
        {
            turn.Db.Add(new VisitNote { Visit = readable.Visit.Id, Level = level, Part = Part, Text = turn.Db.Seal.Close(text), By = turn.Who.Id, At = turn.Now });
            turn.Audit("add-note", readable.Visit.Id.Value, NoteWords.Code(level));
            await turn.Db.SaveChangesAsync(turn.Cancel);
        }

        return await ShowNotes.Show(readable, turn, page: int.MaxValue, turn.Words["notes.added"]);
    }

    private static async Task<Decision<Readable>> Writable(string visit, Turn turn)
    {
        if ((await turn.Notes(visit)).Refuses(out var why, out var readable))
            return why;
        if (NoteAccess.MayWrite(readable.Readers).Count == 0)
            return new Refusal.NotAllowed(Act.Visit);

        return readable.MayWrite.Count > 0 ? readable : new Refusal.VisitNotSo(readable.Visit.State);
    }

    private static Refusal? Wrong(Intent.AddNote ask, string text, Readable readable) =>
        text.Length == 0                                                                            ? new Refusal.Missing("text")
        : text.Length > Longest                                                                     ? new Refusal.TooLong("text", Longest)
        : NoteWords.Level(ask.Level) is { } level && readable.MayWrite.Contains(level)              ? null
        :                                                                                             new Refusal.Missing("level");

    // A form pressed twice adds one note; sealed texts of the same words differ, so they are compared open.
    private static async Task<bool> IsThere(VisitId visit, NoteLevel level, string text, Turn turn) =>
        (await turn.Db.VisitNotes.AsNoTracking().Where(note => note.Visit == visit && note.Level == level && note.By == turn.Who.Id).ToListAsync(turn.Cancel))
            .Exists(note => turn.Db.Seal.Open(note.Text) == text);

    private static System.Text.Json.Nodes.JsonObject NoteForm(Readable readable, Intent.StartNote filled, Turn turn) =>
        NoteFormCard.For(new NoteFormView(filled, VisitedNames.Of(readable, turn.Words), readable.Visit.StartsAt, [.. readable.MayWrite.Order()]), turn.Words, turn.Zone);
}
