using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>What goes wrong, with the exact words people see; none of it leaves a row.</summary>
public sealed class BadInput
{
    public static TheoryData<string, Intent.Schedule, string> Forms()
    {
        var good = Lectures.Form("c1");

        return new()
        {
            { "past", good with { Day = "2026-11-22" }, "11月22日 周日 19:00 已经过去了，请改成以后的时间。" },
            { "this minute", good with { Day = "2026-11-23", Start = "09:00" }, "11月23日 周一 09:00 已经过去了，请改成以后的时间。" },
            { "end before start", good with { End = "18:59" }, "结束时间要晚于开始时间，请调整一下。" },
            { "end is start", good with { End = "19:00" }, "结束时间要晚于开始时间，请调整一下。" },
            { "wrong year", good with { Day = "2036-12-02" }, "这个时间可能填错了：一场活动最长一天，最多提前 18 个月安排。请看看日期和时间。" },
            { "no topic", good with { Topic = " " }, "还差一项：主题。补上就可以了。" },
            { "300 characters", good with { Topic = new string('长', 300) }, "主题最多 60 个字，请缩短一点。" },
            { "no place", good with { Place = "" }, "还差一项：地点。补上就可以了。" },
            { "no day", good with { Day = null }, "还差一项：日期。补上就可以了。" },
            { "no such day", good with { Day = "2026-02-30" }, "还差一项：日期。补上就可以了。" },
            { "no seats", good with { Capacity = "0" }, "名额请填 1 到 100000 之间的整数。" },
            { "seats in words", good with { Capacity = "许多" }, "名额请填 1 到 100000 之间的整数。" },
        };
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_will_not_do_comes_back_filled_in_with_the_reason(string what, Intent.Schedule form, string why)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");

        var reply = await bot.Presses("teacher", IntentJson.Write(form));

        Assert.Equal((what, why), (what, reply.Split('\n')[0]));
        Assert.Contains("[地点] (place) = ", reply, StringComparison.Ordinal);
        await NoRow(bot);
    }

    [Fact]
    public async Task Markdown_and_html_in_a_topic_are_shown_as_they_were_written_and_do_nothing()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.Install("teacher");

        await bot.Presses("teacher", IntentJson.Write(Lectures.Form("c1") with { Topic = "[点我](http://evil.example) <at>全体</at> **大**" }));
        var stored = await bot.Stored(db => db.Engagements.Select(e => e.Topic).SingleAsync(TestContext.Current.CancellationToken));
        var shown = await bot.Presses("teacher", IntentJson.Write(new Intent.Open("e1")));

        Assert.Equal("[点我](http://evil.example) <at>全体</at> **大**", stored);
        Assert.DoesNotContain("](http", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<at>", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("**", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("😀👍🎉")]
    [InlineData("。。。")]
    [InlineData("asdfgh")]
    public async Task What_is_not_understood_gets_the_three_likeliest_things(string text)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");

        var reply = await bot.Says("teacher", text);

        Assert.StartsWith("我没听明白。您是不是想：\n[1] ", reply, StringComparison.Ordinal);
        Assert.Contains("[3] ", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("[4] ", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_the_roster_does_not_know_is_answered_kindly_and_leaves_no_row()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");

        var said = await bot.Says("stranger", "本周汇总");
        var pressed = await bot.Presses("stranger", IntentJson.Write(Lectures.Form("c1")));

        Assert.Equal("我还不认识您：人员名单里没有您的账号。请让学校或县共育办把您的 Teams 账号登记到名单里，之后就能用了。", said);
        Assert.Equal(said, pressed);
        Assert.Equal(0, await bot.Stored(db => db.Inbox.CountAsync(TestContext.Current.CancellationToken)));
        await NoRow(bot);
    }

    [Fact]
    public async Task A_button_of_another_app_is_refused()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");

        var reply = await bot.Presses("teacher", new System.Text.Json.Nodes.JsonObject { ["verb"] = "approve", ["ask"] = "drop-tables" });

        Assert.StartsWith("这张卡片之后，活动又有了变化。", reply, StringComparison.Ordinal);
        await NoRow(bot);
    }

    [Fact, Proves("YX-34")]
    public async Task In_a_group_nothing_personal_is_said()
    {
        await using var bot = await Lectures.Published("c1");
        var inGroup = bot.Teams.Message("teacher", "日程");
        inGroup["conversation"] = new System.Text.Json.Nodes.JsonObject { ["conversationType"] = "groupChat", ["id"] = "19:group", ["tenantId"] = FakeConnector.TenantId };

        await bot.Send(inGroup);
        await bot.Settle();

        var said = Assert.Single(bot.Teams.Ledger, posted => posted.Conversation == "19:group");
        Assert.Equal("这涉及个人信息，我只在一对一聊天里回答。请直接私聊我。", said.Body["summary"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(300 * 1024, "{", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(10, "{", HttpStatusCode.BadRequest)]
    public async Task A_body_too_large_or_broken_is_turned_away_at_the_door(int size, string begins, HttpStatusCode status)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        using var content = new StringContent(begins + new string(' ', size), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bot.Teams.Token());

        var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(0, await bot.Stored(db => db.Inbox.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_wrong_or_expired_token_is_refused_and_leaves_no_row()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        var press = bot.Teams.Press("teacher", IntentJson.Write(Lectures.Form("c1")));

        var wrong = await bot.Send(press, bot.Teams.Token(spec => spec with { Audience = "another-app" }));
        var expired = await bot.Send(press, bot.Teams.Token(spec => spec with { Until = TimeSpan.FromMinutes(-6) }));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (wrong.StatusCode, expired.StatusCode));
        Assert.Equal(0, await bot.Stored(db => db.Inbox.CountAsync(TestContext.Current.CancellationToken)));
        await NoRow(bot);
    }

    private static async Task NoRow(BotUnderTest bot)
    {
        Assert.Equal(0, await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(0, await bot.Stored(db => db.Audit.CountAsync(entry => entry.Who != "import", TestContext.Current.CancellationToken)));
        Assert.Equal(0, await bot.Stored(db => db.Outbox.CountAsync(m => m.About != null, TestContext.Current.CancellationToken)));
    }
}
