namespace CoEduBot.Bot.Teams;

/// <summary>The two ways of asking for a token: with the registration's secret, or as the machine we run on.</summary>
internal static class TokenRequest
{
    private const string MachineMetadata = "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01";

    public static HttpRequestMessage ClientCredentials(ChannelSettings settings) =>
        new(HttpMethod.Post, $"{settings.LoginEndpoint.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(settings.TenantId!)}/oauth2/v2.0/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = settings.AppId!,
                ["client_secret"] = settings.AppPassword!,
                ["scope"] = settings.Scope,
            }),
        };

    /// <summary>App Service gives an address and a header by environment; a virtual machine has a fixed link-local address.</summary>
    public static HttpRequestMessage ManagedIdentity(ChannelSettings settings)
    {
        var resource = settings.Scope.EndsWith("/.default", StringComparison.Ordinal) ? settings.Scope[..^"/.default".Length] : settings.Scope;
        var query = $"resource={Uri.EscapeDataString(resource)}&client_id={Uri.EscapeDataString(settings.AppId!)}";

        if (settings.IdentityEndpoint is { } endpoint)
            return new HttpRequestMessage(HttpMethod.Get, $"{endpoint.AbsoluteUri}?{query}&api-version=2019-08-01")
            {
                Headers = { { "X-IDENTITY-HEADER", settings.IdentityHeader ?? "" } },
            };

        return new HttpRequestMessage(HttpMethod.Get, $"{MachineMetadata}&{query}") { Headers = { { "Metadata", "true" } } };
    }
}
