using System.Globalization;
using System.Net;
using CoEduBot.Bot.Teams;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot;

/// <summary>What the bot is told from outside, checked: made by <see cref="SettingsReader"/> only.</summary>
/// <param name="PublicUrl">Where families reach the web pages.</param>
/// <param name="RequestsPerSecond">To Teams, for all conversations together; Teams allows 50.</param>
/// <param name="LinkKey">Signs links.</param>
/// <param name="Proxies">Reverse proxies whose word about the visitor's address is believed.</param>
/// <param name="Catalogue">The programmes the county works by; at least one.</param>
public sealed record Settings(
    ChannelSettings Channel, DatabaseSettings Database, Uri PublicUrl, double RequestsPerSecond, byte[] LinkKey, IReadOnlyList<IPAddress> Proxies, Catalogue Catalogue);

/// <summary>Reads the settings; every mistake is one line that names the setting, what it is and what it should be.</summary>
public static class SettingsReader
{
    public static (Settings? Settings, IReadOnlyList<string> Mistakes) Read(IConfiguration configuration, bool development)
    {
        var (channel, found) = ChannelSettingsReader.Read(configuration, development);
        var mistakes = found.ToList();
        var database = DatabaseSettings.Read(configuration.GetConnectionString("CoEdu"), configuration["Keys:Folder"], mistakes);
        var publicUrl = PublicUrl(configuration, channel, mistakes);
        var rate = Rate(configuration, mistakes);

        var key = Key(configuration, mistakes);
        var proxies = Proxies(configuration, mistakes);
        var catalogue = Programmes(configuration, mistakes);

        return mistakes.Count > 0 || channel is null
            ? (null, mistakes)
            : (new Settings(channel, database, publicUrl, rate, key ?? database.LinkKey(), proxies, catalogue), []);
    }

    /// <summary>The folder set, or else `programmes` in the working directory, or beside the program.</summary>
    public static string ProgrammesFolder(string? set) =>
        !string.IsNullOrWhiteSpace(set) ? set
        : Path.Combine(AppContext.BaseDirectory, "programmes") is var shipped && !Directory.Exists("programmes") && Directory.Exists(shipped) ? shipped
        : "programmes";

    private static Uri PublicUrl(IConfiguration configuration, ChannelSettings? channel, List<string> mistakes)
    {
        var text = configuration["PublicUrl"] ?? (channel is { Local: true } ? "http://localhost:3978/" : "");
        if (Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url) && (url.Scheme == "https" || url.IsLoopback))
            return url;

        mistakes.Add($"PublicUrl is '{text}'; it must be the https address families open, such as https://coedu.example.cn/.");
        return new Uri("http://localhost/");
    }

    private static double Rate(IConfiguration configuration, List<string> mistakes)
    {
        var text = configuration["Delivery:RequestsPerSecond"] ?? "40";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 100_000)
            return rate;

        mistakes.Add($"Delivery:RequestsPerSecond is '{text}'; it must be a number above 0 (Teams allows 50).");
        return 40;
    }

    private static byte[]? Key(IConfiguration configuration, List<string> mistakes)
    {
        if (configuration["Links:Key"] is not { Length: > 0 } text)
            return null;

        var key = new byte[text.Length];
        if (Convert.TryFromBase64String(text, key, out var length) && length >= 32)
            return key[..length];

        mistakes.Add("Links:Key must be at least 32 random bytes as base64, such as `openssl rand -base64 32` prints.");
        return null;
    }

    private static List<IPAddress> Proxies(IConfiguration configuration, List<string> mistakes)
    {
        var proxies = new List<IPAddress>();
        foreach (var text in (configuration["Proxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (IPAddress.TryParse(text, out var proxy))
                proxies.Add(proxy);
            else
                mistakes.Add($"Proxies has '{text}'; it must be the addresses of your reverse proxies, such as 10.0.0.4.");

        return proxies;
    }

    // A mistake in a programme is one in the settings: the county would be judged by something nobody wrote.
    private static Catalogue Programmes(IConfiguration configuration, List<string> mistakes)
    {
        var read = ProgrammeReader.ReadFolder(ProgrammesFolder(configuration["Programmes:Folder"]));
        mistakes.AddRange(read.Mistakes.Select(mistake => mistake.ToString()));

        return new Catalogue(read.Programmes);
    }
}
