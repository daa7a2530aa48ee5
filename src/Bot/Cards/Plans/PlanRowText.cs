using System.Globalization;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.Plans;

/// <summary>A row of a plan as people read it.</summary>
public static class PlanRowText
{
    /// <summary>`第3行 12月9日 周三 19:00–20:30 · 讲座：手机管理`.</summary>
    public static string Line(PlanRow row, Words words) => words["plans.row", row.Number, $"{When(row, words)} · {What(row, words)}"];

    /// <summary>Whom, by whom, where, how and where it came from: what there is of it.</summary>
    public static string More(RowView view, Words words) => string.Join(" · ", new[]
    {
        view.Audience, view.Row.Lecturer, view.Row.Place, view.Row.Mode.Length > 0 ? words.Catalogue.Term(view.Row.Mode, words.Locale) : "", view.Source,
    }.Where(part => part.Length > 0));

    /// <summary>Names of the fields a row lacks.</summary>
    public static string Fields(IEnumerable<string> fields, Words words) => string.Join(words["names.separator"], fields.Select(field => words[$"names.field-{field}"]));

    /// <summary>What became of it: `改到12月18日 周五`.</summary>
    public static string Fate(Actual actual, Words words) => actual.Fate switch
    {
        RowFate.NotYet    => words["plans.fate-not-yet"],
        RowFate.Held      => words["plans.fate-held"],
        RowFate.Moved     => words[actual.IsHeld ? "plans.fate-moved-held" : "plans.fate-moved", Dates.Day(actual.Day!.Value, words.Locale)],
        RowFate.Cancelled => words["plans.fate-cancelled"],
        RowFate.Recorded  => words["plans.fate-recorded", Dates.Day(actual.Day!.Value, words.Locale)],
    };

    /// <summary>Of the day, as far as it is known.</summary>
    public static string When(PlanRow row, Words words)
    {
        var day = row.Day is { } there ? Dates.Day(there, words.Locale) : words["plans.no-day"];
        var clock = row.Start is { } start ? $" {Clock(start)}{(row.End is { } end ? $"–{Clock(end)}" : "")}" : "";

        return day + clock;
    }

    private static string What(PlanRow row, Words words) =>
        row.Topic.Length > 0 ? words["cards.name", Kinds.Name(row.Kind, words), row.Topic] : Kinds.Name(row.Kind, words);

    private static string Clock(TimeOnly clock) => clock.ToString("HH:mm", CultureInfo.InvariantCulture);
}
