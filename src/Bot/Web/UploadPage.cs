using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Plans;
using CoEduBot.Bot.Imports;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Plans;
using CoEduBot.Bot.UseCases.Plans.Tables;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using Microsoft.AspNetCore.Http.Features;

namespace CoEduBot.Bot.Web;

/// <summary>Where a school's plan takes a spreadsheet: the file is read, taken as a whole or answered row by row, and not kept.</summary>
internal static class UploadPage
{
    /// <summary>What is beyond the limit is still read off, so that the answer arrives; beyond this the connection is cut.</summary>
    public const int MostBytesReadOff = 32 * 1024 * 1024;

    // The file and what a browser puts around it.
    private const int MostBytes = Spreadsheet.MostBytes + (64 * 1024);

    private static readonly FormOptions Options = new()
    {
        MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = MostBytes, ValueCountLimit = 4, KeyLengthLimit = 60, MultipartHeadersCountLimit = 8, MultipartBoundaryLengthLimit = 128,
    };

    // How a file was answered: in short, and where it is not good what to change.
    private sealed record Said(bool IsTaken, string Lead, params IReadOnlyList<string> Lines);

    public static async Task<PageReply> Get(Visit visit)
    {
        await using var db = visit.Database.Read();

        return await Uploads.Find(db, visit) is { } found ? Page(visit, found.School.Name, found.Month, null) : PageReply.Nowhere.OfChat;
    }

    public static async Task<PageReply> Post(Visit visit)
    {
        await using (var db = visit.Database.Read())
            if (await Uploads.Find(db, visit) is null)
                return PageReply.Nowhere.OfChat;

        var (cells, wrong) = await Cells(visit);
        (string School, YearMonth Month, Said Said)? answer = await visit.Database.Writer.Run(db => Take(db, visit, cells, wrong), visit.Cancel);

        return answer is { } it ? Page(visit, it.School, it.Month, it.Said) : PageReply.Nowhere.OfChat;
    }

    private static async Task<(string School, YearMonth Month, Said Said)?> Take(Storage.CoEduDb db, Visit visit, IReadOnlyList<IReadOnlyList<string>>? cells, string wrong)
    {
        if (await Uploads.Find(db, visit) is not { } found)
            return null;

        var said = cells is null ? new Said(false, visit.Words[wrong]) : await Take(cells, found.School.Id.Value, found.Month, found.Turn);
        await db.SaveChangesAsync(visit.Cancel);

        return (found.School.Name, found.Month, said);
    }

    private static async Task<Said> Take(IReadOnlyList<IReadOnlyList<string>> cells, string school, YearMonth month, Turn turn)
    {
        var (words, zone) = (turn.Words, turn.Zone);
        if ((await OpenPlan.ToChange(school, month.ToString(), turn)).Refuses(out var why, out var open))
            return No(why);
        if (!open.IsOpen(turn))
            return No(new Refusal.PlanNotSo(open.Plan.State));
        if ((await TakePlanTable.Take(cells, open, turn)).Refuses(out why, out var read))
            return No(why);

        return read.Mistakes.Count == 0
            ? new Said(true, PlanTableCard.Taken(read, words), words["plans.upload-then"])
            : new Said(false, words["plans.table-wrong", read.Mistakes.Count], [.. PlanTableCard.Lines(read.Mistakes, words, zone), PlanTableCard.More(read.Mistakes, words), words["plans.table-hint"]]);

        Said No(Refusal no) => new(false, RefusalCard.Text(no, words, zone));
    }

    // Null with what is wrong with the file, as a key of the texts.
    private static async Task<(IReadOnlyList<IReadOnlyList<string>>? Cells, string Wrong)> Cells(Visit visit)
    {
        try
        {
            var request = visit.Http.Request;
            if (!request.HasFormContentType)
                return (null, "plans.upload-no-file");
            if (request.ContentLength > MostBytes)
                return await TooLarge(visit);

            var form = await new FormFeature(request, Options).ReadFormAsync(visit.Cancel);
            if (form.Files is not [{ Length: > 0 } file])
                return (null, "plans.upload-no-file");
            if (file.Length > Spreadsheet.MostBytes)
                return (null, "plans.upload-too-large");

            await using var content = file.OpenReadStream();
            // Seeking is what a package needs, and the form's file can.
            return Spreadsheet.Read(content) is { } cells ? (cells, "") : (null, "plans.upload-not-xlsx");
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException or IOException)
        {
            return await TooLarge(visit);
        }
    }

    // A browser that is still sending hears no answer: it tells of a broken connection.
    private static async Task<(IReadOnlyList<IReadOnlyList<string>>? Cells, string Wrong)> TooLarge(Visit visit)
    {
        try
        {
            await visit.Http.Request.Body.CopyToAsync(Stream.Null, visit.Cancel);
        }
        catch (Exception error) when (error is BadHttpRequestException or IOException)
        {
            // Larger than anything that is read off, or nobody is there any more.
        }

        return (null, "plans.upload-too-large");
    }

    private static PageReply.Show Page(Visit visit, string school, YearMonth month, Said? said)
    {
        var words = visit.Words;
        var title = words["plans.upload-title", MonthNames.Of(month, words.Locale), school];

        return new PageReply.Show(
            StatusCodes.Status200OK,
            title,
            Html.Of($"""
                <h1>{title}</h1>
                {(said is null ? null : Answer(said))}
                {(said is null ? Html.Of($"<p>{words["plans.upload-how", RowFacts.Most]}</p>\n") : null)}{(said is { IsTaken: true } ? null : Html.Of($"<p>{words["plans.table-columns"]}</p>\n"))}
                <form method="post" enctype="multipart/form-data" action="{visit.To($"u/{visit.Token}")}">
                <label for="file">{words["plans.upload-field"]}</label>
                <input type="file" id="file" name="file" accept=".xlsx" required>
                <button class="main">{words["plans.upload-send"]}</button>
                </form>
                <p class="hint">{words["plans.upload-hint"]}</p>

                """),
            visit.Site.Page($"u/{visit.Token}").AbsolutePath);
    }

    private static Html Answer(Said said) => Html.Of(
        $"""
        <p class="{(said.IsTaken ? "stands" : "refusal")}" role="{(said.IsTaken ? "status" : "alert")}">{said.Lead}</p>
        {said.Lines.Where(line => line.Length > 0).Select(line => Html.Of($"<p>{line}</p>\n"))}
        """);
}
