using CoEduBot.Bot.Texts;

namespace CoEduBot.Bot.Web;

/// <summary>Pages that only say something.</summary>
internal static class PlainPages
{
    public static PageReply.Show NotFound(Words words) => Say(words, StatusCodes.Status404NotFound, "not-found");

    public static PageReply.Show TooMany(Words words) => Say(words, StatusCodes.Status429TooManyRequests, "too-many");

    public static PageReply.Show Foreign(Words words) => Say(words, StatusCodes.Status403Forbidden, "foreign");

    public static PageReply.Show BadForm(Words words) => Say(words, StatusCodes.Status400BadRequest, "bad-form");

    public static PageReply.Show Failed(Words words) => Say(words, StatusCodes.Status500InternalServerError, "failed");

    private static PageReply.Show Say(Words words, int status, string code) => new(
        status,
        words[$"web.{code}-title"],
        Html.Of($"<h1>{words[$"web.{code}-title"]}</h1><p>{words[$"web.{code}"]}</p>"));
}
