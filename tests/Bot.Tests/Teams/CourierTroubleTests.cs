using System.Text.Json.Nodes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Scheduler;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>Every row of the connector's error table, and every way a connection can break.</summary>
public sealed class CourierTroubleTests
{
    private const string Blocked = """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"x\"\r\n}"}""";

    /// <summary>The connector's answer, what it means for the parcel, and what the address book is told.</summary>
    public static TheoryData<Fault, Delivery, string?> Table => new()
    {
        { Fault.Error(400, "Bad Argument"), new Delivery.Failed("bad-argument"), null },
        { Fault.Error(403, "BotDisabledByAdmin"), new Delivery.Misconfigured("bot-disabled"), null },
        { Fault.Error(403, "BotNotInConversationRoster"), new Delivery.Unreachable("not-installed"), "anna is not-installed" },
        { Fault.Error(403, "ForbiddenOperationException"), new Delivery.Unreachable("not-installed"), "anna is not-installed" },
        { Fault.Error(403, "ConversationBlockedByUser"), new Delivery.Unreachable("blocked"), "anna is blocked" },
        { new Fault(403, Blocked), new Delivery.Unreachable("blocked"), "anna is blocked" },
        { Fault.Error(403, "InvalidBotApiHost"), new Delivery.Unreachable("wrong-host"), null },
        { Fault.Error(403, "NotEnoughPermissions"), new Delivery.Failed("not-permitted"), null },
        { Fault.Error(403, "SomethingNew"), new Delivery.Failed("forbidden"), null },
        { new Fault(403, "<html>"), new Delivery.Failed("forbidden"), null },
        { new Fault(403, """{"message":"{broken"}"""), new Delivery.Failed("forbidden"), null },
        { new Fault(403, """{"error":"text","message":7}"""), new Delivery.Failed("forbidden"), null },
        { Fault.Error(412, "PreconditionFailed"), new Delivery.Later(null, false, "precondition"), null },
        { Fault.Error(413, "MessageSizeTooBig"), new Delivery.Failed("too-big"), null },
        { Fault.Error(500, "ServiceError"), new Delivery.Failed("service-error"), null },
        { new Fault(501), new Delivery.Failed("service-error"), null },
        { new Fault(502, "<html>Bad gateway</html>"), new Delivery.Later(null, false, "unavailable"), null },
        { new Fault(503), new Delivery.Later(null, false, "unavailable"), null },
        { new Fault(503, RetryAfter: "9"), new Delivery.Later(TimeSpan.FromSeconds(9), false, "unavailable"), null },
        { new Fault(504), new Delivery.Later(null, false, "unavailable"), null },
        { new Fault(307), new Delivery.Failed("redirected"), null },
        { new Fault(418), new Delivery.Failed("bad-argument"), null },
        { Fault.Error(429, "Throttled") with { RetryAfter = "7" }, new Delivery.Later(TimeSpan.FromSeconds(7), true, "throttled"), null },
        { Fault.Error(429, "Throttled"), new Delivery.Later(null, true, "throttled"), null },
        { new Fault(0, Breakage: Breakage.ResetBefore), new Delivery.Later(null, false, "in-doubt"), null },
        { new Fault(0, Breakage: Breakage.ResetAfter), new Delivery.Later(null, false, "in-doubt"), null },
        { new Fault(0, Breakage: Breakage.Hang), new Delivery.Later(null, false, "in-doubt"), null },
        { new Fault(201, """{"id":""", Breakage: Breakage.CutShort), new Delivery.Sent(null), null },
        { new Fault(429, "{", "3", Breakage.CutShort), new Delivery.Later(TimeSpan.FromSeconds(3), true, "throttled"), null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Every_answer_of_the_connector_has_its_meaning(Fault fault, Delivery expected, string? booked)
    {
        await using var bot = await TeamsUnderTest.Start(timeout: fault.Breakage == Breakage.Hang ? 0.5 : 15);
        bot.Teams.Fails("anna", fault);

        var delivery = await bot.Deliver(Hello(bot));

        Assert.Equal(expected, delivery);
        Assert.Equal(1, bot.Teams.Calls);
        Assert.Equal(booked is null ? [] : [booked], bot.Booked);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("7", 7)]
    [InlineData("3600", 3600)]
    [InlineData("86400", 3600)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("Mon, 02 Mar 2026 01:00:30 GMT", 30)]
    [InlineData("Mon, 02 Mar 2026 00:00:00 GMT", 1)]
    [InlineData("Mon, 02 Mar 2099 01:00:00 GMT", 3600)]
    public async Task The_whole_sender_waits_as_long_as_it_is_asked_to_within_reason(string? header, int? seconds)
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Teams.Fails("anna", Fault.Error(429, "Throttled") with { RetryAfter = header });

        var delivery = await bot.Deliver(Hello(bot));

        Assert.Equal(new Delivery.Later(seconds is { } s ? TimeSpan.FromSeconds(s) : null, true, "throttled"), delivery);
        Assert.Equal(header is "86400" || header?.Contains("2099", StringComparison.Ordinal) == true, bot.Logged.Any(line => line.Contains("asks us to wait", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_listening_is_not_in_doubt()
    {
        await using var bot = await TeamsUnderTest.Start();
        var person = bot.Knows("anna", serviceUrl: "http://127.0.0.1:1/teams/");

        Assert.Equal(new Delivery.Later(null, false, "no-connection"), await bot.Deliver(new Parcel(person, "hi", null)));
    }

    [Fact]
    public async Task The_published_limits_answer_429_with_the_time_to_wait()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Teams.Limits = new FakeConnectorLimits();
        for (var n = 0; n < 7; n++)
            Assert.IsType<Delivery.Sent>(await bot.Deliver(Hello(bot)));

        Assert.Equal(new Delivery.Later(TimeSpan.FromSeconds(1), true, "throttled"), await bot.Deliver(Hello(bot)));

        bot.Clock.Now += TimeSpan.FromSeconds(2);
        Assert.IsType<Delivery.Sent>(await bot.Deliver(Hello(bot)));
    }

    [Fact]
    public async Task Nothing_personal_and_no_token_is_logged()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Teams.Fails("canary", new Fault(403, """{"error":{"code":"Odd\r\ncode","message":"canary"}}"""));

        await bot.Deliver(new Parcel(bot.Knows("canary"), "canary text", new JsonObject { ["canary"] = 1 }));

        Assert.Single(bot.Logged, line => line.Contains("403 Oddcode", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Logged, line => line.Contains("canary", StringComparison.Ordinal) || line.Contains("out-", StringComparison.Ordinal));
    }

    private static Parcel Hello(TeamsUnderTest bot) => new(bot.Knows("anna"), "hi", null);
}
