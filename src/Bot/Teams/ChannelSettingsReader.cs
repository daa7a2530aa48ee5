using System.Net;

namespace CoEduBot.Bot.Teams;

/// <summary>Reads <see cref="ChannelSettings"/> from the configuration and collects every mistake, one line each.</summary>
public sealed class ChannelSettingsReader
{
    private static readonly char[] Separators = [',', ';', ' '];

    private readonly IConfiguration _configuration;
    private readonly List<string> _mistakes = [];

    private ChannelSettingsReader(IConfiguration configuration) => _configuration = configuration;

    /// <summary>The settings, or null and at least one mistake.</summary>
    /// <param name="development">Whether local mode (no MicrosoftAppId) may be used at all.</param>
    public static (ChannelSettings? Settings, IReadOnlyList<string> Mistakes) Read(IConfiguration configuration, bool development)
    {
        var reader = new ChannelSettingsReader(configuration);
        var settings = reader.ReadAll(development);

        return (reader._mistakes.Count == 0 ? settings : null, reader._mistakes);
    }

    private ChannelSettings ReadAll(bool development)
    {
        var cloud = ReadCloud();
        var metadata = Address("Channel:OpenIdMetadata", cloud.OpenIdMetadata);
        var settings = new ChannelSettings
        {
            AppId = Text("MicrosoftAppId"),
            AppPassword = Text("MicrosoftAppPassword"),
            TenantId = Text("MicrosoftAppTenantId"),
            AppType = ReadAppType(),
            OpenIdMetadata = metadata,
            Issuer = Text("Channel:Issuer") ?? cloud.Issuer,
            LoginEndpoint = Address("Channel:LoginEndpoint", cloud.LoginEndpoint),
            Scope = Text("Channel:Scope") ?? cloud.Scope,
            ServiceHosts = ReadHosts(cloud, Loopback.Is(metadata)),
            Cards = ReadCards(),
            IdentityEndpoint = Uri.TryCreate(Text("IDENTITY_ENDPOINT"), UriKind.Absolute, out var identity) ? identity : null,
            IdentityHeader = Text("IDENTITY_HEADER"),
        };

        CheckRegistration(settings, development);
        return settings;
    }

    private Cloud ReadCloud()
    {
        var name = Text("Channel:Cloud") ?? "Public";
        if (Clouds.Named(name) is { } cloud)
            return cloud;

        _mistakes.Add($"Channel:Cloud is '{name}'; it must be one of {string.Join(", ", Clouds.All.Select(one => one.Name))}.");
        return Clouds.All[0];
    }

    private string? Text(string key) => _configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    private Uri Address(string key, string preset)
    {
        var fallback = new Uri(preset);
        if (Text(key) is not { } text)
            return fallback;

        if (!Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var address)
            || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            _mistakes.Add($"{key} is '{text}'; it must be an absolute https address without user, query or fragment.");
        else if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && Loopback.Is(address)))
            _mistakes.Add($"{key} is '{text}'; it must be https (plain http is for this machine only).");
        else
            return address;

        return fallback;
    }

    private AppType ReadAppType()
    {
        var text = Text("MicrosoftAppType") ?? nameof(AppType.SingleTenant);
        if (Enum.GetNames<AppType>().FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Enum.Parse<AppType>(known);

        _mistakes.Add($"MicrosoftAppType is '{text}'; it must be SingleTenant or UserAssignedMSI (new multi-tenant bots cannot be registered any more).");
        return AppType.SingleTenant;
    }

    private IReadOnlyList<string> ReadHosts(Cloud cloud, bool loopback)
    {
        var section = _configuration.GetSection("Channel:ServiceHosts");
        var listed = section.GetChildren().Select(child => child.Value ?? "").Append(section.Value ?? "")
            .SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)).ToList();

        foreach (var host in listed.Where(host => !IsHost(host, loopback)))
            _mistakes.Add($"Channel:ServiceHosts has '{host}'; it must be a host name, or '*.' and a domain of two parts or more, without scheme, port or path.");

        return listed.Count > 0 ? listed : cloud.ServiceHosts;
    }

    private static bool IsHost(string host, bool loopback)
    {
        if (loopback && Uri.TryCreate($"http://{host}", UriKind.Absolute, out var local) && Loopback.Is(local))
            return true;

        var name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;

        return name.Contains('.') && !IPAddress.TryParse(name, out _) && Uri.CheckHostName(name) == UriHostNameType.Dns;
    }

    private bool ReadCards()
    {
        var text = Text("Channel:Cards") ?? "true";
        if (bool.TryParse(text, out var cards))
            return cards;

        _mistakes.Add($"Channel:Cards is '{text}'; it must be true or false.");
        return true;
    }

    private void CheckRegistration(ChannelSettings settings, bool development)
    {
        if (settings.AppId is null)
        {
            if (!development)
                _mistakes.Add("MicrosoftAppId is missing; without it the bot serves in Development only (set DOTNET_ENVIRONMENT=Development to try it on this machine).");
            if (settings.AppPassword is not null)
                _mistakes.Add("MicrosoftAppPassword is set but MicrosoftAppId is not.");
            return;
        }

        if (settings.AppId.AsSpan().ContainsAny(" /\\"))
            _mistakes.Add("MicrosoftAppId has a blank or a slash in it; it is the id shown in the bot's registration.");
        if (settings.TenantId is null)
            _mistakes.Add("MicrosoftAppTenantId is missing; it is the one tenant whose people the bot answers.");
        if (settings.AppPassword is null && settings.AppType == AppType.SingleTenant)
            _mistakes.Add("MicrosoftAppPassword is missing; it is the client secret of the registration (or set MicrosoftAppType to UserAssignedMSI).");
    }
}
