using System.Diagnostics;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Bot.UseCases.PlanReviews;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Exports;

/// <summary>Which files there are of what, and who writes them.</summary>
internal static class ExportFiles
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Codes of formats: `xlsx`, `zip`, `html`.</summary>
    public static IReadOnlyList<string> Formats(string what) => what switch
    {
        Exported.Inspection => ["zip"],
        Exported.Summary    => ["xlsx", "html"],
        _                   => ["xlsx"],
    };

    public static async Task<PageReply> Write(Takeout wanted, string format, Turn turn)
    {
        if (format == "html")
            return new PageReply.Print(await PrintPage.Of(wanted, turn));

        var file = await TempFile.Of(stream => format == "zip" ? InspectionPackage.Write(stream, wanted, turn) : Spreadsheets(stream, wanted, turn));

        return new PageReply.File(
            ExportTitles.FileName(wanted, format, turn.Words), ExportTitles.PlainName(wanted, format), format == "zip" ? "application/zip" : Spreadsheet, file);
    }

    private static async Task Spreadsheets(Stream stream, Takeout wanted, Turn turn)
    {
        using var book = Workbook.To(stream);
        await (wanted.What switch
        {
            Exported.Ledger         => LedgerSheets.Write(book, wanted, turn),
            Exported.WeeklySchedule => WeekSheet.Write(book, wanted, turn),
            Exported.MonthPlans     => Plans(book, wanted, turn),
            Exported.HeadTeachers   => HeadTeacherSheet.Write(book, wanted, turn),
            Exported.YearScores     => YearScoreSheets.Write(book, wanted, turn),
            Exported.Summary        => SummarySheets.Write(book, wanted, turn),
            _                       => throw new UnreachableException(),
        });
    }

    // What a school has not handed in is its own.
    private static async Task Plans(Workbook book, Takeout wanted, Turn turn) =>
        MonthPlanSheet.Write(book, await ShowMonthTable.Table(wanted.Unit, YearMonth.Of(wanted.From), turn), turn.Words);
}
