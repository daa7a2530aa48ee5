using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <param name="Elements">All of the line; one where a single element is meant.</param>
public sealed record PartView(Engagement Engagement, LineView Line, IReadOnlyList<Element> Elements, IReadOnlyDictionary<UnitId, string> Classes, int Page);

/// <summary>One part of a day: its form, and its single elements where it has several.</summary>
public static class PartCard
{
    private const int PageSize = 10;

    public static JsonObject For(PartView view, Words words, TimeZoneInfo zone)
    {
        var (line, first, id) = (view.Line, view.Elements[0], view.Engagement.Id.Value);
        var title = $"{line.When(words, zone, view.Engagement.IsSeveralDays)} {line.Title}";
        var published = view.Engagement.State == EngagementState.Published;

        return Card.Of(
            title,
            [
                Card.Title(title),
                Card.Hint($"{line.Where(words)} · {line.Whom(words)} · {line.Seats(words)}"),
                published ? Card.Text(words["open-days.change-published"]) : null,
                Card.Input("title", words["open-days.field-title"], line.Title, max: Arranging.LongestTitle),
                Card.TimeInput("start", words[view.Elements.Count > 1 ? "open-days.field-first-start" : "names.field-start"], Clock(first.StartsAt, zone), required: true, words["cards.fill-in"]),
                first.ByFamily ? null : Card.TimeInput("end", words[view.Elements.Count > 1 ? "open-days.field-first-end" : "names.field-end"], Clock(first.EndsAt, zone), required: false),
                Card.Input("room", words["open-days.field-room"], line.Room, max: Scheduling.LongestPlace),
                first.ByFamily ? null : Card.NumberInput("capacity", words["open-days.field-capacity"], line.Capacity?.ToString(CultureInfo.InvariantCulture), 1, Arranging.MostSeats),
                view.Elements.Count > 1 ? Card.Strong(words["open-days.single"]) : null,
                .. Rows(view, words, zone),
            ],
            Card.Button(words["open-days.button-save"], new Intent.ChangePart(id, line.Of, line.Version), main: true),
            Card.Button(words["open-days.button-drop"], new Intent.DropPart(id, line.Of, line.Version), inputs: false),
            view.Elements.Count > (view.Page + 1) * PageSize ? Card.Button(words["open-days.button-more"], new Intent.ShowPart(id, line.Of) { Page = view.Page + 1 }, inputs: false) : null,
            Card.Button(words["open-days.button-contents"], new Intent.ShowContents(id), inputs: false));
    }

    private static IEnumerable<JsonObject> Rows(PartView view, Words words, TimeZoneInfo zone) => view.Elements.Count <= 1 ? [] : view.Elements
        .OrderBy(element => element.Audience.Value, StringComparer.Ordinal).ThenBy(element => element.StartsAt)
        .Skip(view.Page * PageSize).Take(PageSize)
        .Select(element => Card.Row(
            $"{ElementNames.Time(element, zone)} {ElementNames.Title(element, view.Classes, words)} · {element.Room}",
            Card.Button(words["open-days.button-change"], new Intent.ShowPart(view.Engagement.Id.Value, element.Id.Value), inputs: false)));

    private static string Clock(DateTimeOffset at, TimeZoneInfo zone) => at.ClockIn(zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
