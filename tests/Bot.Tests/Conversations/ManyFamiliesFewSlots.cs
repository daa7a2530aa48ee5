using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Two hundred families at once, over HTTP and into the real file: a teacher's forty slots, and a forum that overlaps some of them.</summary>
public sealed class ManyFamiliesFewSlots
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forty_are_booked_nobody_has_two_and_the_others_wait_in_the_order_of_their_answers()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", Crowd.County);
        var families = await bot.Stored(db => Crowd.Families(db, 200, Cancel));
        await bot.Database.Writer.Run(db => Open(db, bot.Clock.GetUtcNow()), Cancel);

        // Everybody wants a slot, five families each; some of the early ones also the forum.
        await Task.WhenAll(families.Select((family, n) => Crowd.PressUntilAnswered(bot, family.Account, Ask(n, also: n % 4 == 0 ? "forum" : null))));
        var order = await bot.Stored(db => db.AnswersGiven.OrderBy(answer => answer.Id).Select(answer => answer.Family).ToListAsync(Cancel));

        var elements = await bot.Stored(db => db.Elements.ToDictionaryAsync(element => element.Id, Cancel));
        var bookings = await bot.Stored(db => db.Bookings.Where(booking => booking.Seat != Seat.None).ToListAsync(Cancel));
        var talks = bookings.Where(booking => elements[booking.Element].Code == Arranging.Talk).ToList();
        Assert.Equal((40, 40, 160), (talks.Count(talk => talk.Seat == Seat.Confirmed), talks.Where(talk => talk.HoldsSeat).Select(talk => talk.Element).Distinct().Count(), talks.Count(talk => talk.Seat == Seat.Waiting)));
        Assert.All(bookings.GroupBy(booking => booking.Family), own => Assert.Null(Choosing.Clash([.. own.Select(booking => elements[booking.Element])])));
        Assert.All(talks.GroupBy(talk => talk.Element), slot => Assert.Equal(
            slot.Select(talk => talk.Family).OrderBy(order.IndexOf),
            slot.OrderBy(talk => talk.QueueNo ?? 0).Select(talk => talk.Family)));
        await OpenDays.Recount(bot);
    }

    [Fact]
    public async Task Whatever_they_change_to_at_once_no_slot_is_held_twice_and_the_counters_are_a_recount()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", Crowd.County);
        var families = await bot.Stored(db => Crowd.Families(db, 60, Cancel));
        await bot.Database.Writer.Run(db => Open(db, bot.Clock.GetUtcNow()), Cancel);

        await Task.WhenAll(families.SelectMany((family, n) => new[] { n, n + 7, n * 3 }.Select(slot => Crowd.PressUntilAnswered(bot, family.Account, Ask(slot, also: null)))));
        await Task.WhenAll(families.Where((_, n) => n % 3 == 0).Select(family => Crowd.PressUntilAnswered(bot, family.Account, Lectures.Answer(Choice.No))));

        var held = await bot.Stored(db => db.Bookings.Where(booking => booking.Seat == Seat.Confirmed || booking.Seat == Seat.Offered).ToListAsync(Cancel));
        var standing = await bot.Stored(db => db.Bookings.Where(booking => booking.Seat == Seat.Confirmed || booking.Seat == Seat.Offered || booking.Seat == Seat.Waiting).ToListAsync(Cancel));
        Assert.Equal(held.Count, held.Select(booking => booking.Element).Distinct().Count());
        Assert.Equal(standing.Count, standing.Select(booking => booking.Family).Distinct().Count());
        await OpenDays.Recount(bot);
    }

    private static System.Text.Json.Nodes.JsonObject Ask(int n, string? also)
    {
        var slot = $"talk.{n % 40}";
        var more = new Dictionary<string, JsonElement> { ["choice-talk.0"] = JsonSerializer.SerializeToElement(slot) };
        // The forum lies beside the slots of the second hour on: who has an earlier one may have both.
        if (also is not null && n % 40 < 5)
            more[$"choice-{also}"] = JsonSerializer.SerializeToElement(also);

        return IntentJson.Write(new Intent.ChooseElements(Lectures.Id) { Headcount = "1", More = more });
    }

    private static async Task Open(CoEduDb db, DateTimeOffset now)
    {
        var county = await db.Units.SingleAsync(unit => unit.Kind == "county", Cancel);
        var start = now.AddDays(11);
        var day = new Engagement
        {
            Id = new EngagementId(Lectures.Id), Kind = "open-day", Audience = county.Id, Tier = Tier.County, Lead = (await db.People.FirstAsync(Cancel)).Id,
            Topic = "走进课堂", Place = "青禾一小", StartsAt = start, EndsAt = start.AddHours(8), PlannedAt = now,
        };
        Assert.False(day.Publish(now).Refuses(out _, out _));
        db.Add(day);
        await db.SaveChangesAsync(Cancel);
        db.AddRange(Enumerable.Range(0, 40).Select(n => Of($"talk.{n}", Arranging.Talk, $"talk/{county.Id}", start.AddMinutes(n * 12), 10, 1)));
        db.Add(Of("forum", "forum", "", start.AddMinutes(60), 60, null));
        await db.SaveChangesAsync(Cancel);
        await db.Invite(day, county.Path, now, Cancel);

        Element Of(string id, string code, string group, DateTimeOffset from, int minutes, int? capacity) => new()
        {
            Id = new ElementId(id), Engagement = day.Id, Code = code, Title = code, Room = "101", Audience = county.Id, Group = group, Line = code,
            StartsAt = from, EndsAt = from.AddMinutes(minutes), Capacity = capacity, ByFamily = code == Arranging.Talk,
        };
    }
}
