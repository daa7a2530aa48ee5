using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.PlanReviews;

/// <summary>A plan with what speaks against it.</summary>
/// <param name="SubmittedBy">Name; empty where nobody did.</param>
/// <param name="Late">Came in after the due time.</param>
/// <param name="Audiences">What the rows' audiences are called, by unit id.</param>
/// <param name="Elsewhere">Names of the schools clashes are with, by unit id.</param>
public sealed record ReviewedPlan(
    string School, MonthPlan Plan, IReadOnlyList<PlanRow> Rows, string SubmittedBy, bool Late,
    IReadOnlyList<LecturerClash> Clashes, IReadOnlyList<TooFew> TooFew, IReadOnlyDictionary<string, string> Audiences, IReadOnlyDictionary<string, string> Elsewhere);

/// <param name="Decides">Whether the reader may accept and return it.</param>
public sealed record PlanReviewView(ReviewedPlan Plan, bool Decides, int Page);

/// <summary>One school's plan for the county office: each row with what it lacks and a place for a word on it.</summary>
public static class PlanReviewCard
{
    /// <summary>Rows with their inputs; more would outgrow what clients take.</summary>
    public const int RowsAPage = 12;

    /// <summary>Letters of a word on a row or a plan.</summary>
    public const int Longest = 200;

    public static JsonObject For(PlanReviewView view, Words words, TimeZoneInfo zone)
    {
        var (it, plan) = (view.Plan, view.Plan.Plan);
        var title = words["plan-review.plan-title", it.School, MonthNames.Of(plan.Month, words.Locale)];
        var decides = view.Decides && plan.State == PlanState.Submitted;
        var here = it.Rows.Skip(view.Page * RowsAPage).Take(RowsAPage).ToList();

        return Card.Of(
            words["plan-review.plan-says", title, it.Rows.Count, State(it, words)],
            [
                Card.Title(title),
                Card.Facts(Facts(it, words, zone)),
                .. it.TooFew.Select(few => Card.Warning(words["plan-review.too-few", Kinds.Name(few.Kind, words), few.Planned, few.Wanted])),
                .. here.SelectMany(row => Row(row, it, decides, words)),
                it.Rows.Count > here.Count ? Card.Hint(words["plan-review.page", view.Page * RowsAPage + 1, view.Page * RowsAPage + here.Count, it.Rows.Count]) : null,
                decides ? Card.Input("comment", words["plan-review.comment"], null, max: Longest, many: true) : null,
                decides && it.Rows.Count > here.Count ? Card.Hint(words["plan-review.other-pages"]) : null,
            ],
            Buttons(view, decides, words));
    }

    /// <summary>`第1行 12月3日 周四 19:00–20:30 · 讲座 · 手机管理`, then who, where, how and for whom.</summary>
    public static string Line(PlanRow row, IReadOnlyDictionary<string, string> audiences, Words words)
    {
        var when = row.Day is { } day ? $"{Dates.Day(day, words.Locale)}{Clock(row.Start, row.End)}" : words["plan-review.no-day"];
        var first = new[] { words["plan-review.row", row.Number, when], Kinds.Name(row.Kind, words), row.Topic };
        var second = new[] { row.Lecturer, row.Place, row.Mode.Length > 0 ? words.Catalogue.Term(row.Mode, words.Locale) : "", audiences.GetValueOrDefault(row.Audience.Value, "") };

        return $"{Joined(first)}\n{Joined(second)}".TrimEnd();
    }

    /// <summary>What rows lack, in words.</summary>
    public static string Lacks(PlanRow row, Words words) => string.Join(words["names.separator"], row.Lacks.Select(field => words[$"names.field-{field}"]));

    private static IEnumerable<(string Name, string Value)> Facts(ReviewedPlan it, Words words, TimeZoneInfo zone)
    {
        yield return (words["plan-review.state"], State(it, words));
        if (it.Plan.SubmittedAt is { } at && it.Plan.State != PlanState.Draft)
            yield return (words["plan-review.submitted"], $"{Dates.Moment(at, words.Locale, zone)} {it.SubmittedBy}".Trim());
        yield return (words["plan-review.rows-title"], it.Rows.Count.ToString(CultureInfo.InvariantCulture));
        yield return (words["plan-review.comment"], it.Plan.Comment);
    }

    private static string State(ReviewedPlan it, Words words)
    {
        var state = words[$"names.plan-{it.Plan.State.ToString().ToLowerInvariant()}"];

        return it.Late ? words["plan-review.with-late", state] : state;
    }

    private static IEnumerable<JsonObject> Row(PlanRow row, ReviewedPlan it, bool decides, Words words)
    {
        yield return Card.Text(Line(row, it.Audiences, words));
        if (row.Lacks.Count > 0)
            yield return Card.Warning(words["plan-review.lacks", Lacks(row, words)]);
        foreach (var clash in it.Clashes.Where(each => each.Row == row.Number))
            yield return Card.Warning(words["plan-review.clash", clash.Lecturer, it.Elsewhere[clash.Elsewhere.Value]]);
        if (row.Comment.Length > 0)
            yield return Card.Hint(words["plan-review.row-said", row.Comment]);
        if (decides)
            yield return Card.Input($"row-{row.Number}", words["plan-review.row-comment", row.Number], null, max: Longest);
    }

    private static IEnumerable<JsonObject?> Buttons(PlanReviewView view, bool decides, Words words)
    {
        var (plan, school, month) = (view.Plan.Plan, view.Plan.Plan.School.Value, view.Plan.Plan.Month.ToString());
        if (decides)
        {
            yield return Card.Button(words["plan-review.button-accept"], new Intent.AcceptMonthPlan(school, month, plan.Version), main: true, inputs: false);
            yield return Card.Button(words["plan-review.button-return"], new Intent.ReturnMonthPlan(school, month, plan.Version));
        }

        if ((view.Page + 1) * RowsAPage < view.Plan.Rows.Count)
            yield return Card.Button(words["plan-review.button-more"], new Intent.ReviewMonthPlan(school, month) { Page = view.Page + 1 }, inputs: false);
        if (view.Page > 0)
            yield return Card.Button(words["progress.button-back"], new Intent.ReviewMonthPlan(school, month) { Page = view.Page - 1 }, inputs: false);
        if (view.Decides)
            yield return Card.Button(words["plan-review.button-list"], new Intent.ListMonthPlans { Month = month, State = "waiting" }, inputs: false);
    }

    private static string Clock(TimeOnly? start, TimeOnly? end) => (start, end) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $" {from:HH:mm}–{to:HH:mm}"),
        ({ } from, null)   => string.Create(CultureInfo.InvariantCulture, $" {from:HH:mm}"),
        _                  => "",
    };

    private static string Joined(string[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
