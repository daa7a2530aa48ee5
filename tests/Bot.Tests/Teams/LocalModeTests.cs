using System.Text;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>Without an app id: the Playground works, nobody else gets in.</summary>
public sealed class LocalModeTests
{
    [Fact]
    public async Task A_message_from_this_machine_needs_no_token()
    {
        await using var bot = await Local();

        Assert.Equal(202, await bot.Post(bot.Teams.Message("anna", "hi"), token: ""));
        Assert.Single(bot.Heard);
        Assert.Single(bot.Logged, line => line.StartsWith("LOCAL MODE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_url_beyond_this_machine_is_refused()
    {
        await using var bot = await Local();
        var activity = bot.Teams.Message("anna", "hi");
        activity["serviceUrl"] = "https://smba.trafficmanager.net/teams/";

        Assert.Equal(403, await bot.Post(activity, token: ""));
        Assert.Empty(bot.Heard);
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json", "rebound.example")]
    public async Task A_web_page_in_the_developer_s_browser_is_refused(string contentType, string? host)
    {
        await using var bot = await Local();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(bot.Teams.Message("anna", "hi").ToJsonString(), Encoding.UTF8, contentType),
        };
        request.Headers.Host = host;
        using var response = await bot.Bot.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Empty(bot.Heard);
    }

    [Fact]
    public async Task What_comes_through_a_tunnel_is_refused()
    {
        await using var bot = await Local();
        bot.Bot.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        Assert.Equal(403, await bot.Post(bot.Teams.Message("anna", "hi"), token: ""));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://[::]:0")]
    public async Task A_server_open_to_others_does_not_start(string address)
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Local(address));

        Assert.StartsWith("Without MicrosoftAppId the bot may listen on localhost only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_carries_no_token()
    {
        await using var bot = await Local();

        // The fake connector, like the real one, refuses without.
        var delivery = await bot.Deliver(new(bot.Knows("anna"), "hi", null));

        Assert.Equal(("Misconfigured { Cause = bot-not-registered }", 0), (delivery.ToString(), bot.Teams.Logins));
    }

    private static Task<TeamsUnderTest> Local(string address = "http://127.0.0.1:0") => TeamsUnderTest.Start(
        settings =>
        {
            settings.Remove("MicrosoftAppId");
            settings.Remove("MicrosoftAppPassword");
        },
        environment: "Development", address: address);
}
