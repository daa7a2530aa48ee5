namespace CoEduBot.Bot.Teams;

/// <summary>Every line the Teams edge logs. No names, no texts, no ids of people or conversations, no tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "LOCAL MODE: there is no MicrosoftAppId, so nobody is authenticated. Only this machine is heard. Never use this for real people.")]
    public static partial void LocalMode(ILogger log);

    [LoggerMessage(2, LogLevel.Warning, "Channel:OpenIdMetadata is on this machine: a local connector is trusted. This is for tests.")]
    public static partial void LoopbackIdentity(ILogger log);

    [LoggerMessage(3, LogLevel.Warning, "Refused a request with {Status}: {Why} ({Correlation})")]
    public static partial void Refused(ILogger log, int status, string why, string correlation);

    [LoggerMessage(4, LogLevel.Error, "Not stored, the sender was asked to try again: {Kind} ({Correlation})")]
    public static partial void NotStored(ILogger log, string kind, string correlation);

    [LoggerMessage(5, LogLevel.Error, "A message could not be handled: {Kind} ({Correlation})\n{Place}")]
    public static partial void Failed(ILogger log, string kind, string place, string correlation, Exception? fault);

    [LoggerMessage(6, LogLevel.Information, "Fetched {Count} signing keys of the connector")]
    public static partial void KeysFetched(ILogger log, int count);

    [LoggerMessage(7, LogLevel.Error, "The connector's signing keys could not be fetched: {Kind}")]
    public static partial void KeysNotFetched(ILogger log, string kind);

    [LoggerMessage(8, LogLevel.Error, "No token for the connector: {Cause} (login answered {Status})")]
    public static partial void NoToken(ILogger log, string cause, int status);

    [LoggerMessage(9, LogLevel.Warning, "The connector answered {Status} {Code} (operation {Operation})")]
    public static partial void ConnectorRefused(ILogger log, int status, string code, string operation);

    [LoggerMessage(10, LogLevel.Error, "The connector could not be reached: {Code} ({Kind})")]
    public static partial void ConnectorSilent(ILogger log, string code, string kind);

    [LoggerMessage(11, LogLevel.Error, "The connector asks us to wait {Asked}; waiting {Granted} and asking again")]
    public static partial void LongPause(ILogger log, TimeSpan asked, TimeSpan granted);

    [LoggerMessage(12, LogLevel.Error, "A stored service URL is on a host that Channel:ServiceHosts does not list (any more); nothing was sent there")]
    public static partial void HostNotTrusted(ILogger log);
}
