using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Notes;

namespace CoEduBot.Bot.Cards.Notes;

/// <param name="Whom">Students by class and number.</param>
/// <param name="Levels">Codes with commas; `wish` is what the family wished for.</param>
public sealed record ReadLine(DateTimeOffset At, string Who, string Whom, string Levels);

public sealed record ReadsView(IReadOnlyList<ReadLine> Lines, int Total, Intent.ShowReads Ask, bool HasMore);

/// <summary>Who read notes of visits, and at which levels; the notes are not in it.</summary>
public static class ReadsCard
{
    public static JsonObject For(ReadsView view, Words words, TimeZoneInfo zone) => Card.Of(
        words["notes.reads-says", view.Total],
        [
            Card.Title(words["notes.reads-title"]),
            Card.Hint(view.Total == 0 ? words["notes.reads-none"] : words["notes.reads-says", view.Total]),
            .. view.Lines.Select(line => Card.Text(Line(line, words, zone))),
        ],
        view.HasMore ? Card.Button(words["notes.button-older"], view.Ask with { Page = view.Ask.Page + 1 }) : null,
        view.Ask.Page > 0 ? Card.Button(words["notes.button-newer"], view.Ask with { Page = view.Ask.Page - 1 }) : null);

    private static string Line(ReadLine line, Words words, TimeZoneInfo zone)
    {
        var levels = line.Levels.Split(',').Select(code => code == "wish" ? words["notes.wish"] : NoteWords.Level(code) is { } level ? NotesCard.Level(level, words) : "").Where(level => level.Length > 0);

        return $"{Dates.Moment(line.At, words.Locale, zone)} · {line.Who}\n{line.Whom} · {string.Join(words["names.separator"], levels)}";
    }
}
