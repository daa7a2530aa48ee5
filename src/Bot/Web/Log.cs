namespace CoEduBot.Bot.Web;

/// <summary>What the pages log: no names, no tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(40, LogLevel.Error, "A page could not be served: {Route}")]
    public static partial void PageFailed(this ILogger log, Exception error, string? route);
}
