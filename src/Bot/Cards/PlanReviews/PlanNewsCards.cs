using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.PlanReviews;

/// <param name="Schools">Of one person; mostly one.</param>
public sealed record PlansWantedView(IReadOnlyList<Unit> Schools, YearMonth Month, DateOnly? Due, DateOnly Today);

/// <param name="Audiences">What the rows' audiences are called, by unit id.</param>
public sealed record PlanDecidedView(Unit School, MonthPlan Plan, IReadOnlyList<PlanRow> Rows, IReadOnlyDictionary<string, string> Audiences);

/// <summary>What a school hears of its plan from the county office.</summary>
public static class PlanNewsCards
{
    public static JsonObject Wanted(PlansWantedView view, Words words)
    {
        var says = words["plan-review.wanted", string.Join(words["names.separator"], view.Schools.Select(school => school.Name)), MonthNames.Of(view.Month, words.Locale)];

        return Card.Of(
            $"{says} {PlanBoardCard.Due(view.Due, view.Today, words)}",
            [Card.Strong(says), Card.Hint(PlanBoardCard.Due(view.Due, view.Today, words))],
            view.Schools.Select(school => Card.Button(
                view.Schools.Count == 1 ? words["plan-review.button-plan"] : words["plan-review.button-plan-of", school.Name],
                new Intent.ShowMonthPlan { School = school.Id.Value, Month = view.Month.ToString() })));
    }

    public static JsonObject Decided(PlanDecidedView view, Words words)
    {
        var (plan, month) = (view.Plan, MonthNames.Of(view.Plan.Month, words.Locale));
        var returned = plan.State == PlanState.Returned;
        var says = returned ? words["plan-review.was-returned", view.School.Name, month] : words["plan-review.was-accepted", view.School.Name, month, view.Rows.Count];

        return Card.Of(
            says,
            [
                Card.Strong(says),
                returned && plan.Comment.Length > 0 ? Card.Text(words["plan-review.said", plan.Comment]) : null,
                .. view.Rows.Where(row => returned && row.Comment.Length > 0).Select(row => Card.Text($"{PlanReviewCard.Line(row, view.Audiences, words)}\n{words["plan-review.said", row.Comment]}")),
                returned ? Card.Hint(words["plan-review.returned-next"]) : null,
            ],
            Card.Button(words["plan-review.button-plan"], new Intent.ShowMonthPlan { School = view.School.Id.Value, Month = plan.Month.ToString() }));
    }
}
