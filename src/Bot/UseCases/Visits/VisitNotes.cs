using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Notes;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Which field of the form is kept for whom: the only list. Sealed before it is stored.</summary>
public static class VisitNotes
{
    private static readonly IReadOnlyList<(string Field, string Part, NoteLevel Level, Func<Intent.RecordVisit, string?> Text)> Parts =
    [
        ("findings", "findings",  NoteLevel.School,  form => form.Findings),
        ("agreed",   "follow-up", NoteLevel.Family,  form => form.Agreed),
        ("measures", "measures",  NoteLevel.School,  form => form.Measures),
        ("private",  "findings",  NoteLevel.Private, form => form.Private),
    ];

    public static IEnumerable<(string Field, string Text)> Texts(Intent.RecordVisit form) => Parts.Select(part => (part.Field, (part.Text(form) ?? "").Trim()));

    public static void Keep(Intent.RecordVisit form, Visit visit, Turn turn)
    {
        foreach (var (part, level, text) in Said(form))
            turn.Db.Add(new VisitNote { Visit = visit.Id, Level = level, Part = part, Text = turn.Db.Seal.Close(text), By = turn.Who.Id, At = turn.Now });
    }

    /// <summary>The same to a visit recorded before; what its writer has said already is not said twice. Sealed texts differ, so they are compared open.</summary>
    public static async Task Add(Intent.RecordVisit form, Visit visit, Turn turn)
    {
        var there = (await turn.Db.VisitNotes.AsNoTracking().Where(note => note.Visit == visit.Id && note.By == turn.Who.Id).ToListAsync(turn.Cancel))
            .Select(note => (note.Level, turn.Db.Seal.Open(note.Text))).ToHashSet();
        var fresh = Said(form).Where(said => !there.Contains((said.Level, said.Text))).ToList();
        if (fresh.Count == 0)
            return;

        foreach (var (part, level, text) in fresh)
            turn.Db.Add(new VisitNote { Visit = visit.Id, Level = level, Part = part, Text = turn.Db.Seal.Close(text), By = turn.Who.Id, At = turn.Now });
        turn.Audit("add-note", visit.Id.Value, string.Join(',', fresh.Select(said => said.Level).Distinct().Order().Select(NoteWords.Code)));
        await turn.Db.SaveChangesAsync(turn.Cancel);
    }

    private static IEnumerable<(string Part, NoteLevel Level, string Text)> Said(Intent.RecordVisit form) =>
        Parts.Select(part => (part.Part, part.Level, Text: (part.Text(form) ?? "").Trim())).Where(said => said.Text.Length > 0);
}
