using System.Globalization;
using System.Text.Json;

namespace CoEduBot.Bot.Teams;

/// <summary>No token for the connector. <see cref="Permanent"/>: the registration or its secret is wrong; waiting does not help.</summary>
internal sealed class NoToken(bool permanent) : Exception(permanent ? "login refused" : "login unavailable")
{
    public bool Permanent { get; } = permanent;
}

/// <summary>
/// Our own proof of identity towards the connector: asked for once, used until 80 % of its life are over, then renewed by
/// one caller while the old one is still good.
/// </summary>
internal sealed class OutboundToken
{
    private sealed record Held(string Token, DateTimeOffset RenewAt, DateTimeOffset ExpiresAt);

    private readonly IHttpClientFactory _http;
    private readonly ChannelSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger<OutboundToken> _log;
    private readonly SingleFlight<Held> _renewal;

    private volatile Held? _held;

    public OutboundToken(IHttpClientFactory http, ChannelSettings settings, TimeProvider clock, ILogger<OutboundToken> log)
    {
        (_http, _settings, _clock, _log) = (http, settings, clock, log);
        _renewal = new SingleFlight<Held>(Renew);
    }

    /// <summary>A token that is good now; null in local mode, where nobody asks for one.</summary>
    /// <exception cref="NoToken">The login server refuses us, or cannot be reached.</exception>
    public async Task<string?> Get(CancellationToken cancel)
    {
        if (_settings.Local)
            return null;

        var held = _held;
        if (held is not null && _clock.GetUtcNow() < held.RenewAt)
            return held.Token;

        try
        {
            return (await _renewal.Join().WaitAsync(cancel)).Token;
        }
        catch (NoToken) when (held is not null && _clock.GetUtcNow() < held.ExpiresAt)
        {
            return held.Token;
        }
    }

    /// <summary>The connector did not accept this one. A newer one, fetched by somebody else meanwhile, stays.</summary>
    public void Drop(string token)
    {
        if (_held is { } held && held.Token == token)
            Interlocked.CompareExchange(ref _held, null, held);
    }

    private async Task<Held> Renew()
    {
        if (_held is { } held && _clock.GetUtcNow() < held.RenewAt)
            return held;

        using var http = _http.CreateClient(SigningKeys.Http);
        using var request = _settings.AppType == AppType.UserAssignedMSI
            ? TokenRequest.ManagedIdentity(_settings)
            : TokenRequest.ClientCredentials(_settings);

        return _held = await Read(http, request);
    }

    private async Task<Held> Read(HttpClient http, HttpRequestMessage request)
    {
        var status = 0;
        try
        {
            using var response = await http.SendAsync(request);
            status = (int)response.StatusCode;
            response.EnsureSuccessStatusCode();

            JsonElement? body = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsByteArrayAsync());
            var token = body.Get("access_token").AsText() ?? throw new FormatException();

            return Hold(token, Seconds(body.Get("expires_in")));
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException or JsonException or FormatException)
        {
            // 400 and 401 are AADSTS errors: unknown app, wrong or expired secret.
            var permanent = status is 400 or 401 or 403;
            Log.NoToken(_log, fault.GetType().Name, status);
            throw new NoToken(permanent);
        }
    }

    private Held Hold(string token, double seconds)
    {
        // A little luck in it, so that replicas do not all ask in the same second.
        var share = 0.8 - (0.05 * Random.Shared.NextDouble());
        var now = _clock.GetUtcNow();

        return new Held(token, now.AddSeconds(seconds * share), now.AddSeconds(seconds));
    }

    /// <summary>A number, or digits as text from managed identities; five minutes when it does not say.</summary>
    private static double Seconds(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Number } number => Math.Clamp(number.GetDouble(), 0, 86_400),
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), CultureInfo.InvariantCulture, out var digits) => Math.Clamp(digits, 0, 86_400),
        _ => 300,
    };
}
