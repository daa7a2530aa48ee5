using Microsoft.Extensions.Logging;

namespace CoEduBot.Scheduler;

/// <summary>What this project logs: facts, no personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Message {Id} was settled by another sender: its lease had passed.")]
    public static partial void LeaseLost(ILogger log, long id);

    [LoggerMessage(2, LogLevel.Warning, "Message {Id} could not be delivered: {Cause}.")]
    public static partial void DeliveryFailed(ILogger log, long id, string cause);

    [LoggerMessage(3, LogLevel.Error, "Message {Id}: the delivery broke off; it is tried again.")]
    public static partial void DeliveryBroke(ILogger log, long id, Exception error);

    [LoggerMessage(4, LogLevel.Critical, "Nothing can be sent: {Cause}. Mend the set-up; sending is tried again every minute.")]
    public static partial void Misconfigured(ILogger log, string cause);

    [LoggerMessage(5, LogLevel.Error, "Delivery broke off; the next tick tries again.")]
    public static partial void LoopBroke(ILogger log, Exception error);
}
