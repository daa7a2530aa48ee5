using CoEduBot.Bot.Cards;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace CoEduBot.Bot.Web;

/// <summary>The page shared in a class group: what is held, as anybody may know it, and the way to one's own family's page.</summary>
internal static class ClassPage
{
    private const int PixelsPerModule = 8;

    public static Task<PageReply> Get(Visit visit) => Draw(visit, Fields.None, StatusCodes.Status200OK);

    /// <summary>The page again after a wrong answer: the name stays as typed, the digits do not.</summary>
    public static async Task<PageReply> Draw(Visit visit, Fields filled, int status)
    {
        await using var db = visit.Database.Read();
        if (await Links.Find(db, Links.Class, visit.Token, visit.Site, visit.Now, visit.Cancel) is not { } open)
            return new PageReply.Nowhere();

        var audience = await db.Units.SingleAsync(unit => unit.Id == open.Engagement.Audience, visit.Cancel);
        var room = await db.Units.SingleAsync(unit => unit.Id == open.Class, visit.Cancel);
        var name = await Audiences.NameOf(db, audience, visit.Words, visit.Cancel);
        var over = open.Engagement.State is EngagementState.Cancelled or EngagementState.Reversed;

        return new PageReply.Show(
            status,
            EngagementFacts.Name(open.Engagement, visit.Words),
            Html.Of($"{Facts.Of(open.Engagement, name, visit)}\n{(over ? Facts.CalledOff(open.Engagement, visit.Words) : Form(visit, $"s/{visit.Token}/who", room.Name, filled, status))}"),
            visit.Site.Page($"s/{visit.Token}").AbsolutePath);
    }

    /// <summary>The QR code of this page.</summary>
    public static async Task<PageReply> Code(Visit visit)
    {
        await using var db = visit.Database.Read();
        if (await Links.Find(db, Links.Class, visit.Token, visit.Site, visit.Now, visit.Cancel) is null)
            return new PageReply.Nowhere();

        return Picture(visit.Site.Page($"s/{visit.Token}"));
    }

    public static PageReply Picture(Uri page)
    {
        using var code = QRCodeGenerator.GenerateQrCode(page.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);

        return new PageReply.Picture(png.GetGraphic(PixelsPerModule));
    }

    /// <summary>Asks which family it is; sent to <paramref name="path"/>.</summary>
    public static Html Form(Visit visit, string path, string room, Fields filled, int status)
    {
        var words = visit.Words;
        var wrong = status == StatusCodes.Status200OK ? null : Html.Of($"<p class=\"refusal\" role=\"alert\">{words["web.who-wrong"]}</p>");

        return Html.Of(
            $"""
            <form method="post" action="{visit.To(path)}">
            <h2>{words["web.who-title"]}</h2>
            <p>{words["web.for-class", Plain.Line(room)]}</p>
            {wrong}<label for="child">{words["web.child"]}</label>
            <input type="text" id="child" name="child" value="{filled["child"]}" maxlength="{WhoIsIt.LongestName}" autocomplete="off" required>
            <label for="digits">{words["web.digits"]}</label>
            <input type="text" id="digits" name="digits" inputmode="numeric" maxlength="4" autocomplete="off" required aria-describedby="digits-hint">
            <p class="hint" id="digits-hint">{words["web.who-hint"]}</p>
            <button class="main">{words["web.who-button"]}</button>
            </form>
            """);
    }
}
