using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>Between 21:00 and 07:30 nobody is written to unasked, whatever held a message up until then.</summary>
public sealed class NightRest
{
    [Fact]
    public async Task An_invitation_that_was_held_up_until_the_night_leaves_in_the_morning()
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Clock.Pass(TimeSpan.FromHours(11.9));
        await bot.Send(bot.Teams.Press("teacher", IntentJson.Write(new Intent.Publish("e1", 1))));

        bot.Clock.Pass(TimeSpan.FromMinutes(10));
        await bot.Settle();
        var atNight = bot.News("mum1");
        await bot.Pass(TimeSpan.FromHours(11));

        Assert.Equal("11-24 08:04", bot.Clock.Local);
        Assert.Equal("", atNight);
        Assert.StartsWith("邀请您参加", bot.News("mum1"), StringComparison.Ordinal);
        Assert.Equal([OutboxState.Sent], await States(bot, "invitation/e1/mum1/"));
    }

    [Fact]
    public async Task A_reminder_refused_before_the_night_is_not_tried_again_in_it()
    {
        await using var bot = await Lectures.Draft("c1");
        bot.Clock.Pass(TimeSpan.FromHours(11.99));
        bot.Teams.Fails("mum1", Fault.Error(503, "ServiceUnavailable"));
        await bot.Presses("teacher", "发布并邀请");

        await bot.Pass(TimeSpan.FromHours(10));
        var atNight = bot.News("mum1");
        await bot.Pass(TimeSpan.FromHours(1));

        Assert.Equal("", atNight);
        Assert.Equal("11-24 07:59", bot.Clock.Local);
        Assert.StartsWith("邀请您参加", bot.News("mum1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moved_in_the_evening_before_an_early_start_families_hear_of_it_at_once()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Presses("teacher", IntentJson.Write(Lectures.Form("c1") with { Day = "2026-11-24", Start = "07:20", End = "08:20" }));
        await bot.Presses("teacher", "发布并邀请");
        bot.Clock.Pass(TimeSpan.FromHours(13));
        bot.News("mum1");

        await bot.Presses("teacher", IntentJson.Write(new Intent.Reschedule("e1", 1) { Day = "2026-11-30", Start = "19:00", Place = "报告厅" }));

        Assert.Contains("11月24日", bot.News("mum1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moved_in_the_evening_with_time_left_families_hear_of_it_in_the_morning()
    {
        await using var bot = await Lectures.Published("c1");
        bot.Clock.Pass(TimeSpan.FromHours(13));
        bot.News("mum1");

        await bot.Presses("teacher", IntentJson.Write(new Intent.Reschedule("e1", 1) { Day = "2026-12-03", Start = "19:00", Place = "报告厅" }));
        var atNight = bot.News("mum1");
        await bot.Pass(TimeSpan.FromHours(10));

        Assert.Equal("", atNight);
        Assert.Contains("12月2日", bot.News("mum1"), StringComparison.Ordinal);
    }

    private static Task<List<OutboxState>> States(BotUnderTest bot, string key) =>
        bot.Stored(db => db.Outbox.Where(message => message.Key == key).Select(message => message.State).ToListAsync(TestContext.Current.CancellationToken));
}
