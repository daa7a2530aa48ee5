using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.PlanReviews;

/// <param name="Townships">Name of the unit above each school, by the school's id.</param>
/// <param name="Decides">Whether the reader may remind and accept; else the card only tells.</param>
/// <param name="Now">When it is shown: what is accepted at once is what had come in by then.</param>
public sealed record PlanBoardView(
    string Scope, PlanBoard Board, IReadOnlyDictionary<string, string> Townships, bool Decides, DateOnly Today, DateTimeOffset Now, Intent.ListMonthPlans Ask);

/// <summary>Where the schools of a township or county are with their plans: figures, then who is missing, township by township.</summary>
public static class PlanBoardCard
{
    /// <summary>Names of missing schools on one card.</summary>
    public const int NamesAPage = 60;

    public static JsonObject For(PlanBoardView view, Words words)
    {
        var (board, month) = (view.Board, MonthNames.Of(view.Board.Month, words.Locale));
        var missing = board.Schools.Where(each => each.Filing == Filing.Missing).ToList();
        var here = missing.Skip(view.Ask.Page * NamesAPage).Take(NamesAPage).ToList();

        return Card.Of(
            words["plan-review.says", view.Scope, month, board.InTime + board.Late, missing.Count],
            [
                Card.Title(words["plan-review.title", month, view.Scope]),
                Card.Hint(Due(board.Due, view.Today, words)),
                Card.Facts(Figures(board, words)),
                missing.Count == 0 ? Card.Strong(words["plan-review.none-missing"]) : Card.Strong(words["plan-review.missing", missing.Count]),
                .. here.GroupBy(each => view.Townships[each.School.Id.Value]).Select(township => Card.Text(words["plan-review.township", township.Key, township.Count(), string.Join(words["names.separator"], township.Select(each => each.School.Name))])),
                missing.Count > here.Count ? Card.Hint(words["plan-review.page", view.Ask.Page * NamesAPage + 1, view.Ask.Page * NamesAPage + here.Count, missing.Count]) : null,
            ],
            Buttons(view, missing.Count, words));
    }

    /// <summary>`11月20日 周五前上报，还剩 5 天`.</summary>
    public static string Due(DateOnly? due, DateOnly today, Words words) => (due?.DayNumber - today.DayNumber) switch
    {
        null              => words["plan-review.no-due"],
        0                 => words["plan-review.due-today", Dates.Day(due!.Value, words.Locale)],
        > 0 and var left  => words["plan-review.due-in", Dates.Day(due!.Value, words.Locale), left],
        < 0 and var past  => words["plan-review.due-past", Dates.Day(due!.Value, words.Locale), -past],
    };

    /// <summary>What a state is called: also the title of the button that opens it.</summary>
    public static string Name(string state, Words words) => words[$"plan-review.state-{state}"];

    private static IEnumerable<(string Name, string Value)> Figures(PlanBoard board, Words words)
    {
        yield return (words["plan-review.in-time"], Text(board.InTime));
        yield return (Name(FilingCodes.Late, words), Text(board.Late));
        yield return (Name(FilingCodes.Missing, words), Text(board.Of(Filing.Missing)));
        foreach (var (filing, state) in FilingCodes.All)
            if (filing is not Filing.Missing && board.Of(filing) is > 0 and var count)
                yield return (Name(state, words), Text(count));
    }

    private static IEnumerable<JsonObject?> Buttons(PlanBoardView view, int missing, Words words)
    {
        var (board, ask) = (view.Board, view.Ask with { Page = 0 });
        if (view.Decides && missing > 0)
            yield return Card.Button(words["plan-review.button-remind", missing], new Intent.RemindMonthPlans { Month = ask.Month, Unit = ask.Unit });
        if (view.Decides && board.Of(Filing.Waiting) is > 0 and var waiting)
            yield return Card.Button(words["plan-review.button-accept-all", waiting], new Intent.AcceptMonthPlans(ask.Month!) { Unit = ask.Unit, Seen = view.Now });
        foreach (var (filing, state) in FilingCodes.All)
            if (filing is not (Filing.Missing or Filing.LetOff) && board.Of(filing) is > 0 and var count)
                yield return Card.Button(words["plan-review.button-state", Name(state, words), count], ask with { State = state });
        if (board.Late > 0)
            yield return Card.Button(words["plan-review.button-state", Name(FilingCodes.Late, words), board.Late], ask with { State = FilingCodes.Late });
        if (board.Schools.Any(each => each.Plan is { State: not PlanState.Draft }))
            yield return Card.Button(words["plan-review.button-table"], new Intent.ShowMonthTable { Month = ask.Month, Unit = ask.Unit });
        if ((view.Ask.Page + 1) * NamesAPage < missing)
            yield return Card.Button(words["plan-review.button-more"], view.Ask with { Page = view.Ask.Page + 1 });
        if (view.Ask.Page > 0)
            yield return Card.Button(words["progress.button-back"], view.Ask with { Page = view.Ask.Page - 1 });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
