using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards;

/// <summary>The form as far as it is filled, and what may be chosen in it.</summary>
/// <param name="Kinds">The form's own among them.</param>
public sealed record ScheduleView(Intent.Schedule Form, IReadOnlyList<KindOffered> Kinds, IReadOnlyList<Unit> Audiences)
{
    public KindOffered Kind => Kinds.First(kind => kind.Code == Form.Kind);
}

/// <summary>The one form that asks for everything an engagement needs.</summary>
public static class ScheduleFormCard
{
    public static JsonObject For(ScheduleView view, Words words)
    {
        var form = view.Form;
        var kind = Kinds.Name(form.Kind!, words);
        var missing = words["cards.fill-in"];

        return Card.Of(
            words["cards.form-title", kind],
            [
                Card.Title(words["cards.form-title", kind]),
                Understood(form, kind, words) is { } line ? Card.Hint(line) : null,
                view.Kinds.Count > 1 ? Card.Choices("kind", words["names.field-kind"], form.Kind, view.Kinds.Select(one => (Kinds.Name(one.Code, words), one.Code))) : null,
                Card.Input("topic", words["cards.topic"], form.Topic, required: true, max: Scheduling.LongestTopic, missing: missing),
                Card.DayInput("day", words["cards.day"], form.Day, missing),
                UseCases.OpenDays.Parts.Has(form.Kind!, words.Catalogue) ? Card.DayInput("lastDay", words["open-days.field-last-day"], form.LastDay, required: false) : null,
                Card.TimeInput("start", words["cards.start"], form.Start, required: true, missing),
                Card.TimeInput("end", words["cards.end"], form.End, required: false),
                Card.Input("place", words["cards.where"], form.Place, required: true, max: Scheduling.LongestPlace, missing: missing),
                Card.Input("lecturer", words["cards.lecturer"], form.Lecturer, max: Scheduling.LongestName),
                Card.Choices("audience", words["cards.audience"], form.Audience, view.Audiences.Select(unit => (unit.Name, unit.Id.Value))),
                Mode(view, words),
                Card.NumberInput("capacity", words["cards.capacity"], form.Capacity, 1, Scheduling.MostSeats),
                Card.Hint(words["cards.form-hint"]),
            ],
            Card.Button(words["cards.button-save-draft"], new Intent.Schedule { Form = form.Form, Kind = view.Kinds.Count > 1 ? null : form.Kind }, main: true));
    }

    private static JsonObject? Mode(ScheduleView view, Words words)
    {
        var modes = view.Kind.Modes;

        return modes.Count <= 1 ? null : Card.Choices(
            "mode", words["names.field-mode"], modes.Contains(view.Form.Mode ?? "") ? view.Form.Mode : modes[0], modes.Select(mode => (words.Catalogue.Term(mode, words.Locale), mode)));
    }

    // One line of what was understood, with the absolute date and weekday, so that a misreading is seen before it is saved.
    private static string? Understood(Intent.Schedule form, string kind, Words words)
    {
        var day = DateOnly.TryParse(form.Day, System.Globalization.CultureInfo.InvariantCulture, out var date) ? Dates.Day(date, words.Locale) : null;
        if (day is not null && DateOnly.TryParse(form.LastDay, System.Globalization.CultureInfo.InvariantCulture, out var last) && last != date)
            day = $"{day} – {Dates.Day(last, words.Locale)}";
        var parts = new[] { day, form.Start, form.Place, form.Topic }.Where(part => !string.IsNullOrWhiteSpace(part)).ToList();

        return parts.Count == 0 ? null : words["cards.understood", string.Join(" · ", parts.Prepend(kind))];
    }
}
