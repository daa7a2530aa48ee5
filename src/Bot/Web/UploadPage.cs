using CoEduBot.Bot.Cards;
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
    /// <summary>The file and what a browser puts around it.</summary>
    public const int MostBytesReadOff = Spreadsheet.MostBytes + (64 * 1024);

    private static readonly FormOptions Options = new()
    {
        MultipartBodyLengthLimit = MostBytesReadOff, MemoryBufferThreshold = MostBytesReadOff, ValueCountLimit = 4, KeyLengthLimit = 60, MultipartHeadersCountLimit = 8, MultipartBoundaryLengthLimit = 128,
    };

    public static async Task<PageReply> Get(Visit visit)
    {
        await using var db = visit.Database.Read();

        return await Uploads.Find(db, visit) is { } found ? Page(visit, found.School.Name, found.Month, []) : new PageReply.Nowhere();
    }

    public static async Task<PageReply> Post(Visit visit)
    {
        await using (var db = visit.Database.Read())
            if (await Uploads.Find(db, visit) is null)
                return new PageReply.Nowhere();

        var (cells, wrong) = await Cells(visit);
        (string School, YearMonth Month, IReadOnlyList<string> Said)? answer = await visit.Database.Writer.Run(db => Take(db, visit, cells, wrong), visit.Cancel);

        return answer is { } it ? Page(visit, it.School, it.Month, it.Said) : new PageReply.Nowhere();
    }

    private static async Task<(string School, YearMonth Month, IReadOnlyList<string> Said)?> Take(Storage.CoEduDb db, Visit visit, IReadOnlyList<IReadOnlyList<string>>? cells, string wrong)
    {
        if (await Uploads.Find(db, visit) is not { } found)
            return null;
        if (cells is null)
            return (found.School.Name, found.Month, [visit.Words[wrong]]);
        if ((await OpenPlan.ToChange(found.School.Id.Value, found.Month.ToString(), found.Turn)).Refuses(out var why, out var open))
            return (found.School.Name, found.Month, [RefusalCard.Text(why, visit.Words, visit.Site.Zone)]);

        var reply = open.IsOpen(found.Turn) ? await TakePlanTable.Take(cells, open, found.Turn) : new Reply.No(new Refusal.PlanNotSo(open.Plan.State));
        await db.SaveChangesAsync(visit.Cancel);

        return (found.School.Name, found.Month, [.. CardText.Of(ReplyCard.For(reply, visit.Words, visit.Site.Zone)).Split('\n').Where(line => !line.StartsWith('['))]);
    }

    // Null with what is wrong with the file, as a key of the texts.
    private static async Task<(IReadOnlyList<IReadOnlyList<string>>? Cells, string Wrong)> Cells(Visit visit)
    {
        try
        {
            var request = visit.Http.Request;
            if (!request.HasFormContentType || request.ContentLength > MostBytesReadOff)
                return (null, request.HasFormContentType ? "plans.upload-too-large" : "plans.upload-no-file");

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
            return (null, "plans.upload-too-large");
        }
    }

    private static PageReply.Show Page(Visit visit, string school, YearMonth month, IReadOnlyList<string> said)
    {
        var words = visit.Words;
        var title = words["plans.upload-title", MonthNames.Of(month, words.Locale), school];

        return new PageReply.Show(
            StatusCodes.Status200OK,
            title,
            Html.Of($"""
                <h1>{title}</h1>
                {said.Select(line => Html.Of($"<p>{line}</p>\n"))}
                <p>{words["plans.upload-how", RowFacts.Most]}</p>
                <form method="post" enctype="multipart/form-data" action="{visit.To($"u/{visit.Token}")}">
                <label for="file">{words["plans.upload-field"]}</label>
                <input type="file" id="file" name="file" accept=".xlsx" required>
                <button class="main">{words["plans.upload-send"]}</button>
                </form>
                <p class="hint">{words["plans.upload-hint"]}</p>

                """),
            visit.Site.Page($"u/{visit.Token}").AbsolutePath);
    }
}
