namespace CoEduBot.Bot.Teams;

/// <summary>How the bot proves to Entra who it is.</summary>
public enum AppType
{
    SingleTenant,
    UserAssignedMSI,
}

/// <summary>
/// The bot's registration and the addresses it trusts. Made by <see cref="ChannelSettingsReader"/> only, so one that
/// exists is sound.
/// </summary>
public sealed record ChannelSettings
{
    /// <summary>Null in local mode: no sign-in, loopback only, Development only.</summary>
    public string? AppId { get; init; }

    public string? AppPassword { get; init; }

    /// <summary>The one tenant served; set whenever <see cref="AppId"/> is.</summary>
    public string? TenantId { get; init; }

    public AppType AppType { get; init; }

    public required Uri OpenIdMetadata { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Tokens are asked for at `{LoginEndpoint}/{tenant}/oauth2/v2.0/token`.</summary>
    public required Uri LoginEndpoint { get; init; }

    public required string Scope { get; init; }

    public required IReadOnlyList<string> ServiceHosts { get; init; }

    /// <summary>False where the cloud's Teams shows no cards: the summary is sent as text.</summary>
    public bool Cards { get; init; } = true;

    /// <summary>App Service's own token address; without it a managed identity asks the machine's metadata address.</summary>
    public Uri? IdentityEndpoint { get; init; }

    public string? IdentityHeader { get; init; }

    /// <summary>Nobody is asked for a token; everything stays on this machine.</summary>
    public bool Local => AppId is null;

    /// <summary>A connector on this machine, as in tests and the Playground.</summary>
    public bool TrustsLoopback => Local || Loopback.Is(OpenIdMetadata);

    /// <summary>A record prints all it has; this one has a secret.</summary>
    public override string ToString() => $"ChannelSettings of {AppId ?? "local mode"}";
}
