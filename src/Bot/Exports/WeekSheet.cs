using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;

namespace CoEduBot.Bot.Exports;

/// <summary>What a week brings (周工作安排), a row each.</summary>
internal static class WeekSheet
{
    private static readonly string[] Columns = ["day", "weekday", "start", "end", "kind", "topic", "lecturer", "place", "mode", "audience", "state"];

    public static async Task Write(Workbook book, Takeout wanted, Turn turn)
    {
        var words = turn.Words;
        var items = await WeekSchedule.Of(wanted, turn);

        book.Sheet(ExportTitles.Thing(wanted.What, words), LedgerSheets.Headers(Columns, words), items.Select(IReadOnlyList<object?> (item) =>
        [
            item.Day, Dates.Weekday(item.Day, words.Locale), item.Start, item.End, Kinds.Name(item.Kind, words), item.Topic, item.Lecturer, item.Place,
            item.Mode.Length == 0 ? null : words.Catalogue.Term(item.Mode, words.Locale), item.Audience, words[$"exports.item-{item.State}"],
        ]));
    }
}
