using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;

namespace CoEduBot.Bot.Exports;

/// <summary>What head teachers did (班主任绩效考核数据), a row each in the order of their classes: no sum, no score, no place.</summary>
internal static class HeadTeacherSheet
{
    private static readonly string[] Columns =
        ["class", "head-teacher", "students", "visited", "visits", "asked", "confirmed", "confirmed-share", "led", "complete", "came", "content-stars", "answers"];

    public static async Task Write(Workbook book, Takeout wanted, Turn turn)
    {
        var words = turn.Words;
        var rows = await HeadTeachers.Of(wanted, turn);

        book.Sheet(ExportTitles.Thing(wanted.What, words), LedgerSheets.Headers(Columns, words), rows.Select(IReadOnlyList<object?> (row) =>
        [
            string.Join(words["names.separator"], row.Classes), row.Name, row.Students, row.Visited, row.Visits, row.Asked, row.Confirmed, row.ConfirmedShare,
            row.Led, row.Complete, row.Families, row.Content?.Stars, row.Content?.Answers,
        ]));
    }
}
