using System.Globalization;
using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Exports;

/// <summary>The month's table as a sheet of a spreadsheet, in the reader's language.</summary>
public static class MonthPlanSheet
{
    public static void Write(Workbook book, MonthTable table, Words words) => book.Sheet(MonthNames.Of(table.Month, words.Locale), Headers(words), table.Rows.Select(row => Cells(row, words)));

    private static IReadOnlyList<string> Headers(Words words) =>
    [
        words["names.field-school"], words["names.field-day"], words["plan-review.weekday"], words["names.field-start"], words["names.field-end"], words["names.field-kind"], words["plan-review.tier"],
        words["names.field-topic"], words["names.field-lecturer"], words["names.field-place"], words["names.field-mode"], words["names.field-audience"], words["plan-review.state"],
    ];

    private static IReadOnlyList<object?> Cells(MonthTableRow row, Words words) =>
    [
        row.School, row.Day, row.Day is { } day ? Weekday(day, words) : null, row.Start, row.End, Kinds.Name(row.Kind, words), row.Tier is { } tier ? words[$"plan-review.tier-{tier.Code()}"] : null,
        row.Topic, row.Lecturer, row.Place, row.Mode.Length > 0 ? words.Catalogue.Term(row.Mode, words.Locale) : "", row.Audience, words[$"names.plan-{row.State.ToString().ToLowerInvariant()}"],
    ];

    // Days are cells of their own kind; the weekday is what people read beside them.
    private static string Weekday(DateOnly day, Words words) => words[$"plan-review.weekday-{day.DayOfWeek.ToString().ToLower(CultureInfo.InvariantCulture)}"];
}
