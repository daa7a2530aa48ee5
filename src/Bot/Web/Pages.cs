using CoEduBot.Bot.Web.Home;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CoEduBot.Bot.Web;

/// <summary>
/// The web pages, for families outside Teams. Needs in the services: Database, TimeProvider, Site, OutboxBell. Behind a proxy,
/// forwarded headers must be set up before, or all families count as one address.
/// </summary>
public static class Pages
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();

        var clock = routes.ServiceProvider.GetRequiredService<TimeProvider>();
        var limits = new Limits(clock);
        Map("GET", "/s/{token}", ClassPage.Get);
        Map("GET", "/s/{token}/qr.png", ClassPage.Code);
        Map("POST", "/s/{token}/who", WhoIsIt.Post);
        Map("GET", "/f/{token}", FamilyPage.Get);
        Map("POST", "/f/{token}", FamilyAnswer.Post);
        Map("GET", "/c/{token}", HomeDoor.Get);
        Map("GET", "/c/{token}/qr.png", HomeDoor.Code);
        Map("POST", "/c/{token}/who", HomeDoor.Who);
        Map("GET", "/h/{token}", HomePage.Get);
        Map("GET", "/h/{token}/agenda.ics", HomePage.Calendar);
        Map("POST", "/h/{token}", HomeAnswer.Post);
        Map("GET", "/x/{token}", DownloadPage.Get);
        Map("POST", "/x/{token}", DownloadPage.Post);
        Map("GET", "/u/{token}", UploadPage.Get);
        Map("POST", "/u/{token}", UploadPage.Post, UploadPage.MostBytesReadOff);

        void Map(string method, string route, Func<Visit, Task<PageReply>> answer, int mostBytes = Fields.MostBytesReadOff) => routes
            .MapMethods(route, [method], http => Serve(Visit.Of(http, limits, clock), route, answer))
            .WithMetadata(new RequestSizeLimitAttribute(mostBytes));
    }

    private static async Task Serve(Visit visit, string route, Func<Visit, Task<PageReply>> answer)
    {
        try
        {
            await Write(visit, await Answer(visit, answer));
        }
#pragma warning disable CA1031 // nothing was stored; a parent gets words instead of a broken page
        catch (Exception error) when (!visit.Cancel.IsCancellationRequested && !visit.Http.Response.HasStarted)
        {
            visit.Http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Pages)).PageFailed(error, route);
            await Write(visit, PlainPages.Failed(visit.Words));
        }
#pragma warning restore CA1031
    }

    private static Task<PageReply> Answer(Visit visit, Func<Visit, Task<PageReply>> answer) =>
        !visit.Limits.MayAsk(visit.Http.Connection.RemoteIpAddress) ? Task.FromResult<PageReply>(PlainPages.TooMany(visit.Words))
        : HttpMethods.IsPost(visit.Http.Request.Method) && IsForeign(visit) ? Task.FromResult<PageReply>(PlainPages.Foreign(visit.Words))
        : answer(visit);

    // The token is what gives the right, so there is no cookie that a foreign page could abuse; this is a second lock. Our own
    // forms arrive with `Origin: null`, for that is what `Referrer-Policy: no-referrer` makes of it.
    private static bool IsForeign(Visit visit)
    {
        var headers = visit.Http.Request.Headers;
        if (headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } from)
            return from is not ("same-origin" or "none");
        if (headers.Origin.ToString() is not { Length: > 0 } origin || origin == "null")
            return false;

        return !Uri.TryCreate(origin, UriKind.Absolute, out var page)
               || (page.Authority != visit.Site.PublicUrl.Authority && page.Authority != visit.Http.Request.Host.Value);
    }

    private static async Task Write(Visit visit, PageReply reply)
    {
        var response = visit.Http.Response;
        Harden(response.Headers);
        switch (reply is PageReply.Nowhere no ? PlainPages.NotFound(visit.Words, no.Says) : reply)
        {
            case PageReply.Show page:
                response.StatusCode = page.Status;
                response.ContentType = "text/html; charset=utf-8";
                await response.WriteAsync(Layout.Of(page, visit.Words).ToString(), visit.Cancel);
                break;
            case PageReply.Elsewhere elsewhere:
                response.StatusCode = StatusCodes.Status303SeeOther;
                response.Headers.Location = elsewhere.Path;
                break;
            case PageReply.Calendar calendar:
                response.ContentType = "text/calendar; charset=utf-8";
                response.Headers.ContentDisposition = "inline; filename=\"agenda.ics\"";
                await response.WriteAsync(calendar.Text, visit.Cancel);
                break;
            case PageReply.File file:
                await using (file.Content)
                {
                    response.ContentType = file.Type;
                    response.ContentLength = file.Content.Length;
                    response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = file.Plain, FileNameStar = file.Name }.ToString();
                    await file.Content.CopyToAsync(response.Body, visit.Cancel);
                }

                break;
            case PageReply.Print print:
                response.Headers.ContentSecurityPolicy = Policy(PrintPage.StyleHash);
                response.ContentType = "text/html; charset=utf-8";
                await response.WriteAsync(print.Page.ToString(), visit.Cancel);
                break;
            case PageReply.Picture picture:
                response.ContentType = "image/png";
                await response.Body.WriteAsync(picture.Png, visit.Cancel);
                break;
        }
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy(Layout.StyleHash);
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    private static string Policy(string style) =>
        $"default-src 'none'; style-src '{style}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
