using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.Notes;

/// <summary>A note as its reader sees it. <see cref="By"/> is empty where the family speaks.</summary>
public sealed record ReadNote(NoteLevel Level, string Part, string By, DateTimeOffset At, string Text)
{
    /// <summary>The part of what the family said about the visit.</summary>
    public const string Comment = "comment";
}

/// <param name="Whom">The students, by name or by class and number.</param>
/// <param name="Notes">Of this page, those the reader may read. That there are others is not said.</param>
public sealed record NotedVisit(Visit Visit, string Whom, string Visitor, IReadOnlyList<ReadNote> Notes, bool MayAdd, bool MaySeeReads);

/// <param name="Newer">The page before this one.</param>
public sealed record NotesView(IReadOnlyList<NotedVisit> Visits, Intent? Newer, Intent? Older);

/// <summary>Visits with what was said on them. Nothing of it stands in the line for lock screens.</summary>
public static class NotesCard
{
    /// <param name="lead">What has just been done; empty for a plain look.</param>
    public static JsonObject For(NotesView view, string whom, Words words, TimeZoneInfo zone, string lead = "") => Card.Of(
        words["notes.says"],
        [
            lead.Length > 0 ? Card.Strong(lead) : null,
            Card.Title(words["notes.title", whom]),
            view.Visits.Count == 0 ? Card.Text(words["notes.no-visits"]) : null,
            .. view.Visits.SelectMany(visit => Visit(visit, view.Visits.Count > 1, words, zone)),
            Card.Hint(words["notes.read-is-logged"]),
        ],
        [
            .. view.Visits is [var only] ? Buttons(only, words) : [],
            view.Newer is null ? null : Card.Button(words["notes.button-newer"], view.Newer),
            view.Older is null ? null : Card.Button(words["notes.button-older"], view.Older),
        ]);

    private static IEnumerable<JsonObject?> Visit(NotedVisit noted, bool withButton, Words words, TimeZoneInfo zone)
    {
        yield return withButton ? Card.Row(Heading(noted, words, zone), Card.Button(words["cards.button-open"], new Intent.ShowNotes(noted.Visit.Id.Value))) : Card.Strong(Heading(noted, words, zone));
        if (noted.Visit.Rating is { } rating)
            yield return Card.Text(words["notes.rating", new string('★', rating) + new string('☆', 5 - rating)]);
        if (noted.Notes.Count == 0)
            yield return Card.Text(words["notes.none"]);
        foreach (var note in noted.Notes)
        {
            yield return Card.Hint(Above(note, words, zone));
            yield return Card.Text(note.Text);
        }
    }

    private static string Heading(NotedVisit noted, Words words, TimeZoneInfo zone)
    {
        var visit = noted.Visit;
        var mode = visit.Mode.Length == 0 ? "" : words.Catalogue.Term(visit.Mode, words.Locale);

        return string.Join(" · ", new[]
        {
            Dates.Moment(visit.StartsAt, words.Locale, zone), words[$"names.visit-{JsonNamingPolicy.KebabCaseLower.ConvertName(visit.State.ToString())}"], mode, noted.Visitor, noted.Whom,
        }.Where(part => part.Length > 0));
    }

    private static string Above(ReadNote note, Words words, TimeZoneInfo zone) => string.Join(" · ", new[]
    {
        Part(note.Part, words), Level(note.Level, words), note.By, Dates.Moment(note.At, words.Locale, zone),
    }.Where(part => part.Length > 0));

    private static string Part(string part, Words words) => part switch
    {
        "findings"       => words["notes.part-findings"],
        "follow-up"      => words["notes.part-follow-up"],
        "measures"       => words["notes.part-measures"],
        ReadNote.Comment => words["notes.part-comment"],
        _                => words["notes.part-later"],
    };

    /// <summary>Who may read a level, as a reader needs to know it.</summary>
    public static string Level(NoteLevel level, Words words) => level switch
    {
        NoteLevel.Family  => words["notes.level-family"],
        NoteLevel.School  => words["notes.level-school"],
        NoteLevel.Private => words["notes.level-private"],
    };

    private static IEnumerable<JsonObject?> Buttons(NotedVisit only, Words words)
    {
        if (only.MayAdd)
            yield return Card.Button(words["notes.button-add"], new Intent.StartNote(only.Visit.Id.Value));
        if (only.MaySeeReads && only.Visit.Children is [var student, ..])
            yield return Card.Button(words["notes.button-reads"], new Intent.ShowReads { Student = student.Value });
    }
}
