using System.Text;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Teams;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>What `/api/messages` answers to what, before anything is understood.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("HEAD", 200)]
    [InlineData("GET", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("OPTIONS", 405)]
    public async Task Only_posts_carry_messages(string method, int expected)
    {
        await using var bot = await TeamsUnderTest.Start();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await bot.Bot.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    public async Task An_activity_without_what_every_activity_has_is_refused(string field)
    {
        await using var bot = await TeamsUnderTest.Start();
        foreach (var wrong in new[] { null, "", (JsonNode)new JsonObject(), 7 })
        {
            var activity = bot.Teams.Message("anna", "hi");
            activity[field] = wrong;
            Assert.Equal(400, await bot.Post(activity));
            activity.Remove(field);
            Assert.Equal(400, await bot.Post(activity));
        }

        Assert.Empty(bot.Heard);
    }

    public static TheoryData<string> Broken =>
    [
        "", "{", "null", "7", "\"hi\"", "[]", "{}", "hello", "\u00ef\u00bb\u00bf", "{\"type\":\"message\"}}", "{\"type\":\"message\",}",
        "{\"text\":\"\\ud800\"}", "{\"\\udc00\":1}", "{\"text\":\"\\u0000\"}", "{\"type\":1e999999}", "{'type':'message'}", "// comment",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_is_not_an_activity_is_refused(string body)
    {
        await using var bot = await TeamsUnderTest.Start();

        Assert.Equal((400, ""), await bot.PostRaw(body));
    }

    // Each of these is a good activity but for one thing that would blow up later.
    [Theory]
    [InlineData("\"x\":\"\\ud83d\"")]
    [InlineData("\"value\":{\"a\":{\"\\udfff\":1}}")]
    [InlineData("\"value\":{\"a\":\"\\u0000\"}")]
    [InlineData("\"value\":{\"a\":1,\"a\":2}")]
    [InlineData("\"type\":\"message\"")]
    public async Task A_time_bomb_in_a_good_activity_is_refused(string member)
    {
        await using var bot = await TeamsUnderTest.Start();
        var good = bot.Teams.Message("anna", "hi").ToJsonString();

        Assert.Equal((400, ""), await bot.PostRaw($"{good[..^1]},{member}}}"));
        Assert.Empty(bot.Heard);
    }

    [Fact]
    public async Task Invalid_utf8_is_refused()
    {
        await using var bot = await TeamsUnderTest.Start();
        var bytes = Encoding.UTF8.GetBytes(bot.Teams.Message("anna", "~~~~").ToJsonString());
        bytes.AsSpan().Slice(bytes.AsSpan().IndexOf("~~~~"u8), 4).Fill(0xff);

        Assert.Equal((400, ""), await bot.PostRaw(bytes));
    }

    [Fact]
    public async Task A_depth_bomb_is_refused()
    {
        await using var bot = await TeamsUnderTest.Start();
        string Nested(int depth) => $"{bot.Teams.Message("anna", "hi").ToJsonString()[..^1]},\"x\":{new string('[', depth)}{new string(']', depth)}}}";

        Assert.Equal(202, (await bot.PostRaw(Nested(63))).Status);
        Assert.Equal(400, (await bot.PostRaw(Nested(64))).Status);
        Assert.Equal(400, (await bot.PostRaw(Nested(10_000))).Status);
    }

    [Fact]
    public async Task A_body_may_have_256_kibibytes_and_not_one_byte_more()
    {
        await using var bot = await TeamsUnderTest.Start();
        byte[] Sized(int size) => [.. Encoding.UTF8.GetBytes(bot.Teams.Message("anna", "hi").ToJsonString().PadRight(size))];

        Assert.Equal((202, ""), await bot.PostRaw(Sized(256 * 1024)));
        Assert.Equal((413, ""), await bot.PostRaw(Sized((256 * 1024) + 1)));
        Assert.Equal((413, ""), await bot.PostRaw(Sized(300 * 1000)));
        Assert.Single(bot.Heard);
    }

    [Fact]
    public async Task A_body_that_does_not_say_its_length_is_measured_all_the_same()
    {
        await using var bot = await TeamsUnderTest.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(new byte[300 * 1000]) };
        request.Headers.TransferEncodingChunked = true;
        using var response = await bot.Bot.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(413, (int)response.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_before_the_handler_is_done()
    {
        await using var bot = await TeamsUnderTest.Start();
        var committed = new TaskCompletionSource();
        bot.Says = async (_, _) => { await committed.Task; return Answer.None; };

        var answer = bot.Post(bot.Teams.Message("anna", "hi"));
        SpinWait.SpinUntil(() => bot.Heard.Count == 1, TimeSpan.FromSeconds(10));
        Assert.False(answer.IsCompleted);
        committed.SetResult();

        Assert.Equal(202, await answer);
    }

    [Fact]
    public async Task When_nothing_can_be_stored_Teams_is_asked_to_send_again()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Says = (_, _) => throw new StorageUnavailable("disk full");

        Assert.Equal(503, await bot.Post(bot.Teams.Message("anna", "hi")));
        Assert.Equal(503, await bot.Post(bot.Teams.Submit("anna", new JsonObject())));
    }

    [Fact]
    public async Task What_is_said_at_once_is_a_reply_where_the_message_was_written()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Says = (_, _) => Task.FromResult(new Answer(null, "I do not know you", AtOnce: true));
        var activity = bot.Teams.Message("stranger", "hi");

        Assert.Equal(202, await bot.Post(activity));

        var posted = Assert.Single(bot.Teams.Ledger);
        Assert.Equal(("a:stranger", "I do not know you", (string?)activity["id"]), (posted.Conversation, (string?)posted.Body["text"], (string?)posted.Body["replyToId"]));
    }

    [Fact]
    public async Task A_reply_that_fails_does_not_bring_the_message_back()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Says = (_, _) => Task.FromResult(new Answer(null, "I do not know you", AtOnce: true));
        bot.Teams.Fails("stranger", Fault.Error(403, "ConversationBlockedByUser"), new Fault(0, Breakage: Breakage.ResetBefore));

        Assert.Equal(202, await bot.Post(bot.Teams.Message("stranger", "hi")));
        Assert.Equal(202, await bot.Post(bot.Teams.Message("stranger", "hi")));
        Assert.Empty(bot.Teams.Ledger);
    }

    [Fact]
    public async Task An_answer_that_is_not_at_once_is_not_sent_by_the_edge()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Says = (_, _) => Task.FromResult(new Answer(new JsonObject(), "by the outbox"));

        Assert.Equal(202, await bot.Post(bot.Teams.Message("anna", "hi")));
        Assert.Equal(0, bot.Teams.Calls);
    }

    [Fact]
    public async Task A_message_without_an_id_gets_one_of_its_own()
    {
        await using var bot = await TeamsUnderTest.Start();
        foreach (var id in new[] { null, "" })
        {
            var activity = bot.Teams.Message("anna", "hi");
            activity["id"] = id;
            Assert.Equal(202, await bot.Post(activity));
        }

        Assert.Equal(2, bot.Heard.Select(incoming => incoming.Id).Where(id => id.Length > "a:anna/".Length).Distinct().Count());
    }

    [Fact]
    public async Task A_handler_that_takes_too_long_is_given_up_before_Teams_gives_us_up()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Budget = TimeSpan.FromMilliseconds(50);
        bot.Says = (_, cancel) =>
        {
            var never = new TaskCompletionSource<Answer>();
            cancel.Register(() => never.SetCanceled(cancel));
            return never.Task;
        };

        Assert.Equal(503, await bot.Post(bot.Teams.Message("anna", "hi")));
        Assert.StartsWith("{\"statusCode\":500,", (await bot.PostRaw(bot.Teams.Press("anna", null).ToJsonString())).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bug_answers_500_and_quotes_nobody()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Says = (incoming, _) => throw new InvalidOperationException($"canary {incoming.What}");

        var (status, body) = await bot.PostRaw(bot.Teams.Message("anna", "my secret").ToJsonString());

        Assert.Equal((500, ""), (status, body));
        Assert.Single(bot.Logged, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Logged, line => line.Contains("canary", StringComparison.Ordinal) || line.Contains("secret", StringComparison.Ordinal));
    }
}
