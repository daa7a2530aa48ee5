using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class ManyAtOnce
{
    [Fact]
    public async Task Five_hundred_claims_on_37_seats_confirm_37_and_queue_the_rest_in_order()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", Crowd.County);
        await Crowd.Publish(bot, capacity: "37", cancel);
        var families = await bot.Stored(db => Crowd.Families(db, 500, cancel));

        await Task.WhenAll(families.Select(family => Crowd.PressUntilAnswered(bot, family.Account, Lectures.Answer(Choice.Yes))));

        var invited = await bot.Stored(db => db.Invitations.Where(i => i.Choice == Choice.Yes).ToListAsync(cancel));
        var order = await bot.Stored(db => db.AnswersGiven.OrderBy(answer => answer.Id).Select(answer => answer.Family).ToListAsync(cancel));
        var engagement = await bot.Stored(db => db.Engagements.SingleAsync(cancel));
        Assert.Equal((500, 37, 463), (invited.Count, invited.Count(i => i.Seat == Seat.Confirmed), invited.Count(i => i.Seat == Seat.Waiting)));
        Assert.Equal((37, 463), (engagement.SeatsTaken, engagement.WaitingFamilies));
        Assert.Equal(order.Skip(37), invited.Where(i => i.Seat == Seat.Waiting).OrderBy(i => i.QueueNo).Select(i => i.Family));
    }

    [Fact]
    public async Task A_seat_given_up_is_offered_to_the_first_in_the_queue_and_passes_on_when_the_offer_runs_out()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var bot = await Lectures.Published("c1", capacity: "2");
        await bot.Presses("mum1", "参加", ("headcount", "2"));
        Assert.Contains("第 1 号", await bot.Presses("mum2", "参加", ("headcount", "1")), StringComparison.Ordinal);
        Assert.Contains("第 2 号", await bot.Presses("mum3", "参加", ("headcount", "2")), StringComparison.Ordinal);

        await bot.Presses("mum1", "不参加");
        Assert.StartsWith("有空位了！", bot.News("mum2"), StringComparison.Ordinal);
        Assert.Equal("", bot.News("mum3"));
        await bot.Pass(TimeSpan.FromHours(12));

        // The offer ran out at 21:00, in quiet hours: the next family hears in the morning.
        Assert.Equal("", bot.News("mum3"));
        await bot.Pass(TimeSpan.FromHours(11));
        Assert.StartsWith("有空位了！", bot.News("mum3"), StringComparison.Ordinal);
        Assert.StartsWith("为您保留的座位已过时。", bot.News("mum2"), StringComparison.Ordinal);
        Assert.Contains("您已回复：参加，2 人。", await bot.Presses("mum3", "要这个座位"), StringComparison.Ordinal);
        Assert.Equal(2, await bot.Stored(db => db.Engagements.Select(e => e.SeatsTaken).SingleAsync(cancel)));
    }

    [Fact]
    public async Task A_family_with_a_seat_that_brings_more_than_fit_keeps_its_seat()
    {
        await using var bot = await Lectures.Published("c1", capacity: "3");
        await bot.Presses("mum1", "参加", ("headcount", "2"));

        var reply = await bot.Presses("mum1", "参加", ("headcount", "4"));

        Assert.Equal("只有 3 个座位了。请把人数改少一些再试。", reply.Split('\n')[0]);
        Assert.Contains("您已回复：参加，2 人。", reply, StringComparison.Ordinal);
    }
}
