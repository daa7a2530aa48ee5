using CoEduBot.Bot.Teams;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Scheduler;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>Our proof of identity: asked for rarely, renewed in time, replaced once when refused.</summary>
public sealed class OutboundTokenTests
{
    [Fact]
    public async Task A_token_the_connector_does_not_take_is_replaced_once()
    {
        await using var bot = await TeamsUnderTest.Start();
        Assert.IsType<Delivery.Sent>(await bot.Deliver(Hello(bot)));
        bot.Teams.RevokeTokens();

        Assert.IsType<Delivery.Sent>(await bot.Deliver(Hello(bot)));
        Assert.Equal((2, 3), (bot.Teams.Logins, bot.Teams.Calls));
    }

    [Fact]
    public async Task Twice_refused_is_a_fault_of_the_set_up()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Teams.Fails("anna", Fault.Error(401, "BotNotRegistered"), Fault.Error(401, "BotNotRegistered"));

        Assert.Equal(new Delivery.Misconfigured("bot-not-registered"), await bot.Deliver(Hello(bot)));
        Assert.Equal((2, 2), (bot.Teams.Logins, bot.Teams.Calls));
    }

    [Theory]
    [InlineData(400, "login-refused")]
    [InlineData(401, "login-refused")]
    [InlineData(500, null)]
    [InlineData(200, null)]
    public async Task Without_a_token_nothing_is_sent(int status, string? misconfigured)
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Teams.Fails("login", new Fault(status, """{"error":"invalid_client"}"""));

        var delivery = await bot.Deliver(Hello(bot));

        Assert.Equal(misconfigured is null ? new Delivery.Later(null, true, "no-token") : new Delivery.Misconfigured(misconfigured), delivery);
        Assert.Equal(0, bot.Teams.Calls);
        Assert.IsType<Delivery.Sent>(await bot.Deliver(Hello(bot)));
    }

    [Fact]
    public async Task A_hundred_senders_log_in_once_and_again_only_late_in_the_token_s_life()
    {
        await using var bot = await TeamsUnderTest.Start();
        Task<Delivery[]> Hundred() => Task.WhenAll(Enumerable.Range(0, 100).Select(n => bot.Deliver(new Parcel(bot.Knows($"p{n}"), "hi", null))));

        await Hundred();
        Assert.Equal((1, 100), (bot.Teams.Logins, bot.Teams.Ledger.Count));

        bot.Clock.Now += TimeSpan.FromMinutes(44);
        await Hundred();
        Assert.Equal(1, bot.Teams.Logins);

        bot.Clock.Now += TimeSpan.FromMinutes(5);
        await Hundred();
        Assert.Equal(2, bot.Teams.Logins);
    }

    [Fact]
    public async Task While_the_login_server_is_away_the_old_token_is_used_to_its_end()
    {
        await using var bot = await TeamsUnderTest.Start();
        await bot.Deliver(Hello(bot));
        bot.Teams.Fails("login", new Fault(503), new Fault(503));

        bot.Clock.Now += TimeSpan.FromMinutes(55);
        Assert.IsType<Delivery.Sent>(await bot.Deliver(Hello(bot)));

        bot.Clock.Now += TimeSpan.FromMinutes(6);
        Assert.Equal(new Delivery.Later(null, true, "no-token"), await bot.Deliver(Hello(bot)));
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_it_runs_on()
    {
        await using var bot = await TeamsUnderTest.Start(settings =>
        {
            settings["MicrosoftAppType"] = "UserAssignedMSI";
            settings["IDENTITY_ENDPOINT"] = $"{settings["Channel:LoginEndpoint"]}/msi";
            settings["IDENTITY_HEADER"] = "h";
        });

        Assert.IsType<Delivery.Sent>(await bot.Deliver(Hello(bot)));
        Assert.Equal(1, bot.Teams.Logins);
    }

    [Fact]
    public void The_managed_identity_request_names_the_resource_without_default()
    {
        var settings = new ChannelSettings
        {
            AppId = "app id", OpenIdMetadata = new("https://m.example"), Issuer = "i", LoginEndpoint = new("https://l.example"),
            Scope = "https://api.botframework.com/.default", ServiceHosts = [],
        };
        using var request = TokenRequest.ManagedIdentity(settings);

        Assert.Equal(
            "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fapi.botframework.com&client_id=app%20id",
            request.RequestUri!.AbsoluteUri);
        Assert.Equal("true", request.Headers.GetValues("Metadata").Single());
    }

    private static Parcel Hello(TeamsUnderTest bot) => new(bot.Knows("anna"), "hi", null);
}
