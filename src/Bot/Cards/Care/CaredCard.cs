using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Care;

namespace CoEduBot.Bot.Cards.Care;

/// <param name="FileOn">When the file was opened; null without one.</param>
/// <param name="Helpers">Role codes with names.</param>
/// <param name="Contacts">Days of help that was recorded.</param>
public sealed record CaredView(
    Charge Charge, DateOnly? FileOn, IReadOnlyList<DateOnly> Measures, IReadOnlyList<DateOnly> FollowUps,
    IReadOnlyList<(string Role, string Name)> Helpers, IReadOnlyList<DateOnly> Contacts, string Lead);

/// <summary>What is on file about a student of the care list, and what can be put down.</summary>
public static class CaredCard
{
    public static JsonObject For(CaredView view, Words words)
    {
        var (id, called) = (view.Charge.Student.Id.Value, view.Charge.Called(words));

        return Card.Of(
            words["care.list-of", view.Charge.Class.Name],    // lies open on a locked phone: no name
            [
                view.Lead.Length > 0 ? Card.Text(view.Lead) : null,
                Card.Title(called),
                Card.Facts(
                [
                    (words["care.file"], view.FileOn is { } day ? Dates.Day(day, words.Locale) : words["care.none"]),
                    (words["care.measure"], Count(view.Measures, words)),
                    (words["care.follow-up"], Count(view.FollowUps, words)),
                    (words["care.contacts"], Count(view.Contacts, words)),
                    .. Listing.Roles.Select(role => (Role(role, words), Names(role, view, words))),
                ]),
            ],
            Buttons(view, id, words));
    }

    public static string Role(string role, Words words) => words[$"care.role-{role}"];

    private static IEnumerable<JsonObject?> Buttons(CaredView view, string id, Words words) =>
    [
        view.FileOn is null ? Card.Button(words["care.button-file"], new Intent.OpenCareFile(id)) : null,
        Card.Button(words["care.button-measure"], new Intent.StartMeasure(id)),
        view.Measures.Count > 0 ? Card.Button(words["care.button-follow-up"], new Intent.StartMeasure(id) { FollowUp = true }) : null,
        view.Measures.Count > 0 && view.Charge.Own ? Card.Button(words["care.button-read"], new Intent.ShowMeasures(id)) : null,
        Card.Button(words["care.button-contact"], new Intent.Record { Kind = "care-contact", Unit = view.Charge.Class.Id.Value, Students = id }),
        view.Charge.Own ? Card.Button(words["care.button-form"], new Intent.ShowFamilyForm(id)) : null,
        Card.Button(words["care.button-take-off"], new Intent.StartTakeOff(id)),
        Card.Button(words["care.button-list"], new Intent.ShowCareList { Class = view.Charge.Class.Id.Value }),
    ];

    private static string Count(IReadOnlyList<DateOnly> days, Words words) =>
        days.Count == 0 ? words["care.none"] : words["care.times-last", days.Count, Dates.Day(days.Max(), words.Locale)];

    private static string Names(string role, CaredView view, Words words) =>
        view.Helpers.Where(each => each.Role == role).Select(each => each.Name).ToList() is { Count: > 0 } names ? string.Join(words["names.separator"], names) : words["care.nobody-yet"];
}

/// <summary>Off the list, and why.</summary>
public static class TakeOffCard
{
    public static JsonObject For(Charge charge, Words words)
    {
        var title = words["care.take-off-title", charge.Called(words)];

        return Card.Of(
            words["care.list-of", charge.Class.Name],
            [Card.Title(title), Card.Hint(words["care.take-off-hint"]), Card.Input("reason", words["care.reason"], null, required: true)],
            Card.Button(words["care.button-take-off-now"], new Intent.TakeOff(charge.Student.Id.Value), main: true),
            Card.Button(words["care.back"], new Intent.ShowCared(charge.Student.Id.Value), inputs: false));
    }
}

/// <summary>A line of what was put down.</summary>
public sealed record MeasureLine(bool FollowUp, string Day, string By, string Text);

/// <summary>The form of a measure or of how it goes, and what was put down.</summary>
public static class MeasureCard
{
    public static JsonObject Form(Charge charge, bool followUp, Words words)
    {
        var (id, title) = (charge.Student.Id.Value, words[followUp ? "care.follow-up-title" : "care.measure-title", charge.Called(words)]);

        return Card.Of(
            words["care.list-of", charge.Class.Name],
            [
                Card.Title(title),
                Card.Hint(words["care.measure-hint"]),
                Card.Input("text", words[followUp ? "care.follow-up-text" : "care.measure-text"], null, required: true, max: PutMeasure.LongestText, many: true),
            ],
            Card.Button(words["care.button-put"], new Intent.PutMeasure(id) { FollowUp = followUp }, main: true),
            Card.Button(words["care.back"], new Intent.ShowCared(id), inputs: false));
    }

    public static JsonObject For(Charge charge, IReadOnlyList<MeasureLine> lines, Words words)
    {
        var (id, title) = (charge.Student.Id.Value, words["care.measures-of", charge.Called(words)]);
        var shown = lines.TakeLast(MostLines).ToList();

        return Card.Of(
            words["care.list-of", charge.Class.Name],
            [
                Card.Title(title),
                Card.Hint(words["care.read-hint"]),
                lines.Count > shown.Count ? Card.Hint(words["care.earlier", lines.Count - shown.Count]) : null,
                .. shown.SelectMany(line => new[] { Card.Strong(words[line.FollowUp ? "care.line-follow-up" : "care.line-measure", line.Day, line.By]), Card.Text(line.Text) }),
            ],
            Card.Button(words["care.button-follow-up"], new Intent.StartMeasure(id) { FollowUp = true }),
            Card.Button(words["care.back"], new Intent.ShowCared(id)));
    }

    // 500 letters each, three bytes a letter.
    private const int MostLines = 10;
}
