using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>What each tick and each answer asks, with everybody else waiting, must not read whole tables.</summary>
[Trait("Tables", "file")]
public sealed class QueryPlanTests
{
    [Fact]
    public async Task The_waiting_list_is_read_by_its_indexes()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        var (now, lecture) = (bot.Clock.GetUtcNow(), new Domain.EngagementId("e1"));

        Assert.Contains("invitations_offered", await Plan(bot, db => db.Invitations.Where(i => i.Seat == Seat.Offered && i.OfferExpiresAt <= now).Take(200)), StringComparison.Ordinal);
        Assert.Contains("invitations_waiting", await Plan(bot, db => db.Invitations.Where(i => i.Engagement == lecture && i.Seat == Seat.Waiting).OrderBy(i => i.QueueNo).Take(50)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_are_those_of_an_open_days_elements()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        var (now, element, day, family) = (bot.Clock.GetUtcNow(), new Domain.ElementId("a"), new Domain.EngagementId("e1"), new Domain.FamilyId("f1"));

        Assert.Contains("bookings_offered", await Plan(bot, db => db.Bookings.Where(b => b.Seat == Seat.Offered && b.OfferExpiresAt <= now).Take(200)), StringComparison.Ordinal);
        Assert.Contains("bookings_waiting", await Plan(bot, db => db.Bookings.Where(b => b.Element == element && b.Seat == Seat.Waiting).OrderBy(b => b.QueueNo).Take(50)), StringComparison.Ordinal);
        Assert.Contains("bookings_family", await Plan(bot, db => db.Bookings.Where(b => b.Engagement == day && b.Family == family)), StringComparison.Ordinal);
        Assert.Contains("elements_engagement", await Plan(bot, db => db.Elements.Where(e => e.Engagement == day && !e.Dropped).OrderBy(e => e.StartsAt)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_clock_says_of_visits_is_read_by_what_is_near()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        var (now, today) = (bot.Clock.GetUtcNow(), new DateOnly(2026, 11, 23));

        foreach (var plan in new[]
        {
            await Plan(bot, db => db.ToRemindOf(now)), await Plan(bot, db => db.ToConfirm(now)), await Plan(bot, db => db.ToReturn(today)), await Plan(bot, db => db.PerhapsInherited(now)),
            await Plan(bot, db => db.ReturnsTo([new("v1"), new("v2")])), await Plan(bot, db => db.DoorsToShare(now, "2026-11")),
        })
            Assert.DoesNotContain("SCAN v", plan, StringComparison.Ordinal);
    }

    private static Task<string> Plan<T>(BotUnderTest bot, Func<CoEduDb, IQueryable<T>> query) => bot.Stored(async db =>
    {
        await using var command = query(db).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var steps = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = new List<string>();
        while (await steps.ReadAsync(TestContext.Current.CancellationToken))
            plan.Add(steps.GetString(3));

        return string.Join('\n', plan);
    });
}
