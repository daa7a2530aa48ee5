using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards;

/// <summary>The one form that asks for everything an engagement needs.</summary>
public static class ScheduleFormCard
{
    public static JsonObject For(Intent.Schedule form, IReadOnlyList<Unit> audiences, Words words)
    {
        var kind = Kinds.Name(form.Kind!, words);
        var missing = words["cards.fill-in"];

        return Card.Of(
            words["cards.form-title", kind],
            [
                Card.Title(words["cards.form-title", kind]),
                Understood(form, kind, words) is { } line ? Card.Hint(line) : null,
                Card.Input("topic", words["cards.topic"], form.Topic, required: true, max: Scheduling.LongestTopic, missing: missing),
                Card.DayInput("day", words["cards.day"], form.Day, missing),
                Card.TimeInput("start", words["cards.start"], form.Start, required: true, missing),
                Card.TimeInput("end", words["cards.end"], form.End, required: false),
                Card.Input("place", words["cards.where"], form.Place, required: true, max: Scheduling.LongestPlace, missing: missing),
                Card.Input("lecturer", words["cards.lecturer"], form.Lecturer, max: Scheduling.LongestName),
                Card.Choices("audience", words["cards.audience"], form.Audience, audiences.Select(unit => (unit.Name, unit.Id.Value))),
                Card.NumberInput("capacity", words["cards.capacity"], form.Capacity, 1, Scheduling.MostSeats),
                Card.Hint(words["cards.form-hint"]),
            ],
            Card.Button(words["cards.button-save-draft"], new Intent.Schedule { Form = form.Form, Kind = form.Kind }, main: true));
    }

    // One line of what was understood, with the absolute date and weekday, so that a misreading is seen before it is saved.
    private static string? Understood(Intent.Schedule form, string kind, Words words)
    {
        var day = DateOnly.TryParse(form.Day, System.Globalization.CultureInfo.InvariantCulture, out var date) ? Dates.Day(date, words.Locale) : null;
        var parts = new[] { day, form.Start, form.Place, form.Topic }.Where(part => !string.IsNullOrWhiteSpace(part)).ToList();

        return parts.Count == 0 ? null : words["cards.understood", string.Join(" · ", parts.Prepend(kind))];
    }
}
