using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>An invitation to one class while Teams misbehaves in the ways it documents.</summary>
public sealed class DeliveryTroubles
{
    private static readonly string[] Invited = ["dad1", "dad3", "mum1", "mum2", "mum3", "mum4", "mum5"];

    [Fact]
    public async Task Throttled_everybody_waits_as_long_as_Teams_asks_and_then_is_invited_once()
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Teams.Fails("mum2", Fault.Error(429, "Throttled") with { RetryAfter = "7" });
        await bot.Presses("teacher", "发布并邀请");
        var calls = bot.Teams.Calls;

        await bot.Send(bot.Teams.Message("principal", "帮助"));
        await Seconds(bot, 6);
        Assert.Equal(calls, bot.Teams.Calls);
        Assert.Equal("", bot.News("principal"));
        await Seconds(bot, 1);

        Assert.Equal(Invited, Told(bot));
        Assert.NotEqual("", bot.News("principal"));
    }

    [Theory]
    [InlineData(401, "BotNotRegistered")]
    [InlineData(403, "BotDisabledByAdmin")]
    public async Task Our_own_set_up_at_fault_pauses_everything_and_loses_nothing(int status, string code)
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Teams.Fails(FakeConnector.Everybody, [.. Enumerable.Repeat(Fault.Error(status, code), 16)]);
        await bot.Presses("teacher", "发布并邀请");
        var calls = bot.Teams.Calls;

        await Seconds(bot, 59);
        Assert.Equal(calls, bot.Teams.Calls);
        // The login server is among those that fail, so each minute uses up at least one.
        for (var minute = 0; minute < 16; minute++)
        {
            bot.Clock.Pass(TimeSpan.FromMinutes(1));
            await bot.Settle();
        }

        Assert.Equal(Invited, Told(bot));
        Assert.Equal(0, await bot.Stored(db => db.Outbox.CountAsync(row => row.State == OutboxState.Failed, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_made_again_once()
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Teams.Fails("mum2", Fault.Error(404, "ConversationNotFound"));

        await bot.Presses("teacher", "发布并邀请");

        Assert.Equal(["create", "POST"], bot.Teams.To("mum2").Where(posted => posted.Method == "create" || Lectures.IsInvitation(posted)).Select(posted => posted.Method));
        Assert.Equal((OutboxState.Sent, ""), await Row(bot, "mum2"));
    }

    [Fact]
    public async Task An_error_of_Teams_own_is_not_tried_again()
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Teams.Fails("mum2", Fault.Error(500, "ServiceError"));

        await bot.Presses("teacher", "发布并邀请");
        await Seconds(bot, 120);

        Assert.Equal(Invited.Except(["mum2"]), Told(bot));
        Assert.Equal((OutboxState.Failed, "service-error"), await Row(bot, "mum2"));
    }

    [Fact]
    public async Task What_was_only_unavailable_is_sent_later_and_others_do_not_wait_for_it()
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Teams.Fails("mum2", new Fault(502, "<html>"), new Fault(503), new Fault(504), Fault.Error(412, "PreconditionFailed"));

        await bot.Presses("teacher", "发布并邀请");
        Assert.Equal(Invited.Except(["mum2"]), Told(bot));
        await Seconds(bot, 60);

        Assert.Equal(Invited, Told(bot));
        Assert.Equal((OutboxState.Sent, ""), await Row(bot, "mum2"));
    }

    // Whether it arrived nobody can ask, and an invitation twice is better than none.
    [Theory]
    [InlineData(Breakage.ResetBefore, 1)]
    [InlineData(Breakage.ResetAfter, 2)]
    public async Task What_is_in_doubt_is_sent_again(Breakage breakage, int arrived)
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Teams.Fails("mum2", new Fault(0, Breakage: breakage));

        await bot.Presses("teacher", "发布并邀请");
        await Seconds(bot, 10);

        Assert.Equal(arrived, Told(bot).Count(person => person == "mum2"));
        Assert.Equal((OutboxState.Sent, ""), await Row(bot, "mum2"));
    }

    internal static async Task Seconds(BotUnderTest bot, int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            bot.Clock.Pass(TimeSpan.FromSeconds(1));
            await bot.Settle();
        }
    }

    internal static IEnumerable<string> Told(BotUnderTest bot) =>
        bot.Teams.Ledger.Where(Lectures.IsInvitation).Select(posted => posted.Conversation[2..]).Order(StringComparer.Ordinal);

    internal static Task<(OutboxState State, string Cause)> Row(BotUnderTest bot, string person, string code = "invitation") => bot.Stored(async db =>
    {
        var row = await db.Outbox.Where(row => row.Key.StartsWith(code + "/") && row.To == new PersonId(person)).OrderBy(row => row.Id).LastAsync(TestContext.Current.CancellationToken);

        return (row.State, row.Cause);
    });
}
