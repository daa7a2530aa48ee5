using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CoEduBot.Bot.Teams;

/// <summary>A key the connector signs with, and the channels it may sign for.</summary>
internal sealed record SigningKey(RsaSecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>There are no keys yet and they cannot be had: nobody's token can be judged.</summary>
internal sealed class KeysUnavailable(string cause) : Exception(cause);

/// <summary>
/// The connector's signing keys, fetched once a day. Kept here and not by IdentityModel's configuration manager because
/// endorsements are no standard member of a key set. Keys outlive a failing refresh.
/// </summary>
internal sealed class SigningKeys
{
    public const string Http = "teams-login";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenUnknown = TimeSpan.FromHours(1);

    // A failure is retried sooner, but not by every request of a flood.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterColdFailure = TimeSpan.FromSeconds(1);

    private readonly IHttpClientFactory _http;
    private readonly ChannelSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger<SigningKeys> _log;
    private readonly SingleFlight<bool> _first;
    private readonly SingleFlight<bool> _refresh;

    private volatile IReadOnlyDictionary<string, SigningKey>? _keys;

    // UTC ticks, because many requests read them at once and a DateTimeOffset is not written in one piece.
    private long _refreshAt;
    private long _unknownFrom;

    public SigningKeys(IHttpClientFactory http, ChannelSettings settings, TimeProvider clock, ILogger<SigningKeys> log)
    {
        (_http, _settings, _clock, _log) = (http, settings, clock, log);
        _first = new SingleFlight<bool>(async () => _keys is not null || await Refresh());
        _refresh = new SingleFlight<bool>(Refresh);
    }

    /// <summary>The key of this id; null when the connector does not have it (any more, or yet).</summary>
    /// <exception cref="KeysUnavailable">No keys were ever fetched and fetching fails.</exception>
    public async Task<SigningKey?> Find(string kid, CancellationToken cancel)
    {
        var now = _clock.GetUtcNow().UtcTicks;

        if (_keys is not { } keys)
        {
            if (now >= _refreshAt)
                await _first.Join().WaitAsync(cancel);
            return (_keys ?? throw new KeysUnavailable("cold")).GetValueOrDefault(kid);
        }

        if (now >= _refreshAt)
            _ = _refresh.Join();
        if (keys.TryGetValue(kid, out var key) || now < _unknownFrom)
            return key;

        // At most once an hour, or anybody could make us hammer the login server with invented ids.
        _unknownFrom = now + BetweenUnknown.Ticks;
        if (!await _refresh.Join().WaitAsync(cancel))
            _unknownFrom = now + AfterFailure.Ticks;
        return _keys.GetValueOrDefault(kid);
    }

    private async Task<bool> Refresh()
    {
        try
        {
            var keys = await Fetch();
            _refreshAt = (_clock.GetUtcNow() + Fresh).UtcTicks;
            _keys = keys;
            Log.KeysFetched(_log, keys.Count);
            return true;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException
                                          or JsonException or InvalidOperationException or FormatException)
        {
            _refreshAt = (_clock.GetUtcNow() + (_keys is null ? AfterColdFailure : AfterFailure)).UtcTicks;
            Log.KeysNotFetched(_log, fault.GetType().Name);
            return false;
        }
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>> Fetch()
    {
        using var http = _http.CreateClient(Http);
        var metadata = await Get(http, _settings.OpenIdMetadata);
        var place = new Uri(metadata.Get("jwks_uri").AsText() ?? throw new FormatException("no jwks_uri"));

        if (place.Scheme != Uri.UriSchemeHttps && !(Loopback.Is(_settings.OpenIdMetadata) && Loopback.Is(place)))
            throw new FormatException("jwks_uri is not https");

        return KeySet.Read(await Get(http, place));
    }

    private static async Task<JsonElement?> Get(HttpClient http, Uri place) =>
        JsonSerializer.Deserialize<JsonElement>(await http.GetByteArrayAsync(place));
}
