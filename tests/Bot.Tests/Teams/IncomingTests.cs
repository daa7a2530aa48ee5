using System.Text.Json.Nodes;
using CoEduBot.Bot.Teams;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>What the rest of the bot gets to know of an activity.</summary>
public sealed class IncomingTests
{
    [Fact]
    public async Task A_message_says_who_where_and_what()
    {
        await using var bot = await TeamsUnderTest.Start();
        var activity = bot.Teams.Message("anna", " 安排讲座 ");

        Assert.Equal(202, await bot.Post(activity));

        Assert.Equal(
            new Incoming(
                $"a:anna/{activity["id"]}",
                new Sender("anna", "29:anna", $"28:{FakeConnector.AppId}", "a:anna", true, bot.Teams.ServiceUrl, FakeConnector.TenantId, "zh-CN"),
                new Happening.Said("安排讲座"),
                null),
            Assert.Single(bot.Heard));
    }

    [Fact]
    public async Task Two_chats_may_number_their_messages_alike()
    {
        await using var bot = await TeamsUnderTest.Start();
        foreach (var person in new[] { "anna", "ben" })
        {
            var activity = bot.Teams.Message(person, "yes");
            activity["id"] = "1485983408511";
            await bot.Post(activity);
        }

        Assert.Equal(["a:anna/1485983408511", "a:ben/1485983408511"], bot.Heard.Select(incoming => incoming.Id));
    }

    [Fact]
    public async Task Property_names_are_read_in_any_case()
    {
        await using var bot = await TeamsUnderTest.Start();
        var body = bot.Teams.Message("anna", "hi").ToJsonString()
            .Replace("\"type\"", "\"Type\"").Replace("\"conversation\"", "\"CONVERSATION\"").Replace("\"aadObjectId\"", "\"AadObjectId\"")
            .Replace("\"tenant\"", "\"Tenant\"");

        Assert.Equal(202, (await bot.PostRaw(body)).Status);
        Assert.Equal("anna", Assert.Single(bot.Heard).From.AadId);
    }

    [Fact]
    public async Task A_press_that_waits_and_one_that_does_not_say_the_same()
    {
        await using var bot = await TeamsUnderTest.Start();

        await bot.Post(bot.Teams.Press("anna", new JsonObject { ["$type"] = "answer", ["coming"] = "yes" }, onCard: "m7"));
        await bot.Post(bot.Teams.Submit("anna", new JsonObject { ["$type"] = "answer", ["coming"] = "yes" }, onCard: "m7"));

        Assert.Equal(
            [("{\"$type\":\"answer\",\"coming\":\"yes\"}", true, "m7"), ("{\"$type\":\"answer\",\"coming\":\"yes\"}", false, "m7")],
            bot.Heard.Select(one => (What: (Happening.Pressed)one.What, one.OnCard)).Select(one => (one.What.Data.GetRawText(), one.What.Waits, one.OnCard!)));
    }

    [Fact]
    public async Task A_button_without_data_is_an_empty_press()
    {
        await using var bot = await TeamsUnderTest.Start();

        await bot.Post(bot.Teams.Press("anna", null));

        Assert.Equal("{}", ((Happening.Pressed)Assert.Single(bot.Heard).What).Data.GetRawText());
    }

    public static TheoryData<string, string> Happenings => new()
    {
        { """{"type":"installationUpdate","action":"add"}""", "Installed" },
        { """{"type":"installationUpdate","action":"add-upgrade"}""", "Installed" },
        { """{"type":"installationUpdate","action":"remove"}""", "Uninstalled" },
        { """{"type":"installationUpdate","action":"remove-upgrade"}""", "Uninstalled" },
        { """{"type":"installationUpdate"}""", "Noticed installationUpdate" },
        { """{"type":"conversationUpdate","membersAdded":[{"id":"BOT"}]}""", "Installed" },
        { """{"type":"conversationUpdate","membersAdded":[{"id":"29:anna"}]}""", "Installed" },
        { """{"type":"conversationUpdate","membersRemoved":[{"id":"BOT"}]}""", "Uninstalled" },
        { """{"type":"conversationUpdate","membersRemoved":[{"id":"29:anna"}]}""", "Noticed conversationUpdate" },
        { """{"type":"conversationUpdate","membersAdded":[null],"membersRemoved":[null]}""", "Installed" },
        { """{"type":"conversationUpdate","channelData":{"eventType":"teamRenamed","tenant":{"id":"TENANT"}}}""", "Noticed conversationUpdate" },
        { """{"type":"messageUpdate","text":"edited"}""", "Noticed messageUpdate" },
        { """{"type":"messageDelete"}""", "Noticed messageDelete" },
        { """{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""", "Noticed messageReaction" },
        { """{"type":"typing"}""", "Noticed typing" },
        { """{"type":"event","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"1"}}""", "Noticed event" },
        { """{"type":"somethingNew","value":[1,2]}""", "Noticed somethingNew" },
        { """{"type":"message"}""", "Said " },
        { """{"type":"message","text":"👍"}""", "Said 👍" },
        { """{"type":"message","text":"hi","value":{"a":1}}""", "Said hi" },
        { """{"type":"message","value":[1]}""", "Said " },
    };

