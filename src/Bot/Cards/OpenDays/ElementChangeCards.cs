using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <param name="Was">How it was when the family chose it.</param>
/// <param name="Clashes">What else the family chose for the new time; null for nothing.</param>
public sealed record ElementChangeView(Engagement Engagement, Element Element, Notice.ElementChanged Was, Element? Clashes);

/// <summary>Tells a family what is different about an element it chose.</summary>
public static class ElementChangedCard
{
    public static JsonObject For(ElementChangeView view, Words words, TimeZoneInfo zone)
    {
        var (now, was) = (view.Element, view.Was);
        var lead = words["changes.changed", now.Title];

        return Card.Of(
            $"{lead} {When(now.StartsAt, now.EndsAt, words, zone)} {now.Room}".Trim(),
            [
                Card.Title(lead),
                Card.Hint(EngagementFacts.Name(view.Engagement, words)),
                Card.Facts(
                [
                    (words["changes.title"], Said(now.Title, was.WasCalled, words)),
                    (words["changes.time"], Said(When(now.StartsAt, now.EndsAt, words, zone), When(was.WasAt, was.WasUntil, words, zone), words)),
                    (words["changes.room"], Said(now.Room, was.WasIn, words)),
                ]),
                view.Clashes is { } other ? Card.Warning(words["changes.clash", other.Title, When(other.StartsAt, other.EndsAt, words, zone)]) : null,
                Card.Text(words["changes.seat-kept"]),
            ],
            Card.Button(words["changes.button-open"], new Intent.Open(view.Engagement.Id.Value)));
    }

    private static string Said(string now, string was, Words words) => now == was || was.Length == 0 ? now : words["changes.was", now, was];

    internal static string When(DateTimeOffset from, DateTimeOffset until, Words words, TimeZoneInfo zone) => Dates.When(from, until, words.Locale, zone);
}

/// <param name="Free">What the family could take instead at that time.</param>
public sealed record ElementDropView(Engagement Engagement, Element Element, IReadOnlyList<Element> Free);

/// <summary>Tells a family that an element it chose is off, and what else there is at that time.</summary>
public static class ElementDroppedCard
{
    public static JsonObject For(ElementDropView view, Words words, TimeZoneInfo zone)
    {
        var lead = words["changes.dropped", view.Element.Title, Dates.When(view.Element.StartsAt, view.Element.EndsAt, words.Locale, zone)];

        return Card.Of(
            lead,
            [
                Card.Title(words["changes.dropped-title", view.Element.Title]),
                Card.Hint(EngagementFacts.Name(view.Engagement, words)),
                Card.Text(lead),
                view.Free.Count > 0 ? Card.Strong(words["changes.instead"]) : Card.Text(words["changes.nothing-instead"]),
                .. view.Free.Select(other => Card.Text(Line(other, words, zone))),
            ],
            Card.Button(words["changes.button-open"], new Intent.Open(view.Engagement.Id.Value)));
    }

    private static string Line(Element other, Words words, TimeZoneInfo zone)
    {
        var when = ElementChangedCard.When(other.StartsAt, other.EndsAt, words, zone);

        return other.Capacity is { } seats ? words["changes.free-seats", other.Title, when, other.Room, seats - other.SeatsTaken] : words["changes.free", other.Title, when, other.Room];
    }
}
