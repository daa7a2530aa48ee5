using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Tests.Texts;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>The app package that administrators upload.</summary>
public sealed class ManifestTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../manifest"));
    private static readonly string[] Languages = ["zh-Hans.json", "zh-Hant.json", "en.json"];

    // What an administrator fills in, as the README names it.
    private static readonly Dictionary<string, string> Tokens = new()
    {
        ["TEAMS_APP_ID"] = "6f1f5a34-0d3c-4c55-9d6e-2b7b6a1c9e01",
        ["BOT_ID"]       = "6f1f5a34-0d3c-4c55-9d6e-2b7b6a1c9e02",
        ["PUBLIC_HOST"]  = "coedu.example.org",
        ["ORGANISATION"] = "Example County",
        ["PRIVACY_URL"]  = "https://example.org/privacy",
        ["TERMS_URL"]    = "https://example.org/terms",
    };

    private static readonly JsonObject Manifest = Read("manifest.json");
    private static readonly JsonObject Bot = Manifest["bots"]!.AsArray().Single()!.AsObject();

    [Fact]
    public Task The_package_follows_the_schemas() => Schemas.Accept(
    [
        ("manifest.json", "teams-manifest.json", Manifest),
        .. Languages.Select(file => (file, "teams-manifest-localization.json", (JsonNode)Read(file))),
    ]);

    [Fact]
    public void The_bot_can_be_written_to_everywhere_and_takes_files()
    {
        Assert.Equal(Tokens["BOT_ID"], Bot["botId"]!.GetValue<string>());
        Assert.Equal(["personal", "team", "groupChat"], Strings(Bot["scopes"]));
        Assert.True(Bot["supportsFiles"]!.GetValue<bool>());
        Assert.False(Bot["isNotificationOnly"]!.GetValue<bool>());
    }

    [Fact]
    public void Links_and_receipts_are_allowed()
    {
        Assert.Equal([Tokens["PUBLIC_HOST"]], Strings(Manifest["validDomains"]));
        Assert.Equal(Tokens["BOT_ID"], Manifest["webApplicationInfo"]!["id"]!.GetValue<string>());
        Assert.Equal(
            """[{"name":"ChatMessageReadReceipt.Read.Chat","type":"Application"}]""",
            Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.ToJsonString());
    }

    [Fact]
    public void A_menu_holds_no_more_than_older_clients_show() =>
        Assert.All(Bot["commandLists"]!.AsArray(), list => Assert.InRange(list!["commands"]!.AsArray().Count, 1, 10));

    [Fact]
    public void Every_language_says_everything_and_the_first_is_what_the_manifest_itself_says()
    {
        var own = Texts().ToDictionary(text => text.Path, text => text.Value);
        var first = Read(Languages[0]).Where(text => text.Key != "$schema").ToDictionary(text => text.Key, text => text.Value!.GetValue<string>());

        Assert.Equal(own.OrderBy(text => text.Key, StringComparer.Ordinal), first.OrderBy(text => text.Key, StringComparer.Ordinal));
        Assert.All(Languages, file => Assert.Equal(own.Keys.Order(StringComparer.Ordinal), Read(file).Select(text => text.Key).Where(key => key != "$schema").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_languages_are_the_ones_in_the_package() => Assert.Equal(
        [("zh-cn", "zh-Hans.json"), ("zh-tw", "zh-Hant.json"), ("zh-hk", "zh-Hant.json"), ("en", "en.json")],
        Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(it => (it!["languageTag"]!.GetValue<string>(), it["file"]!.GetValue<string>()))
            .Prepend((Manifest["localizationInfo"]!["defaultLanguageTag"]!.GetValue<string>(), Manifest["localizationInfo"]!["defaultLanguageFile"]!.GetValue<string>())));

    [Fact]
    public void Traditional_texts_are_traditional()
    {
        var texts = Read("zh-Hant.json").Select(text => text.Value!.GetValue<string>().Replace("简体中文", "", StringComparison.Ordinal));

        Assert.DoesNotContain(texts, text => text.Any(ScriptPairs.SimplifiedOnly.Contains));
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void Icons_have_the_size_Teams_asks_for(string icon, int side)
    {
        var picture = File.ReadAllBytes(Path.Combine(Folder, Manifest["icons"]![icon]!.GetValue<string>()));

        Assert.Equal("PNG"u8.ToArray(), picture[1..4]);
        Assert.Equal((side, side), (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
    }

    [Fact]
    public void The_readme_explains_every_token()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.All(Tokens.Keys, token => Assert.Contains($"`${{{{{token}}}}}`", readme, StringComparison.Ordinal));
        Assert.DoesNotContain("${{", Manifest.ToJsonString(), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Path, string Value)> Texts()
    {
        foreach (var (group, part) in new[] { ("name", "short"), ("name", "full"), ("description", "short"), ("description", "full") })
            yield return ($"{group}.{part}", Manifest[group]![part]!.GetValue<string>());

        foreach (var (list, i) in Bot["commandLists"]!.AsArray().Select((list, i) => (list, i)))
            foreach (var (command, k) in list!["commands"]!.AsArray().Select((command, k) => (command, k)))
                foreach (var part in new[] { "title", "description" })
                    yield return ($"bots[0].commandLists[{i}].commands[{k}].{part}", command![part]!.GetValue<string>());
    }

    private static JsonObject Read(string file) => JsonNode.Parse(Tokens.Aggregate(
        File.ReadAllText(Path.Combine(Folder, file)),
        (text, token) => text.Replace($"${{{{{token.Key}}}}}", token.Value, StringComparison.Ordinal)))!.AsObject();

    private static IEnumerable<string> Strings(JsonNode? list) => list!.AsArray().Select(item => item!.GetValue<string>());

    private static string Here([CallerFilePath] string file = "") => file;
}
