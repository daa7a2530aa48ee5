using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Summaries;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Summaries;

namespace CoEduBot.Bot.Cards;

/// <param name="ByClass">The reader looks after classes, and sees their own students' visits.</param>
public sealed record TodayView(DateOnly Today, WeekReport Report, Duties Duties, bool ByClass);

/// <summary>The part of a summary that tells how things stand today: visits, plans, proof and rules, each with the way to it.</summary>
public static class SummaryToday
{
    private const int MostLines = 3;

    public static IEnumerable<JsonObject?> For(TodayView view, Catalogue catalogue, Words words) =>
    [
        Card.Strong(words["progress.today", Dates.Day(view.Today, words.Locale)]),
        Visits(view, words),
        view.Report.Plans is { } plans ? Plan(plans, words) : null,
        .. Lacking(view.Duties, catalogue, words),
        .. Behind(view, catalogue, words),
    ];

    /// <summary>`本周 3 次，本学年已访 12 / 40（30%）`.</summary>
    public static string VisitWords(WeekReport report, Words words) =>
        words["summary.visits-of", report.VisitsHeld, report.Visits.Visited, report.Visits.Students, report.Visits.Share];

    /// <summary>The state of one school's plan; of several, how many are where.</summary>
    public static string Plans(PlanBoard plans, Words words) => plans.Schools is [var own]
        ? own switch
        {
            { Filing: Filing.OnPaper or Filing.LetOff } => PlanBoardCard.Name(FilingCodes.Of(own.Filing), words),
            { Plan: null }                              => words["summary.no-plan"],
            { Plan.State: var state }                   => words[$"names.plan-{state.Kebab()}"],
        }
        : words[
            "summary.plans-of", plans.Of(Filing.Accepted), plans.Of(Filing.Waiting), plans.Of(Filing.Returned), plans.Of(Filing.Missing), plans.Schools.Count,
            $"{Some("summary.plans-on-paper", plans.Of(Filing.OnPaper), words)}{Some("summary.plans-let-off", plans.Of(Filing.LetOff), words)}"];

    private static string Some(string key, int count, Words words) => count == 0 ? "" : words[key, count];

    private static JsonObject Plan(PlanBoard plans, Words words) => Card.Row(
        words["summary.line", words["summary.plans", MonthNames.Of(plans.Month, words.Locale)], Plans(plans, words)],
        Card.Button(words["cards.button-open"], plans.Schools.Count == 1 ? new Intent.ShowMonthPlan { Month = plans.Month.ToString() } : new Intent.ListMonthPlans { Month = plans.Month.ToString() }));

    private static JsonObject? Visits(TodayView view, Words words) => view.Report is { Visits.Students: 0, VisitsHeld: 0 }
        ? null
        : Card.Row(
            words["summary.line", words["summary.visits"], VisitWords(view.Report, words)],
            Card.Button(words["cards.button-open"], view.ByClass ? new Intent.ShowVisits() : new Intent.ShowCoverage()));

    private static IEnumerable<JsonObject?> Lacking(Duties duties, Catalogue catalogue, Words words) => duties.LackingCount == 0 ? [] :
    [
        Card.Text(words["summary.line", words["summary.lacking"], words["summary.events", duties.LackingCount]]),
        .. duties.Lacking.Take(MostLines).Select(each => Card.Row(Line(each, catalogue, words), Open(each.It, words))),
    ];

    private static IEnumerable<JsonObject?> Behind(TodayView view, Catalogue catalogue, Words words)
    {
        var duties = view.Duties;
        if (duties.UnitsBehind is { } behind)
            yield return Card.Row(
                words["summary.line", words["summary.rules"], behind == 0 ? words["progress.none-behind", duties.UnitsInOrder] : words["progress.behind", behind, duties.UnitsInOrder]],
                Card.Button(words["cards.button-open"], new Intent.ListBehind()));
        else if (duties.Behind.Count == 0)
            yield return Card.Text(words["summary.line", words["summary.rules"], words["summary.rules-kept"]]);
        else
            yield return Card.Row(
                words["summary.line", words["summary.rules"], words["summary.rules-behind", duties.Behind.Count]], Card.Button(words["cards.button-open"], new Intent.ShowProgress()));

        foreach (var it in duties.Behind.Take(MostLines))
            yield return Card.Row($"{Line(it, catalogue, words)}\n{StandingWords.Figures(it)} · {StandingWords.WithDays(it, view.Today, words)}", Open(it, words));
    }

    private static string Line(Lacking each, Catalogue catalogue, Words words)
    {
        var title = $"{Kinds.Name(each.Kind, words)} · {Dates.Day(each.Day, words.Locale)}";
        var next = StandingWords.Next(each.It, catalogue, words);

        return next.Length == 0 ? title : $"{title}\n{words["progress.next-is", next]}";
    }

    private static string Line(RuleLine it, Catalogue catalogue, Words words)
    {
        var next = StandingWords.Next(it, catalogue, words);
        var title = it.Rule.Title.In(words.Locale);

        return next.Length == 0 ? title : $"{title}\n{words["progress.next-is", next]}";
    }

    private static JsonObject Open(RuleLine it, Words words) => Card.Button(words["cards.button-open"], ProgressCard.Standing(it));

    /// <summary>`+0.2`; a minus as it is printed.</summary>
    public static string Difference(decimal change) => change.ToString("+0.0;−0.0;±0.0", CultureInfo.InvariantCulture);
}
