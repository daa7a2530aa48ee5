using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Plans;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.Plans;

/// <summary>A school's plan for a month: its rows, where it is, what it lacks, and the buttons of whoever writes it.</summary>
public static class PlanCard
{
    // A phone shows no more at a glance; longer plans have pages.
    private const int PageSize = 12;

    public static JsonObject For(PlanView view, Words words, TimeZoneInfo zone)
    {
        var title = words["plans.title", MonthNames.Of(view.Plan.Month, words.Locale), view.School];
        var shown = view.Rows.Skip(view.Page * PageSize).Take(PageSize).ToList();

        return Card.Of(
            view.Lead.Length > 0 ? view.Lead : title,
            [
                view.Lead.Length > 0 ? Card.Strong(view.Lead) : null,
                Card.Title(title),
                Card.Hint(State(view, words, zone)),
                view.Plan is { State: PlanState.Returned, Comment.Length: > 0 } ? Card.Warning(words["plans.returned", view.Plan.Comment]) : null,
                view.Rows.Count == 0 ? Card.Text(words["plans.empty"]) : null,
                .. shown.SelectMany(row => Row(row, view, words)),
                view.Rows.Count > PageSize ? Card.Hint(words["plans.page", (view.Page * PageSize) + 1, (view.Page * PageSize) + shown.Count, view.Rows.Count]) : null,
                Chosen(view, shown) is { Count: > 0 } rows ? Card.Choices("number", words["names.field-number"], null, rows.Select(row => (Choice(row.Row, words), Number(row.Row)))) : null,
                view.IsOpen ? Card.Hint(words["plans.hint"]) : null,
            ],
            Buttons(view, shown, words));
    }

    // What can be chosen: any row of an open plan; of an accepted one those that wait for a time or place.
    private static List<RowView> Chosen(PlanView view, List<RowView> shown) => view.IsOpen ? shown : shown.FindAll(row => row.MayFill);

    private static IEnumerable<JsonObject?> Row(RowView view, PlanView plan, Words words)
    {
        var row = view.Row;

        yield return Card.Text(PlanRowText.Line(row, words));
        yield return Card.Hint(PlanRowText.More(view, words));
        yield return plan.IsOpen && row.Lacks.Count > 0 ? Card.Warning(words["plans.lacks", PlanRowText.Fields(row.Lacks, words)]) : null;
        yield return plan.Plan.State == PlanState.Returned && row.Comment.Length > 0 ? Card.Warning(words["plans.comment", row.Comment]) : null;
        yield return view.Actual is { } actual ? Card.Hint(view.Waits is { } waits ? words[$"plans.waits-{waits}"] : words["plans.actual", PlanRowText.Fate(actual, words)]) : null;
    }

    private static string State(PlanView view, Words words, TimeZoneInfo zone)
    {
        var plan = view.Plan;
        var state = words[$"names.plan-{plan.State.ToString().ToLowerInvariant()}"];
        var count = words["plans.count", view.Rows.Count];
        var more = plan.State switch
        {
            PlanState.Draft when view.Due is { } due     => words[due < view.Today ? "plans.was-due" : "plans.due", Dates.Day(due, words.Locale)],
            PlanState.Draft or PlanState.Returned        => "",
            PlanState.Submitted                          => words["plans.handed-in", view.By, Dates.Moment(plan.SubmittedAt!.Value, words.Locale, zone)],
            PlanState.Accepted                           => words["plans.decided", Dates.Moment(plan.DecidedAt!.Value, words.Locale, zone)],
        };

        return string.Join(" · ", new[] { state, count, more }.Where(part => part.Length > 0));
    }

    private static IEnumerable<JsonObject?> Buttons(PlanView view, List<RowView> shown, Words words)
    {
        var (plan, school, month) = (view.Plan, view.Plan.School.Value, view.Plan.Month.ToString());
        var complete = view.Rows.Count > 0 && view.Rows.All(row => row.Row.Lacks.Count == 0);

        if (view.IsOpen && view.Rows.Count > 0)
        {
            yield return Card.Button(words["plans.button-submit"], new Intent.SubmitMonthPlan { School = school, Month = month, Version = plan.Version }, main: complete, inputs: false);
            yield return Card.Button(words["plans.button-change"], new Intent.StartPlanRow { School = school, Month = month });
            yield return Card.Button(words["plans.button-drop"], new Intent.DropPlanRow { School = school, Month = month, Version = plan.Version });
        }

        if (view.IsOpen)
        {
            yield return Card.Button(words["plans.button-add"], new Intent.StartPlanRow { School = school, Month = month, Number = PlanRowForm.New }, inputs: false);
            yield return Card.Button(words["plans.button-paste"], new Intent.TakePlanTable { School = school, Month = month }, inputs: false);
        }

        if (view is { IsOwn: true, Plan.State: PlanState.Submitted })
            yield return Card.Button(words["plans.button-withdraw"], new Intent.WithdrawMonthPlan { School = school, Month = month, Version = plan.Version }, inputs: false);
        if (!view.IsOpen && shown.Exists(row => row.MayFill))
            yield return Card.Button(words["plans.button-fill"], new Intent.StartPlanRow { School = school, Month = month }, main: true);
        if (view.Rows.Count > (view.Page + 1) * PageSize)
            yield return Card.Button(words["plans.button-more"], new Intent.ShowMonthPlan { School = school, Month = month, Page = view.Page + 1 }, inputs: false);
        if (view.Page > 0)
            yield return Card.Button(words["plans.button-first"], new Intent.ShowMonthPlan { School = school, Month = month }, inputs: false);
    }

    private static string Choice(PlanRow row, Words words) => PlanRowText.Line(row, words) is { Length: > 40 } longer ? $"{longer[..40]}…" : PlanRowText.Line(row, words);

    private static string Number(PlanRow row) => row.Number.ToString(CultureInfo.InvariantCulture);
}
