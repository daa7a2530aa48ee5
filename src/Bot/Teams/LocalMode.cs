using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CoEduBot.Bot.Teams;

/// <summary>
/// Without an app id nobody is authenticated. So the server must listen on this machine only, and only this machine,
/// speaking for a connector on this machine, is heard.
/// </summary>
internal sealed class LocalMode(ChannelSettings settings, IServer server, ILogger<LocalMode> log) : IHostedLifecycleService
{
    public static Verdict Check(HttpContext context, Activity activity, ServiceUrls serviceUrls)
    {
        var caller = context.Connection.RemoteIpAddress;

        return caller is not null && !IPAddress.IsLoopback(caller)      ? Verdict.Forbidden("not-local")
             // A tunnel's end is on this machine; its other end is not.
             : context.Request.Headers.ContainsKey("X-Forwarded-For")   ? Verdict.Forbidden("forwarded")
             // A web page in the developer's browser can post here too, but not as JSON, and not under our name.
             : !Loopback.Is(context.Request.Host.Host)                  ? Verdict.Forbidden("host-name")
             : !context.Request.HasJsonContentType()                    ? Verdict.Forbidden("content-type")
             : !serviceUrls.Trust(activity.ServiceUrl, out _)           ? Verdict.Forbidden("service-host")
             : Verdict.Believed;
    }

    /// <exception cref="InvalidOperationException">The server listens beyond loopback: it must not start so.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!settings.Local)
        {
            if (settings.TrustsLoopback)
                Log.LoopbackIdentity(log);
            return Task.CompletedTask;
        }

        Log.LocalMode(log);
        var open = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => !IsLocal(address));

        return open is null
            ? Task.CompletedTask
            : throw new InvalidOperationException($"Without MicrosoftAppId the bot may listen on localhost only, not on {open}.");
    }

    private static bool IsLocal(string address) => Loopback.Is(BindingAddress.Parse(address).Host);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
