using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>One way of knocking at the door: what is posted, and the status it must get.</summary>
public sealed record AuthRow(string Name, int Expected, Func<TeamsUnderTest, Task<int>> Knock);

/// <summary>Every rule of the inbound token check, one row each: the matrix of the protocol reference.</summary>
public static class AuthMatrix
{
    private const string Anna = "anna";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static readonly IReadOnlyList<AuthRow> All =
    [
        new("everything right",                          202, bot => bot.Post(Hello(bot))),
        new("no Authorization header",                   401, bot => Header(bot, null)),
        new("empty Authorization header",                401, bot => Header(bot, "")),
        new("scheme 'bearer' in lower case",             401, bot => Header(bot, $"bearer {bot.Teams.Token()}")),
        new("scheme 'Basic'",                            401, bot => Header(bot, $"Basic {bot.Teams.Token()}")),
        new("three parts",                               401, bot => Header(bot, $"Bearer {bot.Teams.Token()} more")),
        new("two blanks",                                401, bot => Header(bot, $"Bearer  {bot.Teams.Token()}")),
        new("not a token",                               401, bot => Header(bot, "Bearer a.b.c")),
        new("alg none",                                  401, bot => Token(bot, spec => spec with { Algorithm = "none" })),
        new("HS256 signed with the public key's PEM",    401, bot => Token(bot, spec => spec with { Algorithm = "HS256" })),
        new("signed by a stranger, our kid",             401, bot => Token(bot, spec => spec with { Key = FakeConnector.StrangersKey })),
        new("payload changed after signing",             401, bot => Header(bot, $"Bearer {Forged(bot)}")),
        new("another app's audience",                    401, bot => Token(bot, spec => spec with { Audience = "c0ed0000-0000-4000-8000-00000000dead" })),
        new("audience with a slash after it",            401, bot => Token(bot, spec => spec with { Audience = FakeConnector.AppId + "/" })),
        new("another issuer",                            401, bot => Token(bot, spec => spec with { Issuer = "https://api.botframework.us" })),
        new("emulator token (Entra issuer)",             401, bot => Token(bot, spec => spec with { Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" })),
        new("expired 5 min 1 s ago",                     401, bot => Token(bot, spec => spec with { Until = -Skew - Second })),
        new("expired 4 min 59 s ago",                    202, bot => Token(bot, spec => spec with { From = -2 * Skew, Until = -Skew + Second })),
        new("good from 5 min 1 s on",                    401, bot => Token(bot, spec => spec with { From = Skew + Second })),
        new("good from 4 min 59 s on",                   202, bot => Token(bot, spec => spec with { From = Skew - Second })),
        new("unknown kid",                               401, bot => Token(bot, spec => spec with { Kid = "nobody" })),
        new("token longer than 16 KiB",                  401, bot => Token(bot, spec => spec with { ServiceUrl = spec.ServiceUrl + new string('x', 16_384) })),
        new("key without endorsements",                  403, bot => bot.Post(Hello(bot), bot.Teams.TokenBySkillKey("no-endorsements"))),
        new("key endorsed for another channel",          403, bot => bot.Post(Hello(bot), bot.Teams.TokenBySkillKey("other-channel"))),
        new("another channel the key is endorsed for",   403, bot => bot.Post(Changed(bot, "channelId", "webchat"))),
        new("serviceurl claim missing",                  403, bot => Token(bot, spec => spec with { ServiceUrl = null })),
        new("serviceurl claim of another host",          403, bot => Token(bot, spec => spec with { ServiceUrl = "https://smba.trafficmanager.net/teams/" })),
        new("serviceurl claim of another path",          403, bot => Token(bot, spec => spec with { ServiceUrl = spec.ServiceUrl + "other" })),
        new("serviceurl claim in capitals",              202, bot => Token(bot, spec => spec with { ServiceUrl = spec.ServiceUrl!.ToUpperInvariant() })),
        new("serviceurl claim without trailing slash",   202, bot => Token(bot, spec => spec with { ServiceUrl = spec.ServiceUrl!.TrimEnd('/') })),
        new("claim spelt serviceUrl",                    202, bot => Token(bot, spec => spec with { Claim = "serviceUrl" })),
        new("signed for a host we do not know",          403, bot => ServiceUrl(bot, "https://smba.trafficmanager.net.example/teams/")),
        new("signed for an address, not a name",         403, bot => ServiceUrl(bot, "https://203.0.113.7/teams/")),
        new("signed for our host, plain http",           403, bot => ServiceUrl(bot, "http://smba.trafficmanager.net/teams/")),
        new("signed for our host, another port",         403, bot => ServiceUrl(bot, "https://smba.trafficmanager.net:8443/teams/")),
        new("signed for our host",                       202, bot => ServiceUrl(bot, "https://smba.trafficmanager.net/teams/")),
        new("another tenant",                            403, bot => bot.Post(Tenants(bot, "stranger", "stranger"))),
        new("two different tenants",                     403, bot => bot.Post(Tenants(bot, FakeConnector.TenantId, "stranger"))),
        new("no tenant",                                 403, bot => bot.Post(Tenants(bot, null, null))),
        new("tenant in channelData only",                202, bot => bot.Post(Tenants(bot, null, FakeConnector.TenantId))),
        new("keys cannot be fetched, none known",        503, bot => Down(bot, warm: false)),
        new("keys cannot be fetched, known",             202, bot => Down(bot, warm: true)),
        new("keys were rotated, new key",                202, bot => Rotated(bot)),
    ];

    private static JsonObject Hello(TeamsUnderTest bot) => bot.Teams.Message(Anna, "帮助");

    private static Task<int> Token(TeamsUnderTest bot, Func<TokenSpec, TokenSpec> change) => bot.Post(Hello(bot), bot.Teams.Token(change));

    private static async Task<int> Header(TeamsUnderTest bot, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Hello(bot).ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await bot.Bot.SendAsync(request);
        return (int)response.StatusCode;
    }

    private static string Forged(TeamsUnderTest bot)
    {
        var (good, evil) = (bot.Teams.Token().Split('.'), bot.Teams.Token(spec => spec with { Until = TimeSpan.FromDays(99) }).Split('.'));
        return $"{good[0]}.{evil[1]}.{good[2]}";
    }

    private static JsonObject Changed(TeamsUnderTest bot, string field, string value)
    {
        var activity = Hello(bot);
        activity[field] = value;
        return activity;
    }

    private static Task<int> ServiceUrl(TeamsUnderTest bot, string url) =>
        bot.Post(Changed(bot, "serviceUrl", url), bot.Teams.Token(spec => spec with { ServiceUrl = url }));

    private static JsonObject Tenants(TeamsUnderTest bot, string? conversation, string? channel)
    {
        var activity = Hello(bot);
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"]!["tenant"]!["id"] = channel;
        return activity;
    }

    private static async Task<int> Down(TeamsUnderTest bot, bool warm)
    {
        // Any first request fetches the keys, this one is refused so that nobody is heard.
        if (warm)
            await Token(bot, spec => spec with { Audience = "somebody" });
        bot.Teams.IdentityUp = false;
        bot.Clock.Now += TimeSpan.FromHours(25);
        return await bot.Post(Hello(bot));
    }

    private static async Task<int> Rotated(TeamsUnderTest bot)
    {
        await Token(bot, spec => spec with { Audience = "somebody" });
        bot.Teams.RotateKeys();
        return await bot.Post(Hello(bot));
    }
}
