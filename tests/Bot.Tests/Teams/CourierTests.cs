using System.Text.Json.Nodes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Scheduler;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>Parcels that arrive, and what the connector then has.</summary>
public sealed class CourierTests
{
    private static readonly JsonObject Card = new() { ["type"] = "AdaptiveCard" };

    [Fact]
    public async Task A_card_goes_alone_with_what_a_lock_screen_shows()
    {
        await using var bot = await TeamsUnderTest.Start();

        var delivery = await bot.Deliver(new Parcel(bot.Knows("anna"), "家长会 <at>all</at>", Card));

        var posted = Assert.Single(bot.Teams.Ledger);
        Assert.Equal(new Delivery.Sent(posted.Id), delivery);
        Assert.Equal(("POST", "a:anna"), (posted.Method, posted.Conversation));
        Assert.True(JsonNode.DeepEquals(posted.Body, JsonNode.Parse($$$"""
            {"type":"message","from":{"id":"28:{{{FakeConnector.AppId}}}"},"conversation":{"id":"a:anna"},"summary":"家长会 <at>all</at>",
             "attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"} }],
             "channelData":{"notification":{"alert":true} } }
            """)), posted.Body.ToJsonString());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Where_there_is_no_card_or_none_is_shown_plain_text_goes(bool hasCard, bool cards)
    {
        await using var bot = await TeamsUnderTest.Start(settings => settings["Channel:Cards"] = $"{cards}");

        await bot.Deliver(new Parcel(bot.Knows("anna"), "**hi**", hasCard ? Card : null));

        var body = Assert.Single(bot.Teams.Ledger).Body;
        Assert.Equal(("**hi**", "plain", null), ((string?)body["text"], (string?)body["textFormat"], body["attachments"]));
    }

    [Fact]
    public async Task A_parcel_that_replaces_another_takes_its_place()
    {
        await using var bot = await TeamsUnderTest.Start();

        var delivery = await bot.Deliver(new Parcel(bot.Knows("anna"), "moved", Card, Replaces: "1:m;7@x|y?a=b#c%20"));

        Assert.Equal(new Delivery.Sent("1:m;7@x|y?a=b#c%20"), delivery);
        Assert.Equal(("PUT", "1:m;7@x|y?a=b#c%20"), Assert.Single(bot.Teams.Ledger.Select(posted => (posted.Method, posted.Id))));
    }

    [Fact]
    public async Task When_the_card_to_replace_is_gone_a_new_one_is_sent()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Teams.Fails("anna", Fault.Error(404, "ActivityNotFoundInConversation"));

        var delivery = await bot.Deliver(new Parcel(bot.Knows("anna"), "moved", Card, Replaces: "old"));

        var posted = Assert.Single(bot.Teams.Ledger);
        Assert.Equal(("POST", new Delivery.Sent(posted.Id)), (posted.Method, delivery));
    }

    [Fact]
    public async Task A_person_without_a_chat_gets_one()
    {
        await using var bot = await TeamsUnderTest.Start();

        var delivery = await bot.Deliver(new Parcel(bot.Knows("anna", chat: false), "hi", Card));

        Assert.IsType<Delivery.Sent>(delivery);
        Assert.Equal(["create", "POST"], bot.Teams.To("anna").Select(posted => posted.Method));
        Assert.Equal(["anna is at a:anna"], bot.Booked);
        Assert.True(JsonNode.DeepEquals(bot.Teams.Ledger[0].Body, JsonNode.Parse($$$"""
            {"isGroup":false,"bot":{"id":"28:{{{FakeConnector.AppId}}}"},"members":[{"id":"29:anna"}],
             "tenantId":"{{{FakeConnector.TenantId}}}","channelData":{"tenant":{"id":"{{{FakeConnector.TenantId}}}"} } }
            """)), bot.Teams.Ledger[0].Body.ToJsonString());
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_made_again_once()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Teams.Fails("anna", Fault.Error(404, "ConversationNotFound"));

        Assert.IsType<Delivery.Sent>(await bot.Deliver(new Parcel(bot.Knows("anna"), "hi", Card)));
        Assert.Equal(["create", "POST"], bot.Teams.To("anna").Select(posted => posted.Method));
    }

    [Fact]
    public async Task A_chat_that_stays_gone_is_given_up()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Teams.Fails("anna", Fault.Error(404, "ConversationNotFound"), Fault.Fine, Fault.Error(404, "ConversationNotFound"));

        Assert.Equal(new Delivery.Failed("not-found"), await bot.Deliver(new Parcel(bot.Knows("anna"), "hi", Card)));
        Assert.Equal(["create"], bot.Teams.To("anna").Select(posted => posted.Method));
    }

    [Fact]
    public async Task Somebody_we_know_no_address_of_is_unreachable()
    {
        await using var bot = await TeamsUnderTest.Start();

        Assert.Equal(new Delivery.Unreachable("no-address"), await bot.Deliver(new Parcel(new PersonId("nobody"), "hi", Card)));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("https://203.0.113.1/")]
    public async Task No_token_is_asked_for_or_sent_to_an_address_we_do_not_trust(string serviceUrl)
    {
        await using var bot = await TeamsUnderTest.Start();

        var delivery = await bot.Deliver(new Parcel(bot.Knows("anna", serviceUrl: serviceUrl), "hi", Card));

        Assert.Equal((new Delivery.Unreachable("wrong-host"), 0), (delivery, bot.Teams.Logins));
    }

    [Fact]
    public async Task An_id_that_would_lead_to_another_route_is_refused()
    {
        await using var bot = await TeamsUnderTest.Start();

        Assert.Equal(new Delivery.Failed("bad-address"), await bot.Deliver(new Parcel(bot.Knows("anna"), "hi", Card, Replaces: "..")));
        Assert.Equal(0, bot.Teams.Calls);
    }

    [Fact]
    public async Task One_conversation_gets_one_call_at_a_time_and_others_do_not_wait()
    {
        await using var bot = await TeamsUnderTest.Start();
        var release = new TaskCompletionSource();
        await bot.Deliver(new Parcel(bot.Knows("warm"), "first, so that there is a token", Card));
        bot.Teams.Release = release.Task;

        var all = Enumerable.Range(0, 20).Select(n => bot.Deliver(new Parcel(bot.Knows(n % 2 == 0 ? "anna" : "ben"), $"{n}", Card))).ToList();
        Assert.True(SpinWait.SpinUntil(() => bot.Teams.Calls == 3, TimeSpan.FromSeconds(10)));
        release.SetResult();
        var delivered = await Task.WhenAll(all);

        Assert.All(delivered, delivery => Assert.IsType<Delivery.Sent>(delivery));
        Assert.Equal((10, 10, 1), (bot.Teams.To("anna").Count(), bot.Teams.To("ben").Count(), bot.Teams.MostAtOnce));
    }
}
