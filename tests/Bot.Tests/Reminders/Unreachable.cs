using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>People who blocked the bot or took it away are left alone, handed to the class's link, until they come back.</summary>
public sealed class Unreachable
{
    [Theory]
    [InlineData("ConversationBlockedByUser", "blocked")]
    [InlineData("MessageWritesBlocked", "blocked")]
    [InlineData("BotNotInConversationRoster", "not-installed")]
    [InlineData("ForbiddenOperationException", "not-installed")]
    public async Task Who_cannot_be_written_to_is_handed_to_the_link_and_not_tried_again(string code, string cause)
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Teams.Fails("mum2", Fault.Error(403, code));
        await bot.Presses("teacher", "发布并邀请");
        Assert.Equal((OutboxState.Linked, cause), await DeliveryTroubles.Row(bot, "mum2"));
        Assert.Equal(cause, await bot.Stored(db => db.Addresses.Where(known => known.Person == new PersonId("mum2")).Select(known => known.Unreachable).SingleAsync(TestContext.Current.CancellationToken)));
        var (calls, others) = (bot.Teams.Calls, bot.Teams.To("mum3").Count());

        await Move(bot, version: 1, day: "2026-12-03");

        Assert.Equal(others + 1, bot.Teams.To("mum3").Count());
        Assert.Equal(OutboxState.Linked, (await DeliveryTroubles.Row(bot, "mum2", "moved")).State);
        Assert.DoesNotContain(bot.Teams.To("mum2"), Lectures.IsInvitation);
        // The six other guardians of the class who are in Teams, and the head teacher's card for the group.
        Assert.Equal(calls + 7, bot.Teams.Calls);
    }

    [Fact]
    public async Task A_message_of_theirs_clears_it()
    {
        await using var bot = await Blocked("ConversationBlockedByUser");

        await bot.Says("mum2", "帮助");
        await Move(bot, version: 1, day: "2026-12-03");

        Assert.Contains("时间或地点有变。", bot.News("mum2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_the_app_again_clears_it()
    {
        await using var bot = await Blocked("BotNotInConversationRoster");

        await bot.Install("mum2");
        await Move(bot, version: 1, day: "2026-12-03");

        Assert.Contains("时间或地点有变。", bot.News("mum2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_the_app_away_is_not_written_to()
    {
        await using var bot = await Lectures.Draft("c1");
        await bot.Send(bot.Teams.Installation("mum2", "remove"));

        await bot.Presses("teacher", "发布并邀请");

        Assert.Equal(OutboxState.Linked, (await DeliveryTroubles.Row(bot, "mum2")).State);
        Assert.DoesNotContain("mum2", DeliveryTroubles.Told(bot));
        Assert.Contains("mum3", DeliveryTroubles.Told(bot));
    }

    private static async Task<BotUnderTest> Blocked(string code)
    {
        var bot = await Lectures.Draft("c1");
        bot.Teams.Fails("mum2", Fault.Error(403, code));
        await bot.Presses("teacher", "发布并邀请");
        bot.News("mum2");

        return bot;
    }

    private static Task Move(BotUnderTest bot, int version, string day) => bot.Presses(
        "teacher", IntentJson.Write(new Intent.Reschedule(Lectures.Id, version) { Day = day, Start = "19:00", End = "20:30", Place = "报告厅" }));
}
