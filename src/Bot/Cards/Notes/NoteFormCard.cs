using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Notes;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.Notes;

/// <param name="Levels">Those its writer may choose from.</param>
public sealed record NoteFormView(Intent.StartNote Filled, string Whom, DateTimeOffset VisitedAt, IReadOnlyList<NoteLevel> Levels);

/// <summary>The form of a later note: what, and who may read it.</summary>
public static class NoteFormCard
{
    public static JsonObject For(NoteFormView view, Words words, TimeZoneInfo zone)
    {
        var level = NoteWords.Level(view.Filled.Level) is { } wanted && view.Levels.Contains(wanted) ? wanted : NoteLevel.School;

        return Card.Of(
            words["notes.says-form"],
            [
                Card.Title(words["notes.form-title", view.Whom]),
                Card.Hint(Dates.Moment(view.VisitedAt, words.Locale, zone)),
                Card.Input("text", words["names.field-text"], view.Filled.Text, required: true, max: AddNote.Longest, many: true, missing: words["notes.text-missing"]),
                Card.Choices("level", words["names.field-level"], NoteWords.Code(level), view.Levels.Select(one => (NotesCard.Level(one, words), NoteWords.Code(one))), missing: words["notes.level-missing"]),
                Card.Hint(words["notes.form-hint"]),
            ],
            Card.Button(words["notes.button-save"], new Intent.AddNote(view.Filled.Visit), main: true),
            Card.Button(words["notes.button-back"], new Intent.ShowNotes(view.Filled.Visit), inputs: false));
    }
}
