using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Exports;
using CoEduBot.Bot.UseCases.Exports;

namespace CoEduBot.Bot.Web;

/// <summary>
/// Where a file is fetched. Looking at the page changes and gives out nothing, whoever's programme looks first (messengers do, for a
/// preview); the button does.
/// </summary>
internal static class DownloadPage
{
    // A year of a county keeps a processor busy for seconds.
    private static readonly SemaphoreSlim AtOnce = new(2);

    public static async Task<PageReply> Get(Visit visit)
    {
        await using var db = visit.Database.Read();
        if (await Downloads.Find(db, visit) is not { } found)
            return PageReply.Nowhere.OfChat;

        var (words, title) = (visit.Words, ExportTitles.Of(found.Wanted, visit.Words));
        var left = ExportFiles.Formats(found.Wanted.What).Where(format => !Taken(found).Contains(format)).ToList();
        if (left.Count == 0)
            return PageReply.Nowhere.OfChat;

        return new PageReply.Show(
            StatusCodes.Status200OK,
            title,
            Html.Of($"<h1>{Plain.Line(title)}</h1>\n<p>{words["exports.page-lead", found.Turn.Who.Person.Name]}</p>\n{left.Select((format, at) => Form(visit, format, at == 0))}<p class=\"hint\">{words["exports.page-hint"]}</p>"),
            visit.Site.Page($"x/{visit.Token}").AbsolutePath);
    }

    public static async Task<PageReply> Post(Visit visit)
    {
        if (await Fields.Read(visit.Http.Request, visit.Cancel) is not { } fields)
            return PlainPages.BadForm(visit.Words);
        if (!await visit.Database.Writer.Run(db => Take(db, visit, fields["format"]), visit.Cancel))
            return PageReply.Nowhere.OfChat;

        await AtOnce.WaitAsync(visit.Cancel);
        try
        {
            await using var db = visit.Database.Read();

            return await Downloads.Find(db, visit) is { } found ? await ExportFiles.Write(found.Wanted, fields["format"], found.Turn) : PageReply.Nowhere.OfChat;
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private static Html Form(Visit visit, string format, bool main) => Html.Of(
        $"""
        <form method="post" action="{visit.To($"x/{visit.Token}")}">
        <input type="hidden" name="format" value="{format}">
        <button class="{(main ? "main" : "")}">{visit.Words[$"exports.page-{format}"]}</button>
        </form>

        """);

    // Given out once, and written down in the same commit.
    private static async Task<bool> Take(Storage.CoEduDb db, Visit visit, string format)
    {
        if (await Downloads.Find(db, visit) is not { } found || !ExportFiles.Formats(found.Wanted.What).Contains(format) || Taken(found).Contains(format))
            return false;

        found.Download.Taken = string.Join(';', [.. Taken(found), format]);
        found.Turn.Audit("download", found.Download.Units, $"{found.Wanted.What} {format} {found.Wanted.From:yyyy-MM-dd} {found.Wanted.To:yyyy-MM-dd}");

        return true;
    }

    private static string[] Taken(Fetched found) => found.Download.Taken.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
