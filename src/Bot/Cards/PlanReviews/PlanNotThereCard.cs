using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.PlanReviews;

public sealed record PlanNotThereView(Unit School, YearMonth Month, DateOnly? Due, Filing Filing, bool Decides, DateOnly Today);

/// <summary>There is no plan of the school to look at, and why.</summary>
public static class PlanNotThereCard
{
    public static JsonObject For(PlanNotThereView view, Words words)
    {
        var title = words["plan-review.plan-title", view.School.Name, MonthNames.Of(view.Month, words.Locale)];
        var state = PlanBoardCard.Name(FilingCodes.Of(view.Filing), words);

        return Card.Of(
            words["plan-review.not-there-says", title, state],
            [
                Card.Title(title),
                Card.Strong(state),
                view.Filing == Filing.Missing ? Card.Hint(PlanBoardCard.Due(view.Due, view.Today, words)) : null,
            ],
            view.Decides && view.Filing == Filing.Missing
                ? Card.Button(words["plan-review.button-remind-one"], new Intent.RemindMonthPlans { Month = view.Month.ToString(), Unit = view.School.Id.Value })
                : null,
            Card.Button(words["plan-review.button-overview"], new Intent.ListMonthPlans { Month = view.Month.ToString() }));
    }
}
