using Microsoft.AspNetCore.Http;

namespace CoEduBot.Bot.Tests.Support;

public sealed partial class FakeConnector
{
    private async Task<Fault?> Misbehaves(HttpContext http, string conversation)
    {
        foreach (var who in new[] { conversation, conversation.Replace("a:", "", StringComparison.Ordinal), Everybody })
            if (_faults.TryGetValue(who, out var script) && script.TryDequeue(out var fault))
                return fault == Fault.Fine ? null : await Say(http, fault);

        return null;
    }

    private static async Task<Fault> Say(HttpContext http, Fault fault)
    {
        if (fault.Breakage is Breakage.ResetBefore or Breakage.ResetAfter)
        {
            http.Abort();
            return fault;
        }

        if (fault.Breakage == Breakage.Hang)
        {
            var gone = new TaskCompletionSource();
            await using var _ = http.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return fault;
        }

        http.Response.StatusCode = fault.Status;
        if (fault.Status is 307)
            http.Response.Headers.Location = "/teams/v3/conversations/elsewhere/activities";
        if (fault.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = wait;
        // The server closes the connection of an answer that promised more than it held.
        if (fault.Breakage == Breakage.CutShort)
            http.Response.ContentLength = 1000;
        await http.Response.WriteAsync(fault.Body.Length > 0 ? fault.Body : " ");
        return fault;
    }
}

/// <summary>The published limits: 50 requests a second in all; per conversation 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an hour.</summary>
public sealed class FakeConnectorLimits
{
    private static readonly (int Calls, int Seconds)[] Windows = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private readonly List<(string Conversation, DateTimeOffset At)> _calls = [];

    /// <summary>Seconds to wait, or null and the call is counted.</summary>
    public int? Wait(string conversation, DateTimeOffset now)
    {
        lock (_calls)
        {
            if (_calls.Count(call => call.At > now.AddSeconds(-1)) >= 50)
                return 1;
            foreach (var (calls, seconds) in Windows)
                if (_calls.Count(call => call.Conversation == conversation && call.At > now.AddSeconds(-seconds)) >= calls)
                    return seconds;
            _calls.Add((conversation, now));
            return null;
        }
    }
}
