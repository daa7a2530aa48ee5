using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>The class's door, the family's own page, and a visit from its proposal to its confirmation.</summary>
public sealed class FamiliesOwnPages
{
    [Theory]
    [InlineData("家长入口")]
    [InlineData("family page link")]
    public async Task A_head_teacher_gets_the_class_door_to_forward(string said)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();

        var card = await bot.Says("teacher", said);

        Assert.StartsWith("家长入口（三年级1班）", card, StringComparison.Ordinal);
        Assert.Equal(200, await Status(bot, Address(card, "/c/")));
    }

    [Fact]
    public async Task A_guardian_gets_their_own_page_and_somebody_else_is_told_whom_to_ask()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();

        var own = await bot.Says("mum1", "家长入口");
        var other = await bot.Says("principal", "家长入口");

        Assert.StartsWith("我家的页面", own, StringComparison.Ordinal);
        Assert.Equal(200, await Status(bot, Address(own, "/h/")));
        Assert.Contains("班主任", other, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_takes_one_familys_link_to_pass_on_and_that_is_written_down()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.Settle();

        var card = await bot.Presses("teacher", IntentJson.Write(new Intent.ShareFamilyLink("v1")));
        var other = await bot.Presses("teacher2", IntentJson.Write(new Intent.ShareFamilyLink("v1")));

        Assert.Equal(200, await Status(bot, Address(card, "/h/")));
        Assert.StartsWith("没有找到", other, StringComparison.Ordinal);
        Assert.Equal(["teacher v1"], await bot.Stored(db => db.Audit.Where(row => row.Act == "family-link").Select(row => $"{row.Who} {row.Subject}").ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task From_proposal_to_confirmation()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.Settle();
        Assert.StartsWith("林晓棠老师想约个时间家访", bot.News("mum1"), StringComparison.Ordinal);
        await bot.Says("mum1", "换个时间 周日下午");
        Assert.StartsWith("家长想换个时间", bot.News("teacher"), StringComparison.Ordinal);

        bot.Clock.Pass(TimeSpan.FromHours(1));
        await bot.Presses("teacher", IntentJson.Write(new Intent.MoveVisit("v1", (await bot.Visit()).Version) { Day = "2026-11-29", Start = "15:00" }));
        Assert.StartsWith("家访想换个时间，原来是11月28日 周六 10:00。", bot.News("mum1"), StringComparison.Ordinal);
        await bot.Says("mum1", "可以");
        bot.News("dad1");

        bot.Clock.Pass(TimeSpan.FromHours(5 * 24 + 5));
        await bot.Settle();
        Assert.StartsWith("提醒您：明天有家访。", bot.News("dad1"), StringComparison.Ordinal);
        bot.Clock.Pass(TimeSpan.FromHours(26));
        await bot.Record(agreed: "每天一起读十五分钟");
        await bot.Settle();
        Assert.Contains("老师登记了这次家访。想请您说一声来过没有", bot.News("dad1"), StringComparison.Ordinal);

        await Confirm(bot, Address(await bot.Says("mum1", "家长入口"), "/h/"));

        var visit = await bot.Visit();
        Assert.Equal((VisitState.Held, true, 5, 1, 0), (visit.State, visit.Happened, visit.Rating, visit.MovesByFamily, visit.MovesBySchool));
    }

    private static async Task Confirm(BotUnderTest bot, string path)
    {
        var fields = new Dictionary<string, string> { ["form"] = new('a', 32), ["do"] = "confirm", ["choice"] = "came", ["visit"] = "v1", ["rating"] = "5", ["comment"] = "谢谢" };
        using var form = new FormUrlEncodedContent(fields);
        using var sent = await bot.Http.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(303, (int)sent.StatusCode);
    }

    private static async Task<int> Status(BotUnderTest bot, string path)
    {
        using var shown = await bot.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        return (int)shown.StatusCode;
    }

    private static string Address(string card, string way) => way + card.Split(way)[1].Split('\n', ' ', ')')[0];
}
