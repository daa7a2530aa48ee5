using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Care;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards.Care;

/// <param name="Own">The reader is the head teacher and sees names.</param>
/// <param name="Rows">Of this page.</param>
/// <param name="CheckedOn">When the list was last gone through; null when never.</param>
public sealed record CareListView(Unit Class, bool Own, IReadOnlyList<CaredRow> Rows, int Listed, int Page, DateOnly? CheckedOn, DateOnly Today, string Lead);

/// <summary>A student of the list, and what is there.</summary>
public sealed record CaredRow(string Student, string Called, bool File, bool Measure, bool Cadre, bool Teacher);

/// <summary>A class's list by figures.</summary>
public sealed record CareClassRow(Unit Class, int Listed, bool Checked, int WithoutFile, int WithoutHelper);

/// <summary>The care list of a class, or of several by figures.</summary>
public static class CareListCard
{
    public static JsonObject For(CareListView view, Words words)
    {
        var title = words["care.list-of", view.Class.Name];
        var unit = view.Class.Id.Value;

        return Card.Of(
            words["care.list-says", view.Class.Name, view.Listed],    // and not what was just done: that names a student
            [
                view.Lead.Length > 0 ? Card.Text(view.Lead) : null,
                Card.Title(title),
                Card.Hint(words[view.Own ? "care.hint-names" : "care.hint-numbers"]),
                Card.Text(view.Listed == 0 ? words["care.nobody"] : words["care.count", view.Listed]),
                Card.Text(view.CheckedOn is { } day && day.Year == view.Today.Year ? words["care.checked-on", Dates.Day(day, words.Locale)] : words["care.not-checked"]),
                .. view.Rows.Select(row => Card.Row(Line(row, words), Card.Button(words["cards.button-open"], new Intent.ShowCared(row.Student), inputs: false))),
                Card.Input("student", words["care.whom-to-add"], null, max: 40),
            ],
            [
                Card.Button(words["care.button-add"], new Intent.AddToCareList { Class = unit }),
                Card.Button(words["care.button-checked"], new Intent.CheckCareList { Class = unit }, inputs: false),
                .. Pages(view.Page, view.Listed, ShowCareList.RowsAPage, page => new Intent.ShowCareList { Class = unit, Page = page }, words),
                view.Own ? Card.Button(words["care.button-forms"], new Intent.ShowFamilyForms { Class = unit }, inputs: false) : null,
            ]);
    }

    /// <summary>Classes by figures, for who keeps more than one.</summary>
    public static JsonObject Overview(IReadOnlyList<CareClassRow> rows, int classes, int page, bool assigns, Words words) => Card.Of(
        words["care.list"],
        [
            Card.Title(words["care.list"]),
            Card.Hint(words["care.hint-numbers"]),
            .. rows.Select(row => Card.Row(
                $"{row.Class.Name}\n{words["care.class-line", row.Listed, row.WithoutFile, row.WithoutHelper, words[row.Checked ? "care.is-checked" : "care.is-not-checked"]]}",
                Card.Button(words["cards.button-open"], new Intent.ShowCareList { Class = row.Class.Id.Value }))),
        ],
        [
            assigns ? Card.Button(words["care.button-assign"], new Intent.ShowAssigning()) : null,
            .. Pages(page, classes, ShowCareList.RowsAPage, to => new Intent.ShowCareList { Page = to }, words),
        ]);

    /// <summary>Buttons to the pages before and after.</summary>
    internal static IEnumerable<JsonObject?> Pages(int page, int rows, int size, Func<int, Intent> to, Words words)
    {
        if (page > 0)
            yield return Card.Button(words["door.button-previous"], to(page - 1), inputs: false);
        if ((page + 1) * size < rows)
            yield return Card.Button(words["door.button-next"], to(page + 1), inputs: false);
    }

    private static string Line(CaredRow row, Words words) => $"{row.Called}\n" + string.Join(" · ",
        Mark("care.file", row.File, words), Mark("care.measure", row.Measure, words), Mark("care.cadre", row.Cadre, words), Mark("care.teacher", row.Teacher, words));

    private static string Mark(string key, bool there, Words words) => words[there ? "care.there" : "care.not-there", words[key]];
}
