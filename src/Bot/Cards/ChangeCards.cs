using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Cards;

/// <summary>Another time or place.</summary>
public static class RescheduleCard
{
    public static JsonObject For(Engagement engagement, Intent.Reschedule form, Words words, TimeZoneInfo zone)
    {
        var title = words["cards.reschedule-title", EngagementFacts.Name(engagement, words)];
        var missing = words["cards.fill-in"];

        return Card.Of(
            title,
            [
                Card.Title(title),
                Card.Hint(words["cards.now-is", EngagementFacts.When(engagement, words, zone), engagement.Place]),
                Understood(engagement, form, words, zone) is { } line ? Card.Hint(line) : null,
                Card.DayInput("day", words[engagement.IsSeveralDays ? "open-days.field-first-day" : "cards.day"], form.Day, missing),
                engagement.IsSeveralDays ? Card.Hint(words["open-days.moves-along", Sittings.Of(engagement.StartsAt, engagement.EndsAt).Count]) : null,
                Card.TimeInput("start", words["cards.start"], form.Start, required: true, missing),
                Card.TimeInput("end", words["cards.end"], form.End, required: false),
                Card.Input("place", words["cards.where"], form.Place, required: true, max: Scheduling.LongestPlace, missing: missing),
                engagement.State == EngagementState.Published ? Card.Hint(words["cards.everybody-told"]) : null,
            ],
            Card.Button(words["cards.button-move"], new Intent.Reschedule(form.Engagement, form.Version), main: true),
            Card.Button(words["cards.button-keep"], new Intent.Open(form.Engagement), inputs: false));
    }

    // One line of where it goes, with the absolute date and weekday; nothing while it stays where it is.
    private static string? Understood(Engagement engagement, Intent.Reschedule form, Words words, TimeZoneInfo zone)
    {
        var (day, start) = (DateOnly.TryParse(form.Day, CultureInfo.InvariantCulture, out var date) ? date : (DateOnly?)null, form.Start ?? "");
        var stays = day == engagement.StartsAt.DayIn(zone) && form.Place == engagement.Place
            && start == engagement.StartsAt.ClockIn(zone).ToString("HH:mm", CultureInfo.InvariantCulture) && form.End == engagement.EndsAt.ClockIn(zone).ToString("HH:mm", CultureInfo.InvariantCulture);
        var clock = string.IsNullOrEmpty(form.End) ? start : $"{start}–{form.End}";

        return stays || day is null ? null : words["cards.understood", $"{Dates.Day(day.Value, words.Locale)} {clock} · {form.Place}"];
    }
}

/// <summary>Really call it off?</summary>
public static class CancelCard
{
    public static JsonObject For(Engagement engagement, Words words, TimeZoneInfo zone)
    {
        var title = words["cards.cancel-title", EngagementFacts.Name(engagement, words)];

        return Card.Of(
            title,
            [
                Card.Title(title),
                Card.Hint(words["cards.now-is", EngagementFacts.When(engagement, words, zone), engagement.Place]),
                engagement.State == EngagementState.Published ? Card.Text(words["cards.everybody-told"]) : null,
                Card.Input("reason", words["cards.reason"], "", max: 200),
            ],
            Card.Button(words["cards.button-really-cancel"], new Intent.Cancel(engagement.Id.Value, engagement.Version), main: true),
            Card.Button(words["cards.button-keep"], new Intent.Open(engagement.Id.Value), inputs: false));
    }
}
