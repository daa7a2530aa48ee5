using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.Plans;

/// <param name="Row">Null for a new one.</param>
/// <param name="OnlyTime">The plan is accepted: only when and where can still be filled in.</param>
public sealed record PlanRowView(
    YearMonth Month, Intent.PutPlanRow Form, PlanRow? Row, bool OnlyTime,
    IReadOnlyList<(string Title, string Code)> Kinds, IReadOnlyList<(string Title, string Code)> Audiences, IReadOnlyList<(string Title, string Code)> Modes);

/// <summary>The form of one row.</summary>
public static class PlanRowCard
{
    public static JsonObject For(PlanRowView view, Words words)
    {
        var form = view.Form;
        var title = view.Row is { } row ? words["plans.row-title", row.Number, MonthNames.Of(view.Month, words.Locale)] : words["plans.new-row-title", MonthNames.Of(view.Month, words.Locale)];
        var put = new Intent.PutPlanRow { Form = form.Form, School = form.School, Month = form.Month, Number = form.Number, Version = form.Version };

        return Card.Of(
            title,
            [
                Card.Title(title),
                view.Row is { Comment.Length: > 0 } commented && !view.OnlyTime ? Card.Warning(words["plans.comment", commented.Comment]) : null,
                .. view.OnlyTime ? Time(view, words) : All(view, words),
            ],
            Card.Button(words["plans.button-save"], put, main: true),
            view is { Row: { } there, OnlyTime: false } ? Card.Button(words["plans.button-drop"], new Intent.DropPlanRow { School = form.School, Month = form.Month, Number = form.Number, Version = form.Version }, inputs: false) : null,
            Card.Button(words["plans.button-back"], new Intent.ShowMonthPlan { School = form.School, Month = form.Month }, inputs: false));
    }

    private static IEnumerable<JsonObject> Time(PlanRowView view, Words words)
    {
        yield return Card.Text(PlanRowText.Line(view.Row!, words));
        yield return Card.TimeInput("start", words["names.field-start"], view.Form.Start, required: true, words["cards.fill-in"]);
        yield return Card.TimeInput("end", words["names.field-end"], view.Form.End, required: false);
        yield return Card.Input("place", words["names.field-place"], view.Form.Place, max: Scheduling.LongestPlace);
    }

    private static IEnumerable<JsonObject> All(PlanRowView view, Words words)
    {
        var form = view.Form;

        yield return Card.Choices("kind", words["names.field-kind"], form.Kind, view.Kinds);
        yield return Card.DayInput("day", words["names.field-day"], form.Day, required: false);
        yield return Card.TimeInput("start", words["names.field-start"], form.Start, required: false);
        yield return Card.TimeInput("end", words["names.field-end"], form.End, required: false);
        yield return Card.Choices("audience", words["names.field-audience"], form.Audience, view.Audiences);
        yield return Card.Input("topic", words["names.field-topic"], form.Topic, max: Scheduling.LongestTopic);
        yield return Card.Input("lecturer", words["names.field-lecturer"], form.Lecturer, max: Scheduling.LongestName);
        yield return Card.Input("place", words["names.field-place"], form.Place, max: Scheduling.LongestPlace);
        if (view.Modes.Count > 0)
            yield return Card.Choices("mode", words["names.field-mode"], form.Mode, view.Modes);
    }
}
