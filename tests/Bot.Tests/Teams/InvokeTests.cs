using System.Text.Json.Nodes;
using CoEduBot.Bot.Teams;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>Presses that wait: the answer is the response's body.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task The_new_card_comes_back_in_the_answer()
    {
        var (status, body) = await Press(new Answer(new JsonObject { ["type"] = "AdaptiveCard" }, null));

        Assert.Equal(200, status);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""", body);
    }

    [Fact]
    public async Task A_line_of_text_comes_back_as_a_message()
    {
        var (status, body) = await Press(new Answer(null, "ok"));

        Assert.Equal(200, status);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"ok"}""", body);
    }

    [Fact]
    public async Task When_nothing_can_be_stored_the_person_is_asked_to_press_again()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Says = (_, _) => throw new StorageUnavailable("locked");

        var (status, body) = await bot.PostRaw(bot.Teams.Press("anna", new JsonObject()).ToJsonString());

        Assert.Equal(200, status);
        var said = JsonNode.Parse(body)!;
        Assert.Equal((500, "application/vnd.microsoft.error", "ServiceError"),
            ((int)said["statusCode"]!, (string?)said["type"], (string?)said["value"]!["code"]));
    }

    [Fact]
    public async Task A_bug_looks_the_same_and_quotes_nobody()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Says = (_, _) => throw new InvalidOperationException("canary");

        var (status, body) = await bot.PostRaw(bot.Teams.Press("anna", new JsonObject()).ToJsonString());

        Assert.Equal((200, 500), (status, (int)JsonNode.Parse(body)!["statusCode"]!));
        Assert.DoesNotContain("canary", body, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Malformed => new()
    {
        { "null", "BadRequest" },
        { "7", "BadRequest" },
        { "{}", "BadRequest" },
        { """{"action":null}""", "BadRequest" },
        { """{"action":"x"}""", "BadRequest" },
        { """{"action":{}}""", "NotSupported" },
        { """{"action":{"type":"Action.Submit","data":{}}}""", "NotSupported" },
        { """{"action":{"type":"Action.Execute","data":"x"}}""", "BadRequest" },
        { """{"action":{"type":"Action.Execute","data":[]}}""", "BadRequest" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_press_is_told_so(string value, string code)
    {
        await using var bot = await TeamsUnderTest.Start();
        var activity = bot.Teams.Press("anna", null);
        activity["value"] = JsonNode.Parse(value);

        var (status, body) = await bot.PostRaw(activity.ToJsonString());

        var said = JsonNode.Parse(body)!;
        Assert.Equal((400, 400, "application/vnd.microsoft.error", code),
            (status, (int)said["statusCode"]!, (string?)said["type"], (string?)said["value"]!["code"]));
        Assert.Empty(bot.Heard);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData(null)]
    public async Task Invokes_we_do_not_know_answer_501(string? name)
    {
        await using var bot = await TeamsUnderTest.Start();
        var activity = bot.Teams.Press("anna", new JsonObject());
        activity["name"] = name;

        Assert.Equal((501, ""), await bot.PostRaw(activity.ToJsonString()));
        Assert.Empty(bot.Heard);
    }

    private static async Task<(int Status, string Body)> Press(Answer answer)
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Says = (_, _) => Task.FromResult(answer);
        return await bot.PostRaw(bot.Teams.Press("anna", new JsonObject()).ToJsonString());
    }
}
