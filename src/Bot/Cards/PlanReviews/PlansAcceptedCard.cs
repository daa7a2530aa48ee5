using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards.PlanReviews;

/// <summary>Why a plan was left out when all were accepted.</summary>
public enum LeftFor
{
    /// <summary>Rows lack something, or there are none.</summary>
    Lacks,

    /// <summary>It came in, or came again, after the list was shown.</summary>
    CameSince,
}

public sealed record PlanLeft(Unit School, LeftFor Why);

public sealed record PlansAcceptedView(YearMonth Month, IReadOnlyList<string> Accepted, IReadOnlyList<PlanLeft> Left, Intent.ListMonthPlans Back);

/// <summary>How many plans were accepted at once, and which were left and why.</summary>
public static class PlansAcceptedCard
{
    private const int MostNames = 40, MostRows = 8;

    public static JsonObject For(PlansAcceptedView view, Words words)
    {
        var says = words["plan-review.accepted-all", view.Accepted.Count, MonthNames.Of(view.Month, words.Locale), view.Left.Count];
        var names = string.Join(words["names.separator"], view.Accepted.Take(MostNames));

        return Card.Of(
            says,
            [
                Card.Strong(says),
                view.Accepted.Count == 0 ? null : Card.Text(view.Accepted.Count > MostNames ? words["plan-review.and-more", names, view.Accepted.Count] : names),
                .. view.Left.Take(MostRows).Select(left => Card.Row(
                    $"{left.School.Name}\n{(left.Why == LeftFor.Lacks ? words["plan-review.left-lacks"] : words["plan-review.left-since"])}",
                    Card.Button(words["plan-review.button-open"], new Intent.ReviewMonthPlan(left.School.Id.Value, view.Month.ToString())))),
                view.Left.Count > MostRows ? Card.Hint(words["plan-review.left-more", view.Left.Count - MostRows]) : null,
            ],
            Card.Button(words["plan-review.button-overview"], view.Back));
    }
}
