using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Scheduler;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Web;

/// <summary>One request for a page: who asks is only known by the link.</summary>
/// <param name="Chosen">The language picked on the page; null follows the browser.</param>
internal sealed record Visit(HttpContext Http, Limits Limits, Locale? Chosen, Words Words, DateTimeOffset Now)
{
    public Database Database => Http.RequestServices.GetRequiredService<Database>();

    public Site Site => Http.RequestServices.GetRequiredService<Site>();

    public OutboxBell Bell => Http.RequestServices.GetRequiredService<OutboxBell>();

    public CancellationToken Cancel => Http.RequestAborted;

    public string Token => (string?)Http.GetRouteValue("token") ?? "";

    public static Visit Of(HttpContext http, Limits limits, TimeProvider clock)
    {
        var chosen = Locales.All.Where(locale => locale.Code() == http.Request.Query["lang"]).Select(locale => (Locale?)locale).FirstOrDefault();

        return new Visit(http, limits, chosen, http.RequestServices.GetRequiredService<Site>().WordsIn(chosen ?? Preferred(http.Request)), clock.GetUtcNow());
    }

    /// <summary>The address of one of our pages on this site, in the language picked.</summary>
    public string To(string path) => Site.Page(path).AbsolutePath + (Chosen is { } locale ? $"?lang={locale.Code()}" : "");

    // The first language of the browser that we speak; a browser that wants neither gets what Locales makes of it.
    private static Locale Preferred(HttpRequest request)
    {
        var wanted = (request.GetTypedHeaders().AcceptLanguage ?? []).OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value ?? "").ToList();
        var ours = wanted.FirstOrDefault(tag => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase));

        return Locales.Nearest(ours ?? wanted.FirstOrDefault(tag => tag != "*")) ?? Locale.ZhHans;
    }
}

/// <summary>How a page answers, closed list.</summary>
internal abstract record PageReply
{
    private PageReply() { }

    /// <param name="Self">Where the language can be switched; empty is this very address.</param>
    public sealed record Show(int Status, string Title, Html Body, string Self = "") : PageReply;

    /// <summary>After a form was taken: look there. So that reloading sends nothing twice.</summary>
    public sealed record Elsewhere(string Path) : PageReply;

    public sealed record Picture(byte[] Png) : PageReply;

    /// <summary>For the phone's own calendar.</summary>
    public sealed record Calendar(string Text) : PageReply;

    /// <summary>To be kept; <paramref name="Plain"/> is its name in ASCII, for old browsers. Whoever sends it closes it.</summary>
    public sealed record File(string Name, string Plain, string Type, Stream Content) : PageReply;

    /// <summary>To be printed: a page with a style of its own.</summary>
    public sealed record Print(Html Page) : PageReply;

    /// <summary>The one answer to every link that is not good, whatever is wrong with it.</summary>
    /// <param name="Says">Key of the text; families' own without one.</param>
    public sealed record Nowhere(string Says = "web.not-found") : PageReply
    {
        /// <summary>For links that the bot gives in a chat: where to get another.</summary>
        public static readonly Nowhere OfChat = new("web.not-found-of-chat");
    }
}
