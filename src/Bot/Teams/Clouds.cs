namespace CoEduBot.Bot.Teams;

/// <summary>The addresses of one Microsoft cloud; every one can be overridden under `Channel:`.</summary>
/// <param name="ServiceHosts">Hosts the connector may live on: exact names, or `*.` and a domain.</param>
internal sealed record Cloud(
    string Name,
    string OpenIdMetadata,
    string Issuer,
    string LoginEndpoint,
    string Scope,
    IReadOnlyList<string> ServiceHosts);

/// <summary>The clouds the bot can live in, as Microsoft publishes their addresses.</summary>
internal static class Clouds
{
    public static readonly IReadOnlyList<Cloud> All =
    [
        new("Public",
            "https://login.botframework.com/v1/.well-known/openidconfiguration",
            "https://api.botframework.com",
            "https://login.microsoftonline.com",
            "https://api.botframework.com/.default",
            // trafficmanager.net is shared by all of Azure: that host is never a wildcard.
            ["smba.trafficmanager.net", "*.botframework.com", "smba.infra.gcc.teams.microsoft.com"]),

        new("Gov",
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            "https://api.botframework.us",
            "https://login.microsoftonline.us",
            "https://api.botframework.us/.default",
            ["smba.infra.gov.teams.microsoft.us", "*.botframework.us", "*.botframework.azure.us"]),

        new("China",
            "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            "https://api.botframework.azure.cn",
            "https://login.partner.microsoftonline.cn",
            "https://api.botframework.azure.cn/.default",
            ["*.botframework.azure.cn"]),
    ];

    public static Cloud? Named(string name) =>
        All.FirstOrDefault(cloud => string.Equals(cloud.Name, name, StringComparison.OrdinalIgnoreCase));
}
