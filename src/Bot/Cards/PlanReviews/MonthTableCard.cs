using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.PlanReviews;

public sealed record MonthTableView(string Scope, MonthTable Table, Intent.ShowMonthTable Ask);

/// <summary>A month's plans of all schools: how many of each kind and in each week, then day by day.</summary>
public static class MonthTableCard
{
    public const int RowsAPage = 20;

    private const int MostKinds = 12;

    public static JsonObject For(MonthTableView view, Words words)
    {
        var (table, ask) = (view.Table, view.Ask);
        var title = words["plan-review.table-title", MonthNames.Of(table.Month, words.Locale), view.Scope];
        var here = table.Rows.Skip(ask.Page * RowsAPage).Take(RowsAPage).ToList();

        return Card.Of(
            words["plan-review.table-says", title, table.Rows.Count],
            [
                Card.Title(title),
                Card.Strong(words["plan-review.table-rows", table.Rows.Count, table.Rows.Select(row => row.School).Distinct().Count()]),
                .. ask.Page == 0 && table.Rows.Count > 0 ? Counts(table, words) : [],
                .. here.GroupBy(row => row.Day).SelectMany(day => Day(day.Key, day, words)),
                table.Rows.Count > here.Count ? Card.Hint(words["plan-review.page", ask.Page * RowsAPage + 1, ask.Page * RowsAPage + here.Count, table.Rows.Count]) : null,
            ],
            (ask.Page + 1) * RowsAPage < table.Rows.Count ? Card.Button(words["plan-review.button-more"], ask with { Page = ask.Page + 1 }) : null,
            ask.Page > 0 ? Card.Button(words["progress.button-back"], ask with { Page = ask.Page - 1 }) : null,
            Card.Button(words["plan-review.button-overview"], new Intent.ListMonthPlans { Month = ask.Month, Unit = ask.Unit }));
    }

    private static IEnumerable<JsonObject> Counts(MonthTable table, Words words)
    {
        yield return Card.Strong(words["plan-review.by-kind"]);
        yield return Card.Facts(table.ByKind.Take(MostKinds).Select(kind => (Kinds.Name(kind.Kind, words), Text(kind.Rows))));
        yield return Card.Strong(words["plan-review.by-week"]);
        yield return Card.Facts(table.ByWeek.Select(week => ($"{Dates.Day(week.Monday, words.Locale)} – {Dates.Day(week.Monday.AddDays(6), words.Locale)}", Text(week.Rows))));
    }

    private static IEnumerable<JsonObject> Day(DateOnly? day, IEnumerable<MonthTableRow> rows, Words words)
    {
        yield return Card.Strong(day is { } known ? Dates.Day(known, words.Locale) : words["plan-review.no-day"]);
        foreach (var row in rows)
            yield return Card.Text(Line(row, words));
    }

    private static string Line(MonthTableRow row, Words words)
    {
        var parts = new[]
        {
            row.Start is { } start ? start.ToString("HH:mm", CultureInfo.InvariantCulture) : "", row.School, Kinds.Name(row.Kind, words), row.Topic, row.Lecturer, row.Place,
            row.State == PlanState.Accepted ? "" : words[$"names.plan-{row.State.ToString().ToLowerInvariant()}"],
        };

        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
