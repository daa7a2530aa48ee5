using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Cards.PlanReviews;

/// <param name="Schools">All of the state.</param>
/// <param name="Rows">Figures of their rows.</param>
public sealed record PlansInStateView(PlanBoardView Of, IReadOnlyList<SchoolPlan> Schools, IReadOnlyDictionary<UnitId, RowCount> Rows);

/// <summary>The schools whose plans are in one state, each to be opened.</summary>
public static class PlansInStateCard
{
    public const int RowsAPage = 8;

    public static JsonObject For(PlansInStateView view, Words words, TimeZoneInfo zone)
    {
        var (ask, board) = (view.Of.Ask, view.Of.Board);
        var here = view.Schools.Skip(ask.Page * RowsAPage).Take(RowsAPage).ToList();
        var title = words["plan-review.state-title", PlanBoardCard.Name(ask.State!, words), MonthNames.Of(board.Month, words.Locale), view.Of.Scope];

        return Card.Of(
            words["plan-review.state-says", title, view.Schools.Count],
            [
                Card.Title(title),
                Card.Hint(PlanBoardCard.Due(board.Due, view.Of.Today, words)),
                Card.Strong(words["plan-review.schools", view.Schools.Count]),
                .. here.Select(each => Card.Row(Line(each, view, words, zone), Open(each, board.Month, words))),
                view.Schools.Count > here.Count ? Card.Hint(words["plan-review.page", ask.Page * RowsAPage + 1, ask.Page * RowsAPage + here.Count, view.Schools.Count]) : null,
            ],
            Buttons(view, words));
    }

    private static string Line(SchoolPlan each, PlansInStateView view, Words words, TimeZoneInfo zone)
    {
        var rows = view.Rows.GetValueOrDefault(each.School.Id);
        var facts = new[]
        {
            view.Of.Townships[each.School.Id.Value],
            each.Plan?.SubmittedAt is { } at && each.IsIn ? words["plan-review.handed-in", Dates.Moment(at, words.Locale, zone)] : null,
            each.IsIn && each.Late ? PlanBoardCard.Name(FilingCodes.Late, words) : null,
            each.Filing == Filing.OnPaper || !each.IsIn ? null : rows.Lacking > 0 ? words["plan-review.rows-lacking", rows.Rows, rows.Lacking] : words["plan-review.rows", rows.Rows],
        };

        return $"{each.School.Name}\n{string.Join(" · ", facts.OfType<string>())}";
    }

    // What was handed in by other ways has no rows to look at.
    private static JsonObject? Open(SchoolPlan each, YearMonth month, Words words) => each.Filing is Filing.OnPaper or Filing.LetOff
        ? null
        : Card.Button(words["plan-review.button-open"], new Intent.ReviewMonthPlan(each.School.Id.Value, month.ToString()));

    private static IEnumerable<JsonObject?> Buttons(PlansInStateView view, Words words)
    {
        var ask = view.Of.Ask;
        if (view.Of.Decides && ask.State == "waiting" && view.Schools.Count > 0)
            yield return Card.Button(words["plan-review.button-accept-all", view.Schools.Count], new Intent.AcceptMonthPlans(ask.Month!) { Unit = ask.Unit, Seen = view.Of.Now });
        if (view.Of.Decides && ask.State == FilingCodes.Missing && view.Schools.Count > 0)
            yield return Card.Button(words["plan-review.button-remind", view.Schools.Count], new Intent.RemindMonthPlans { Month = ask.Month, Unit = ask.Unit });
        if ((ask.Page + 1) * RowsAPage < view.Schools.Count)
            yield return Card.Button(words["plan-review.button-more"], ask with { Page = ask.Page + 1 });
        if (ask.Page > 0)
            yield return Card.Button(words["progress.button-back"], ask with { Page = ask.Page - 1 });

        yield return Card.Button(words["plan-review.button-overview"], ask with { State = null, Page = 0 });
    }
}
