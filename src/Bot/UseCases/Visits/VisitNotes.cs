using CoEduBot.Bot.Intents;
using CoEduBot.Domain.Visits;

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
        foreach (var (_, part, level, read) in Parts)
            if ((read(form) ?? "").Trim() is { Length: > 0 } text)
                turn.Db.Add(new VisitNote { Visit = visit.Id, Level = level, Part = part, Text = turn.Db.Seal.Close(text), By = turn.Who.Id, At = turn.Now });
    }
}
