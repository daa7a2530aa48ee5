using CoEduBot.Bot.Teams;
using Microsoft.Extensions.Configuration;

namespace CoEduBot.Bot.Tests.Teams;

public sealed class ChannelSettingsTests
{
    private static readonly (string, string?)[] Good =
        [("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "word"), ("MicrosoftAppTenantId", "tenant")];

    [Fact]
    public void A_registration_is_all_it_takes_in_the_public_cloud()
    {
        var (settings, mistakes) = Read(development: false, Good);

        Assert.Empty(mistakes);
        Assert.Equal(
            ("https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com", "https://login.microsoftonline.com/", "https://api.botframework.com/.default", true, false, false),
            (settings!.OpenIdMetadata.AbsoluteUri, settings.Issuer, settings.LoginEndpoint.AbsoluteUri, settings.Scope, settings.Cards, settings.Local, settings.TrustsLoopback));
    }

    [Fact]
    public void Every_address_of_a_cloud_can_be_overridden()
    {
        var (settings, mistakes) = Read(false, [.. Good,
            ("Channel:Cloud", "china"), ("Channel:Issuer", "https://i.example"), ("Channel:LoginEndpoint", "https://l.example/"), ("Channel:Scope", "https://s.example/.default"),
            ("Channel:OpenIdMetadata", "http://localhost:5000/m"), ("Channel:ServiceHosts", "a.example; *.b.example"), ("Channel:Cards", "false"), ("MicrosoftAppType", "singletenant")]);

        Assert.Empty(mistakes);
        Assert.Equal(
            ("http://localhost:5000/m", "https://i.example", "https://l.example/", "https://s.example/.default", "a.example *.b.example", false, true),
            (settings!.OpenIdMetadata.AbsoluteUri, settings.Issuer, settings.LoginEndpoint.AbsoluteUri, settings.Scope, string.Join(' ', settings.ServiceHosts), settings.Cards, settings.TrustsLoopback));
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var (settings, mistakes) = Read(false,
            ("MicrosoftAppId", "an app"), ("MicrosoftAppType", "MultiTenant"), ("Channel:Cloud", "Mars"), ("Channel:OpenIdMetadata", "http://login.example/m"),
            ("Channel:LoginEndpoint", "login"), ("Channel:ServiceHosts:0", "https://x.example"), ("Channel:ServiceHosts:1", "*.com"), ("Channel:ServiceHosts:2", "10.0.0.1"), ("Channel:Cards", "perhaps"));

        Assert.Null(settings);
        Assert.Equal(
            [
                "Channel:Cloud", "Channel:OpenIdMetadata", "MicrosoftAppType", "Channel:LoginEndpoint", "Channel:ServiceHosts", "Channel:ServiceHosts",
                "Channel:ServiceHosts", "Channel:Cards", "MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppPassword",
            ],
            mistakes.Select(mistake => mistake.Split(' ')[0]));
    }

    [Fact]
    public void Without_an_app_id_the_bot_serves_in_development_only()
    {
        Assert.Equal(
            ["MicrosoftAppId is missing; without it the bot serves in Development only (set DOTNET_ENVIRONMENT=Development to try it on this machine)."],
            Read(development: false).Mistakes);

        var (settings, mistakes) = Read(development: true);
        Assert.Empty(mistakes);
        Assert.True(settings!.Local);
    }

    [Fact]
    public void The_secret_is_not_printed()
    {
        Assert.Equal("ChannelSettings of app", $"{Read(false, Good).Settings}");
    }

    [Fact]
    public void A_managed_identity_needs_no_password()
    {
        Assert.Empty(Read(false, ("MicrosoftAppId", "app"), ("MicrosoftAppTenantId", "tenant"), ("MicrosoftAppType", "UserAssignedMSI")).Mistakes);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", true)]
    [InlineData("https://SMBA.trafficmanager.net/teams", true)]
    [InlineData("https://smba.trafficmanager.net:443/teams/", true)]
    [InlineData("https://europe.api.botframework.com/", true)]
    [InlineData("https://botframework.com/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://x.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net./", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/?x=1", false)]
    [InlineData("https://smba.trafficmanager.net:444/", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("https://169.254.169.254/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("http://localhost:3979/", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Our_token_goes_to_listed_hosts_only(string? serviceUrl, bool trusted)
    {
        Assert.Equal(trusted, new ServiceUrls(Read(false, Good).Settings!).Trust(serviceUrl, out _));
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:1/", true)]
    [InlineData("http://[::1]:1/", true)]
    [InlineData("http://localhost.example/", false)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    public void In_local_mode_nothing_leaves_the_machine(string serviceUrl, bool trusted)
    {
        Assert.Equal(trusted, new ServiceUrls(Read(true).Settings!).Trust(serviceUrl, out _));
    }

    private static (ChannelSettings? Settings, IReadOnlyList<string> Mistakes) Read(bool development, params (string Key, string? Value)[] settings) =>
        ChannelSettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => one.Value)).Build(), development);
}
