using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Plans.Tables;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Cards.Plans;

/// <summary>The field for a pasted table, and what is wrong with it row by row.</summary>
public static class PlanTableCard
{
    private const int MostMistakes = 20;
    private const int MostLetters = 20_000;

    public static JsonObject Form(string school, YearMonth month, Uri upload, Words words)
    {
        var title = words["plans.paste-title", MonthNames.Of(month, words.Locale)];

        return Card.Of(
            title,
            [
                Card.Title(title),
                Card.Text(words["plans.paste-how", words["plans.table-columns"]]),
                Card.Input("text", words["plans.paste-field"], null, required: true, max: MostLetters, many: true, missing: words["cards.fill-in"]),
            ],
            Card.Button(words["plans.button-take"], new Intent.TakePlanTable { School = school, Month = month.ToString() }, main: true),
            Card.Link(words["plans.button-upload"], upload),
            Back(school, month, words));
    }

    public static JsonObject Wrong(IReadOnlyList<TableMistake> mistakes, string school, YearMonth month, Words words, TimeZoneInfo zone)
    {
        var title = words["plans.table-wrong", mistakes.Count];

        return Card.Of(
            title,
            [
                Card.Strong(title),
                .. Lines(mistakes, words, zone).Select(line => Card.Text(line)),
                More(mistakes, words) is { Length: > 0 } more ? Card.Hint(more) : null,
                Card.Hint(words["plans.table-hint"]),
            ],
            Card.Button(words["plans.button-paste"], new Intent.TakePlanTable { School = school, Month = month.ToString() }, inputs: false),
            Back(school, month, words));
    }

    /// <summary>What is wrong with which row; of many mistakes the first.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<TableMistake> mistakes, Words words, TimeZoneInfo zone)
    {
        var listed = mistakes.FirstOrDefault(each => each.Why is Refusal.NotAKindHere);

        // Once is enough to read what kinds there are.
        return mistakes.Take(MostMistakes).Select(each => Line(each.Why is Refusal.NotAKindHere { Said.Length: > 0 } no && each != listed ? each with { Why = no with { Candidates = [] } } : each, words, zone));
    }

    /// <summary>How many mistakes are more than <see cref="Lines"/> tells; empty for none.</summary>
    public static string More(IReadOnlyList<TableMistake> mistakes, Words words) =>
        mistakes.Count > MostMistakes ? words["plans.table-more", mistakes.Count - MostMistakes] : "";

    /// <summary>What was taken of a table, and what was not.</summary>
    public static string Taken(TableRead read, Words words)
    {
        var said = new[]
        {
            read.Rows.Count > 0 ? words["plans.table-taken", read.Rows.Count] : read.Changes.Count == 0 ? words["plans.table-nothing-new"] : "",
            Some("plans.table-changed", [.. read.Changes.Select(change => change.Line)], words),
            Some("plans.table-doubles", read.Doubles, words),
            Some("plans.table-ignored", read.Ignored, words),
        };

        return string.Join(words.Locale == Locale.En ? " " : "", said.Where(sentence => sentence.Length > 0));
    }

    private static string Some<T>(string key, IReadOnlyList<T> named, Words words) => named.Count == 0 ? "" : words[key, string.Join(words["names.separator"], named)];

    private static string Line(TableMistake mistake, Words words, TimeZoneInfo zone)
    {
        var why = RefusalCard.Text(mistake.Why, words, zone);

        return mistake.Line > 0 ? words["plans.table-line", mistake.Line, why] : why;
    }

    private static JsonObject Back(string school, YearMonth month, Words words) =>
        Card.Button(words["plans.button-back"], new Intent.ShowMonthPlan { School = school, Month = month.ToString() }, inputs: false);
}
