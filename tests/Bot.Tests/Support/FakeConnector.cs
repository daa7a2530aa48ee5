using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>What the bot sent: POST is a new message, PUT a replacement; `create` has no message.</summary>
public sealed record Posted(DateTimeOffset At, string Method, string Conversation, string Id, JsonObject Body);

/// <summary>One scripted misbehaviour of the connector or the login server, used up by one call.</summary>
public sealed record Fault(int Status, string Body = "", string? RetryAfter = null, Breakage Breakage = Breakage.None)
{
    /// <summary>Nothing wrong this time; the next of the script is for the next call.</summary>
    public static readonly Fault Fine = new(0);

    public static Fault Error(int status, string code) => new(status, $$"""{"error":{"message":"scripted","code":"{{code}}"} }""");
}

public enum Breakage { None, ResetBefore, ResetAfter, CutShort, Hang }

/// <summary>
/// Teams, as far as the bot can tell: over real HTTP it has identity metadata, signing keys, a login server and the connector's
/// routes. The bot under test gets <see cref="Settings"/>; a person `x` has the chat `a:x`. Nothing is limited unless asked for.
/// </summary>
public sealed partial class FakeConnector : IAsyncDisposable
{
    public const string AppId = "c0ed0000-0000-4000-8000-000000000001";
    public const string TenantId = "7e4a4700-0000-4000-8000-000000000002";
    public const string Everybody = "*";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _faults = new();
    private readonly ConcurrentDictionary<string, int> _inside = new();
    private readonly ConcurrentQueue<Posted> _ledger = new();
    private readonly ConcurrentQueue<string> _tokens = new();
    private int _ids;

    private FakeConnector(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public static async Task<FakeConnector> Start(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var teams = new FakeConnector(builder.Build(), clock ?? TimeProvider.System);
        teams.Map();
        await teams._app.StartAsync();
        return teams;
    }

    public string Url => _app.Urls.First();

    public string ServiceUrl => $"{Url}/teams/";

    public IReadOnlyList<Posted> Ledger => [.. _ledger];

    /// <summary>Calls that reached a conversation or a creation, also those answered with a fault.</summary>
    public int Calls { get; private set; }

    public int MostAtOnce { get; private set; }

    public int Logins { get; private set; }

    public int KeyFetches { get; private set; }

    /// <summary>While false, metadata and keys answer 503.</summary>
    public bool IdentityUp { get; set; } = true;

    public FakeConnectorLimits? Limits { get; set; }

    /// <summary>Held back while not completed, to see what happens at the same time.</summary>
    public Task Release { get; set; } = Task.CompletedTask;

    public Dictionary<string, string?> Settings => new()
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "not-a-secret",
        ["MicrosoftAppTenantId"] = TenantId,
        ["Channel:OpenIdMetadata"] = $"{Url}/v1/.well-known/openidconfiguration",
        ["Channel:LoginEndpoint"] = Url,
    };

    /// <summary>Scripts the next calls for a person, a conversation, `login`, or <see cref="Everybody"/>.</summary>
    public void Fails(string who, params Fault[] faults)
    {
        foreach (var fault in faults)
            _faults.GetOrAdd(who, _ => new ConcurrentQueue<Fault>()).Enqueue(fault);
    }

    /// <summary>No token given out so far is accepted any more.</summary>
    public void RevokeTokens() => _tokens.Clear();

    public IEnumerable<Posted> To(string person) => Ledger.Where(posted => posted.Conversation == $"a:{person}");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/v1/.well-known/openidconfiguration", () => IdentityUp
            ? Results.Json(new { issuer = Issuer, jwks_uri = $"{Url}/v1/.well-known/keys" }) : Results.StatusCode(503));
        _app.MapGet("/v1/.well-known/keys", () => ++KeyFetches > 0 && IdentityUp ? Results.Json(KeySet()) : Results.StatusCode(503));
        _app.MapPost("/{tenant}/oauth2/v2.0/token", (HttpContext http) => Login(http, seconds => seconds));
        _app.MapGet("/msi", (HttpContext http) => Login(http, seconds => $"{seconds}"));
        _app.MapPost("/teams/v3/conversations", Create);
        _app.MapPost("/teams/v3/conversations/{c}/activities/{a?}", (HttpContext http, string c) => Post(http, "POST", c, $"m{Interlocked.Increment(ref _ids)}"));
        _app.MapPut("/teams/v3/conversations/{c}/activities/{a}", (HttpContext http, string c, string a) => Post(http, "PUT", c, a));
        _app.MapGet("/ledger", () => Ledger);
    }

    private async Task Login(HttpContext http, Func<int, object> seconds)
    {
        Logins++;
        await Release;
        if (await Misbehaves(http, "login") is not null)
            return;
        var token = $"out-{Guid.NewGuid():n}";
        _tokens.Enqueue(token);
        await http.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = seconds(3600), access_token = token });
    }

    private async Task Create(HttpContext http)
    {
        var body = (await http.Request.ReadFromJsonAsync<JsonObject>())!;
        var person = body["members"]![0]!["id"]!.GetValue<string>().Replace("29:", "", StringComparison.Ordinal);

        await Answer(http, new Posted(_clock.GetUtcNow(), "create", $"a:{person}", $"a:{person}", body));
    }

    private async Task Post(HttpContext http, string method, string conversation, string id) => await Answer(
        http, new Posted(_clock.GetUtcNow(), method, conversation, id, (await http.Request.ReadFromJsonAsync<JsonObject>())!));

    private async Task Answer(HttpContext http, Posted posted)
    {
        lock (_ledger)
            (Calls, MostAtOnce) = (Calls + 1, Math.Max(MostAtOnce, _inside.AddOrUpdate(posted.Conversation, 1, (_, n) => n + 1)));
        try
        {
            await Release;
            var fault = !_tokens.Contains(http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal))
                ? await Say(http, Fault.Error(401, "BotNotRegistered"))
                : Limits?.Wait(posted.Conversation, _clock.GetUtcNow()) is { } wait
                    ? await Say(http, Fault.Error(429, "Throttled") with { RetryAfter = $"{wait}" })
                    : await Misbehaves(http, posted.Conversation);
            if (fault is null or { Breakage: Breakage.ResetAfter or Breakage.CutShort })
                _ledger.Enqueue(posted);
            if (fault is null)
                await http.Response.WriteAsJsonAsync(new { id = posted.Id });
        }
        finally
        {
            _inside.AddOrUpdate(posted.Conversation, 0, (_, n) => n - 1);
        }
    }
}
