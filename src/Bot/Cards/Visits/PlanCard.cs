using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Visits;

namespace CoEduBot.Bot.Cards.Visits;

/// <param name="ReturnDue">The last day of a return visit that is promised.</param>
public sealed record PlanRow(VisitSlot Slot, IReadOnlyList<Pupil> Pupils, DateOnly? ReturnDue);

/// <param name="Left">Families for whom there was no room.</param>
/// <param name="Go">What is ticked; null is everything.</param>
public sealed record PlanView(string Form, IReadOnlyList<PlanRow> Rows, int Left, string? Go);

/// <summary>Visits as proposed: each with a day and a time to adjust, ticks for those that go out, one press to send.</summary>
public static class PlanCard
{
    public static JsonObject For(PlanView view, Words words)
    {
        var title = words["visits.plan-title", view.Rows.Count];
        var slots = view.Rows.Select(row => row.Slot).ToList();

        return Card.Of(
            title,
            [
                Card.Title(title),
                Card.Hint(words["visits.plan-hint"]),
                .. view.Rows.SelectMany((row, index) => Inputs(row, index + 1, words)),
                Card.ManyChoices("go", words["visits.go"], view.Rows.Select((row, index) => ($"{index + 1}. {VisitFacts.Names(row.Pupils, words)}", $"{index + 1}")), view.Go ?? All(view.Rows.Count)),
                view.Left > 0 ? Card.Hint(words["visits.left", view.Left]) : null,
            ],
            view.Rows.Count > 0 ? Card.Button(words["visits.button-send"], new Intent.ProposeVisits { Form = view.Form, Visits = slots }, main: true) : null,
            Card.Button(words["visits.button-list"], new Intent.ShowVisits(), inputs: false));
    }

    private static string All(int count) => string.Join(',', Enumerable.Range(1, count));

    private static IEnumerable<JsonObject> Inputs(PlanRow row, int number, Words words)
    {
        var (day, time) = (row.Slot.At.Split('T')[0], row.Slot.At.Split('T')[^1]);
        var says = string.Join(words["visits.also"], new[]
        {
            VisitFacts.Names(row.Pupils, words),
            row.Pupils[0].Area,
            row.ReturnDue is { } due ? words["visits.return-by", Dates.Day(due, words.Locale)] : "",
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? Dates.Day(on, words.Locale) : "",
        }.Where(part => part.Length > 0));

        // With a plain blank it would be a list of Markdown, which clients indent.
        yield return Card.Strong($"{number}.\u00A0{says}");
        yield return Card.DayInput($"visit-{number}-day", words["cards.day"], day, words["cards.fill-in"]);
        yield return Card.TimeInput($"visit-{number}-time", words["cards.start"], time, required: true, words["cards.fill-in"]);
    }
}
