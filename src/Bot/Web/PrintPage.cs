using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Exports;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Web;

/// <summary>Tables on paper: A4, without anything that is not to be printed.</summary>
internal static class PrintPage
{
    // Columns a phone shows without squeezing them.
    private const int MostNarrow = 4;

    private static readonly Html Style = Html.Of(
        $$"""
        @page{size:A4;margin:15mm}
        *{box-sizing:border-box}
        body{max-width:190mm;margin:0 auto;padding:8mm;color:#000;background:#fff;font:11pt/1.45 system-ui,-apple-system,"PingFang SC","PingFang TC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
        h1{font-size:16pt;margin:0 0 2mm}
        h2{font-size:12pt;margin:6mm 0 2mm;break-after:avoid}
        p{margin:0 0 2mm}
        table{width:100%;border-collapse:collapse}
        th,td{padding:1.2mm 2mm;border:.3mm solid #888;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        td{white-space:pre-line}
        .day{white-space:nowrap}
        @media screen{ .wide{overflow-x:auto} .wide table{min-width:38em} }
        th{background:#eee}
        thead{display:table-header-group}
        tr{break-inside:avoid}
        .number{text-align:right;font-variant-numeric:tabular-nums}
        footer{margin-top:6mm;color:#444;font-size:9pt}
        @media print{ body{max-width:none;padding:0} }
        """);

    /// <summary>The one style that the page's policy lets in.</summary>
    public static string StyleHash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.ToString())))}";

    public static async Task<Html> Of(Takeout wanted, Turn turn)
    {
        var contents = await SummaryContents.Of(wanted, turn);
        var words = turn.Words;

        return Html.Of(
            $"""
            <!doctype html>
            <html lang="{words.Locale.Code()}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Plain.Line(ExportTitles.Of(wanted, words))}</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1>{contents.Title}</h1>
            <p>{contents.Scope}</p>
            {contents.Tables.Where(table => table.Rows.Count > 0).Select(Table)}
            <footer>{words["web.site"]} · {words["exports.readme-made", Dates.Moment(turn.Now, words.Locale, turn.Zone)]}</footer>
            </body>
            </html>

            """);
    }

    // Paper and phones are narrow: a column that holds nothing is left out.
    private static Html Table(SummaryTable table)
    {
        var filled = Enumerable.Range(0, table.Headers.Count).Where(column => table.Rows.Any(row => row[column] is not (null or ""))).ToList();

        return Html.Of(
            $"""
            <h2>{table.Title}</h2>
            <div{(filled.Count > MostNarrow ? Html.Of($" class=\"wide\" role=\"region\" aria-label=\"{table.Title}\" tabindex=\"0\"") : null)}>
            <table>
            <thead><tr>{filled.Select(column => Html.Of($"<th scope=\"col\">{table.Headers[column]}</th>"))}</tr></thead>
            <tbody>
            {table.Rows.Select(row => Html.Of($"<tr>{filled.Select(column => Cell(row[column]))}</tr>\n"))}</tbody>
            </table>
            </div>

            """);
    }

    private static Html Cell(object? value) => value switch
    {
        int number    => Html.Of($"<td class=\"number\">{number}</td>"),
        DateOnly day  => Html.Of($"<td class=\"day\">{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</td>"),
        TimeOnly time => Html.Of($"<td>{time.ToString("HH:mm", CultureInfo.InvariantCulture)}</td>"),
        _             => Html.Of($"<td>{value?.ToString()}</td>"),
    };
}
