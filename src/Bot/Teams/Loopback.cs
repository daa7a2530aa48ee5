using System.Net;

namespace CoEduBot.Bot.Teams;

/// <summary>What counts as "this machine". `Uri.IsLoopback` is no help: it accepts files and other names too.</summary>
internal static class Loopback
{
    public static bool Is(Uri address) => Is(address.Host);

    public static bool Is(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
