using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>What a token says; change one thing at a time with `with`.</summary>
public sealed record TokenSpec(
    string Issuer, string Audience, string? ServiceUrl, TimeSpan From, TimeSpan Until, RSA Key, string Kid, string Algorithm = "RS256", string Claim = "serviceurl");

/// <summary>The inbound half: what people do in Teams, signed for by the connector.</summary>
public sealed partial class FakeConnector
{
    public const string Issuer = "https://api.botframework.com";

    // Making a key takes long; every connector may share the first ones.
    private static readonly RSA FirstKey = RSA.Create(2048);
    private static readonly RSA SkillKey = RSA.Create(2048);

    public static readonly RSA StrangersKey = RSA.Create(2048);

    private List<(string Kid, RSA Key, string[]? Endorsements)> _keys =
        [("k1", FirstKey, ["msteams", "webchat"]), ("other-channel", SkillKey, ["webchat"]), ("no-endorsements", SkillKey, null)];

    /// <summary>From now on other keys sign, and the old ones are no longer listed.</summary>
    public void RotateKeys() => _keys = [($"rotated-{Interlocked.Increment(ref _ids)}", RSA.Create(2048), ["msteams"])];

    public string Token(Func<TokenSpec, TokenSpec>? change = null)
    {
        var spec = new TokenSpec(Issuer, AppId, ServiceUrl, TimeSpan.FromMinutes(-1), TimeSpan.FromHours(1), _keys[0].Key, _keys[0].Kid);
        return Sign(change?.Invoke(spec) ?? spec);
    }

    /// <summary>Signs with the key an endorsed one is not: `other-channel` or `no-endorsements`.</summary>
    public string TokenBySkillKey(string kid) => Token(spec => spec with { Key = SkillKey, Kid = kid });

    private string Sign(TokenSpec spec)
    {
        var now = _clock.GetUtcNow();
        var header = new JsonObject { ["alg"] = spec.Algorithm, ["kid"] = spec.Kid, ["typ"] = "JWT" };
        var payload = new JsonObject
        {
            ["iss"] = spec.Issuer,
            ["aud"] = spec.Audience,
            ["nbf"] = (now + spec.From).ToUnixTimeSeconds(),
            ["exp"] = (now + spec.Until).ToUnixTimeSeconds(),
        };
        if (spec.ServiceUrl is not null)
            payload[spec.Claim] = spec.ServiceUrl;

        var text = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(payload.ToJsonString())}";
        var bytes = Encoding.ASCII.GetBytes(text);
        return $"{text}." + spec.Algorithm switch
        {
            "none"  => "",
            "HS256" => Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.ASCII.GetBytes(spec.Key.ExportSubjectPublicKeyInfoPem()), bytes)),
            _       => Base64UrlEncoder.Encode(spec.Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
        };
    }

    private object KeySet() => new
    {
        keys = _keys.Select(one => new
        {
            kty = "RSA",
            kid = one.Kid,
            n = Base64UrlEncoder.Encode(one.Key.ExportParameters(false).Modulus),
            e = Base64UrlEncoder.Encode(one.Key.ExportParameters(false).Exponent),
            endorsements = one.Endorsements,
        }),
    };

    /// <summary>An activity of any type from a person's one-to-one chat; set further fields on the result.</summary>
    public JsonObject Activity(string aadId, string type) => new()
    {
        ["type"] = type,
        ["id"] = $"in-{Interlocked.Increment(ref _ids)}",
        ["timestamp"] = _clock.GetUtcNow(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = $"29:{aadId}", ["aadObjectId"] = aadId },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "CoEduBot" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["id"] = $"a:{aadId}", ["tenantId"] = TenantId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } },
        ["locale"] = "zh-CN",
    };

    public JsonObject Message(string aadId, string text) => With(Activity(aadId, "message"), ("text", text), ("textFormat", "plain"));

    /// <summary>Action.Execute: the answer is the response's body.</summary>
    public JsonObject Press(string aadId, JsonNode? data, string? onCard = null) => With(
        Activity(aadId, "invoke"),
        ("name", "adaptiveCard/action"),
        ("replyToId", onCard),
        ("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = data }, ["trigger"] = "manual" }));

    /// <summary>Action.Submit, what clients without Action.Execute fall back to.</summary>
    public JsonObject Submit(string aadId, JsonNode data, string? onCard = null) =>
        With(Activity(aadId, "message"), ("value", data), ("replyToId", onCard));

    public JsonObject Installation(string aadId, string action = "add") => With(Activity(aadId, "installationUpdate"), ("action", action));

    /// <summary>Delivers to the bot with a good token; `token: ""` sends none.</summary>
    public async Task<HttpResponseMessage> Post(HttpClient bot, JsonNode activity, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (token != "")
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token());
        return await bot.SendAsync(request);
    }

    private static JsonObject With(JsonObject activity, params (string Name, JsonNode? Value)[] fields)
    {
        foreach (var (name, value) in fields)
            activity[name] = value;
        return activity;
    }
}
