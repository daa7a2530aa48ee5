using System.Diagnostics.CodeAnalysis;

namespace CoEduBot.Bot.Teams;

/// <summary>
/// Which connector addresses are believed, and so may be sent our token: https on the listed hosts, or plain http on
/// this machine where the settings say the connector lives here.
/// </summary>
public sealed class ServiceUrls(ChannelSettings settings)
{
    public bool Trust(string? serviceUrl, [NotNullWhen(true)] out Uri? address) =>
        Read(serviceUrl, out address) && (IsHere(address) || IsListed(address));

    /// <summary>
    /// Whether two spellings name one address. Case is ignored throughout, as Microsoft's .NET SDK does, and one
    /// trailing slash: the token and the activity are written by different parts of the connector.
    /// </summary>
    public static bool Same(string? one, string? other) =>
        Read(one, out var first) && Read(other, out var second)
        && string.Equals(Trim(first), Trim(second), StringComparison.OrdinalIgnoreCase);

    private static bool Read(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;

    private static string Trim(Uri address) => address.AbsoluteUri.EndsWith('/') ? address.AbsoluteUri[..^1] : address.AbsoluteUri;

    private bool IsHere(Uri address) => settings.TrustsLoopback && Loopback.Is(address);

    private bool IsListed(Uri address) =>
        !settings.Local
        && address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.HostNameType == UriHostNameType.Dns
        && settings.ServiceHosts.Any(host => Fits(host, address.IdnHost));

    private static bool Fits(string listed, string host) =>
        listed.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(listed[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(host, listed, StringComparison.OrdinalIgnoreCase);
}
