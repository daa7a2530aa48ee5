using CoEduBot.Bot.Texts;

namespace CoEduBot.Bot.Web;

/// <summary>Pages that only say something.</summary>
internal static class PlainPages
{
    public static PageReply.Show NotFound(Words words, string says) =>
        Say(StatusCodes.Status404NotFound, words["web.not-found-title"], words[says]);

    public static PageReply.Show TooMany(Words words) =>
        Say(StatusCodes.Status429TooManyRequests, words["web.too-many-title"], words["web.too-many"]);

    public static PageReply.Show Foreign(Words words) =>
        Say(StatusCodes.Status403Forbidden, words["web.foreign-title"], words["web.foreign"]);

    public static PageReply.Show BadForm(Words words) =>
        Say(StatusCodes.Status400BadRequest, words["web.bad-form-title"], words["web.bad-form"]);

    public static PageReply.Show Failed(Words words) =>
        Say(StatusCodes.Status500InternalServerError, words["web.failed-title"], words["web.failed"]);

    private static PageReply.Show Say(int status, string title, string text) => new(status, title, Html.Of($"<h1>{title}</h1><p>{text}</p>"));
}