    [Theory]
    [MemberData(nameof(Happenings))]
    public async Task Every_kind_of_activity_has_its_happening(string fields, string expected)
    {
        await using var bot = await TeamsUnderTest.Start();
        var activity = bot.Teams.Activity("anna", "");
        var text = fields.Replace("BOT", $"28:{FakeConnector.AppId}").Replace("TENANT", FakeConnector.TenantId);
        foreach (var (name, value) in JsonNode.Parse(text)!.AsObject())
            activity[name] = value?.DeepClone();

        Assert.Equal(202, await bot.Post(activity));

        Assert.Equal(expected, Assert.Single(bot.Heard).What switch
        {
            Happening.Said said       => $"Said {said.Text}",
            Happening.Noticed noticed => $"Noticed {noticed.Type}",
            var other                 => other.GetType().Name,
        });
    }

    [Theory]
    [InlineData("""{"id":"a:1","conversationType":"personal"}""", true)]
    [InlineData("""{"id":"19:x@thread.v2","conversationType":"groupChat","isGroup":true}""", false)]
    [InlineData("""{"id":"19:x@thread.tacv2;messageid=1","conversationType":"channel"}""", false)]
    [InlineData("""{"id":"a:1"}""", true)]
    [InlineData("""{"id":"b","isGroup":false}""", true)]
    [InlineData("""{"id":"b"}""", false)]
    public void Only_what_cannot_be_a_group_is_one_to_one(string conversation, bool expected)
    {
        var body = $$"""{"type":"message","channelId":"msteams","serviceUrl":"https://x.example/","conversation":{{conversation}}}""";
        Assert.True(ActivityReader.TryRead(System.Text.Encoding.UTF8.GetBytes(body), out var activity, out _));

        Assert.Equal(expected, IncomingReader.Read(activity).From.OneToOne);
    }

    [Fact]
    public async Task The_locale_is_the_activity_s_or_else_the_client_s()
    {
        await using var bot = await TeamsUnderTest.Start();
        var activity = bot.Teams.Message("anna", "hi");
        activity["locale"] = null;
        activity["entities"] = JsonNode.Parse("""[7,{"type":"clientInfo","locale":"zh-TW"}]""");

        await bot.Post(activity);

        Assert.Equal("zh-TW", Assert.Single(bot.Heard).From.Locale);
    }

    [Theory]
    [InlineData("<at>", "")]
    [InlineData("<atx", "END")]
    [InlineData("<at", "")]
    [InlineData("</at>", "")]
    public void A_wall_of_tags_takes_no_time(string tag, string end)
    {
        var wall = string.Concat(Enumerable.Repeat(tag, 60_000));
        var kept = tag is "<at>" or "</at>" ? "" : wall;

        Assert.Equal(kept + end, Mentions.Strip(new Activity { Text = wall + end }));
        Assert.Equal(kept, Mentions.Strip(new Activity { Text = wall + "</at>" }));
    }

    [Theory]
    [InlineData("<at>CoEduBot</at> 帮助", "帮助")]
    [InlineData("帮助 <at id=\"0\">CoEduBot</at>", "帮助")]
    [InlineData("<AT>CoEduBot</AT>&nbsp;help", "&nbsp;help")]
    [InlineData("<at>CoEduBot</at>\u00a0help", "help")]
    [InlineData("remind <at>李老师</at> today", "remind 李老师 today")]
    [InlineData("<at>unclosed help", "unclosed help")]
    [InlineData("help</at>", "help")]
    [InlineData("<at><at>CoEduBot</at></at> help", "help")]
    [InlineData("<attention> is no mention", "<attention> is no mention")]
    [InlineData("<at", "<at")]
    [InlineData("2 <at> 3", "2  3")]
    [InlineData("<at>CoEduBot</at>", "")]
    public void Mention_remnants_are_taken_out_and_people_s_names_kept(string text, string expected)
    {
        var entities = System.Text.Json.JsonSerializer.SerializeToElement(JsonNode.Parse("""
            [{"type":"mention","text":"<at>CoEduBot</at>","mentioned":{"id":"28:bot","name":"CoEduBot"}},
             {"type":"mention","text":"<at>李老师</at>","mentioned":{"id":"29:li","name":"李老师"}}, null, 3]
            """));

        Assert.Equal(expected, Mentions.Strip(new Activity { Text = text, Entities = entities, Recipient = new ChannelAccount("28:bot") }));
    }
}
