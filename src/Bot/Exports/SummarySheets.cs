using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;

namespace CoEduBot.Bot.Exports;

/// <summary>A week's summary, a sheet for each of its parts.</summary>
internal static class SummarySheets
{
    public static async Task Write(Workbook book, Takeout wanted, Turn turn)
    {
        foreach (var table in (await SummaryContents.Of(wanted, turn)).Tables)
            book.Sheet(table.Title, table.Headers, table.Rows);
    }
}
