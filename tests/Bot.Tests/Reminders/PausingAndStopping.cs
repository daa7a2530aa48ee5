using System.Text.Json.Nodes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>What becomes of messages that are already under way when the channel says wait, or the process stops.</summary>
public sealed class PausingAndStopping
{
    private readonly FakeClock _clock = FakeClock.At("2026-11-23 09:00");

    [Fact]
    public async Task Whoever_waits_for_a_turn_when_a_pause_begins_does_not_get_it()
    {
        var gate = new RateGate(20, _clock);
        for (var turn = 1; turn <= 20; turn++)
            Assert.True(await gate.Turn(TestContext.Current.CancellationToken));

        var next = gate.Turn(TestContext.Current.CancellationToken);
        gate.PauseUntil(_clock.GetUtcNow().AddSeconds(7));

        Assert.False(await next);
    }

    [Fact]
    public async Task After_a_refusal_for_everybody_nothing_that_waits_its_turn_is_sent()
    {
        await using var house = await House.With(_clock, people: 3);
        var courier = new Scripted(() => new Delivery.Later(TimeSpan.FromSeconds(7), Everyone: true, "throttled"));
        var gate = new RateGate(1, _clock);

        await house.Deliver(courier, gate, TestContext.Current.CancellationToken);

        Assert.Equal(1, courier.Calls);
        Assert.Equal([_clock.GetUtcNow().AddSeconds(7)], (await house.Messages()).Select(message => message.DueAt).Distinct());
    }

    [Fact]
    public async Task A_message_that_left_while_the_process_stops_is_not_sent_again()
    {
        await using var house = await House.With(_clock, people: 1);
        using var stopping = new CancellationTokenSource();
        var courier = new Scripted(() =>
        {
            stopping.Cancel();
            return new Delivery.Sent("m1");
        });

        await house.Deliver(courier, new RateGate(1000, _clock), stopping.Token);

        Assert.Equal([(OutboxState.Sent, "m1")], (await house.Messages()).Select(message => (message.State, message.MessageId!)));
    }

    private sealed class Scripted(Func<Delivery> answer) : ICourier
    {
        private int _calls;

        public int Calls => _calls;

        public Task<Delivery> Deliver(Parcel parcel, CancellationToken cancel)
        {
            Interlocked.Increment(ref _calls);
            return Task.FromResult(answer());
        }
    }

    private sealed class House(Database database, TablesUnderTest tables, FakeClock clock) : IAsyncDisposable
    {
        public static async Task<House> With(FakeClock clock, int people)
        {
            var tables = new TablesUnderTest();
            var database = Database.Open(tables.Place);
            var ids = Enumerable.Range(1, people).Select(number => new PersonId($"p{number}")).ToList();
            await database.Writer.Run(async db =>
            {
                db.AddRange(ids.Select(id => new Person { Id = id, Name = "某人" }));
                await db.SaveChangesAsync(CancellationToken.None);
                foreach (var id in ids)
                {
                    db.Add(new Address { Person = id, UserId = "u", BotId = "b", ServiceUrl = "http://localhost/", LastSeenAt = clock.GetUtcNow() });
                    db.Add(new OutboxMessage { Key = $"k/{id}", To = id, Notice = NoticeJson.Write(new Notice.Answer("{}")), Lane = Lane.Today, DueAt = clock.GetUtcNow() });
                }
            }, CancellationToken.None);

            return new House(database, tables, clock);
        }

        public Task<bool> Deliver(ICourier courier, RateGate gate, CancellationToken cancel) =>
            new OutboxDelivery(database, courier, (message, _) => Task.FromResult<Drawing>(new Drawing.Ready(new Parcel(message.To, "", new JsonObject()))), gate, clock, NullLogger<OutboxDelivery>.Instance)
                .DeliverSome(cancel);

        public async Task<List<OutboxMessage>> Messages()
        {
            await using var db = database.Read();

            return await db.Outbox.ToListAsync(TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await database.DisposeAsync();
            await tables.DisposeAsync();
        }
    }
}
