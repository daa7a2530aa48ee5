using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoEduBot.Bot.Teams;

/// <summary>Whether a request is believed: 200, or the status it is refused with and why, as a code for the log.</summary>
internal sealed record Verdict(int Status, string Why)
{
    public static readonly Verdict Believed = new(200, "");

    public static Verdict Unauthorized(string why) => new(401, why);

    public static Verdict Forbidden(string why) => new(403, why);
}

/// <summary>
/// Is it Teams, and our tenant? The token proves that the connector sent it and where the connector lives; it does not
/// sign the body, so it must never be logged: who holds it can speak for anybody until it expires.
/// </summary>
internal sealed class TokenCheck(ChannelSettings settings, SigningKeys keys, ServiceUrls serviceUrls, TimeProvider clock)
{
    private const string Teams = "msteams";
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new();

    public async Task<Verdict> Check(StringValues authorization, Activity activity, CancellationToken cancel)
    {
        if (Bearer(authorization) is not { } text)
            return Verdict.Unauthorized("no-bearer");

        try
        {
            return await Check(new JsonWebToken(text), activity, cancel);
        }
        catch (KeysUnavailable)
        {
            return new Verdict(503, "no-keys");
        }
        // The parser throws half a dozen kinds for broken tokens: whatever cannot be read is not believed.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Verdict.Unauthorized("unreadable");
        }
    }

    /// <summary>Exactly `Bearer`, one blank, one token; one header.</summary>
    private static string? Bearer(StringValues authorization) =>
        authorization.Count == 1 && authorization[0]?.Split(' ') is ["Bearer", { Length: > 0 and <= LongestToken } token] ? token : null;

    private async Task<Verdict> Check(JsonWebToken token, Activity activity, CancellationToken cancel)
    {
        // Before any cryptography and before keys are fetched: strangers must not make us work.
        if (token.Issuer != settings.Issuer)
            return Verdict.Unauthorized("issuer");
        if (token.IsEncrypted || string.IsNullOrEmpty(token.Kid) || token.TryGetHeaderValue<object>("crit", out _))
            return Verdict.Unauthorized("header");
        if (await keys.Find(token.Kid, cancel) is not { } key)
            return Verdict.Unauthorized("unknown-key");

        var result = await Handler.ValidateTokenAsync(token, Rules(key));

        return result.IsValid
            ? Match(token, key, activity)
            : Verdict.Unauthorized(result.Exception.GetType().Name);
    }

    private TokenValidationParameters Rules(SigningKey key) => new()
    {
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        ValidIssuer = settings.Issuer,
        AudienceValidator = (audiences, _, _) => audiences.ToList() is [var only] && only == settings.AppId,
        LifetimeValidator = (from, until, _, _) => IsAlive(from, until),
    };

    private bool IsAlive(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        return until is { } end && now <= end + ClockSkew
            && (from is not { } start || now >= start - ClockSkew);
    }

    /// <summary>The token is good; is it good for this activity?</summary>
    private Verdict Match(JsonWebToken token, SigningKey key, Activity activity)
    {
        var claimed = token.Claims.FirstOrDefault(claim => string.Equals(claim.Type, "serviceurl", StringComparison.OrdinalIgnoreCase))?.Value;

        // Only Teams vouches for aadObjectId: the web chat's users, also signed for by the connector, choose theirs.
        return activity.ChannelId != Teams                              ? Verdict.Forbidden("channel")
             // A key without endorsements is for emulators and skills.
             : !key.Endorsements.Contains(Teams)                        ? Verdict.Forbidden("endorsement")
             : !ServiceUrls.Same(claimed, activity.ServiceUrl)          ? Verdict.Forbidden("service-url")
             : !serviceUrls.Trust(activity.ServiceUrl, out _)           ? Verdict.Forbidden("service-host")
             : !IsOurs(IncomingReader.TenantOf(activity))               ? Verdict.Forbidden("tenant")
             : Verdict.Believed;
    }

    private bool IsOurs(string? tenant) => string.Equals(tenant, settings.TenantId, StringComparison.OrdinalIgnoreCase);
}
