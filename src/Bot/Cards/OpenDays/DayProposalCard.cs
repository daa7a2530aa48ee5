using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <summary>A whole day proposed: when, where, and what it has. Taken, it becomes a draft.</summary>
public static class DayProposalCard
{
    private const int MostLines = 30;

    public static JsonObject For(DayProposal it, Intent.AcceptPlan filled, Words words)
    {
        var title = words["proposals.title", UseCases.Kinds.Name(filled.Kind, words)];

        return Card.Of(
            title,
            [
                Card.Title(title),
                Card.Text(it.LastDay is { } last ? words[it.Like is null ? "proposals.like-recorded" : "proposals.like", Dates.Day(last, words.Locale), last.Year] : words["proposals.usual"]),
                Card.Input("topic", words["names.field-topic"], filled.Topic, required: true, max: Scheduling.LongestTopic),
                Card.Input("place", words["names.field-place"], filled.Place, required: true, max: Scheduling.LongestPlace),
                Card.DayInput("day", words["names.field-day"], filled.Day, words["proposals.day-missing"]),
                Card.DayInput("lastDay", words["open-days.field-last-day"], filled.LastDay, required: false),
                Card.TimeInput("start", words["names.field-start"], filled.Start, required: true, words["proposals.time-missing"]),
                Card.TimeInput("end", words["names.field-end"], filled.End, required: true, words["proposals.time-missing"]),
                Card.Strong(words["proposals.elements", it.Elements.Count]),
                .. it.Elements.Take(MostLines).Select(element => Card.Text(Line(element, it, words))),
                it.Elements.Count > MostLines ? Card.Hint(words["proposals.more", it.Elements.Count - MostLines]) : null,
                Card.Hint(words["proposals.hint"]),
            ],
            Card.Button(words["proposals.button-accept"], new Intent.AcceptPlan(filled.Kind) { Form = filled.Form }, main: true));
    }

    private static string Line(ElementPlan element, DayProposal it, Words words)
    {
        var (from, until) = (it.Start.Add(element.From, out var later), it.Start.Add(element.From + element.Length));
        var day = it.Days > 1 ? $"{Dates.Day(it.Day.AddDays(later), words.Locale)} " : "";
        var line = $"{day}{Clock(from)}–{Clock(until)} {element.Title}" + (element.Room.Length > 0 ? $" · {element.Room}" : "");

        return element.Capacity is { } seats ? $"{line} · {words["proposals.seats", seats]}" : line;
    }

    private static string Clock(TimeOnly clock) => clock.ToString("HH:mm", CultureInfo.InvariantCulture);
}
