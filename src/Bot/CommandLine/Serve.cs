using System.Data.Common;
using System.Net;
using CoEduBot.Bot.Teams;
using CoEduBot.Bot.Web;
using CoEduBot.Storage;
using Microsoft.AspNetCore.HttpOverrides;

namespace CoEduBot.Bot.CommandLine;

/// <summary>Serves: Teams, the families' pages, health. The command without a name.</summary>
public static class Serve
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var (settings, mistakes) = SettingsReader.Read(builder.Configuration, builder.Environment.IsDevelopment());
        if (settings is null)
        {
            foreach (var mistake in mistakes)
                await Console.Error.WriteLineAsync(mistake);

            return 2;
        }

        await using var database = Open(settings);
        if (database is null)
            return 1;

        builder.Services.AddBot(settings, database);
        builder.WebHost.Limits();
        await using var app = builder.Build();
        app.MapBot();
        await app.RunAsync();

        return 0;
    }

    private static Database? Open(Settings settings)
    {
        try
        {
            return settings.Database.Open();
        }
        catch (Exception unusable) when (unusable is IOException or InvalidDataException or DbException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"database: {unusable.Message}");
            return null;
        }
    }

    /// <summary>Everything that listens.</summary>
    public static void MapBot(this WebApplication app)
    {
        app.BelieveProxies(app.Services.GetRequiredService<Settings>().Proxies);
        app.MapTeams();
        app.MapPages();
    }

    // Without this every family behind the proxy is one visitor, and one wrong guesser locks all of them out.
    private static void BelieveProxies(this WebApplication app, IReadOnlyList<IPAddress> proxies)
    {
        if (proxies.Count == 0)
            return;

        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in proxies)
            headers.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(headers);
    }

    /// <summary>Bodies beyond the endpoints' own limits are not even read.</summary>
    public static void Limits(this IWebHostBuilder host) => host.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
    });
}
