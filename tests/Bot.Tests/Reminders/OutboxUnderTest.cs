using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>An outbox on a real file, a clock that stands still, and a courier that does as the test says. Messages say their key.</summary>
internal sealed class OutboxUnderTest : IAsyncDisposable
{
    private readonly TablesUnderTest _tables = new();

    private OutboxUnderTest() => Database = Open();

    public Database Database { get; private set; }

    public FakeClock Clock { get; } = FakeClock.At("2026-11-23 09:00");

    /// <summary>Keys in the order in which they were handed to the courier.</summary>
    public List<string> Handed { get; } = [];

    public Func<string, Task<Delivery>> Courier { get; set; } = _ => Task.FromResult<Delivery>(new Delivery.Sent("m1"));

    public OutboxDelivery Sender { get; private set; } = null!;

    public static async Task<OutboxUnderTest> With(params string[] people)
    {
        var outbox = new OutboxUnderTest();
        outbox.Sender = outbox.NewSender();
        await outbox.Write(db => db.AddRange(people.Select(person => new Person { Id = new PersonId(person), Name = person })));
        await outbox.Write(db => db.AddRange(people.Select(person =>
            new Address { Person = new PersonId(person), UserId = person, BotId = "bot", ServiceUrl = "https://x", LastSeenAt = outbox.Clock.GetUtcNow() })));

        return outbox;
    }

    public OutboxDelivery NewSender() => new(Database, new Scripted(this), Draw, new RateGate(100_000, Clock), Clock, NullLogger<OutboxDelivery>.Instance);

    /// <summary>The key is `person/what`.</summary>
    public Task Add(params string[] keys) => Write(db => db.AddRange(keys.Select(key => Message(key))));

    public OutboxMessage Message(string key, Lane lane = Lane.Today, TimeSpan? due = null) => new()
    {
        Key = key, To = new PersonId(key.Split('/')[0]), Notice = "{}", Lane = lane, DueAt = Clock.GetUtcNow() + (due ?? TimeSpan.Zero),
    };

    public Task Write(Action<CoEduDb> change) => Database.Writer.Run(db =>
    {
        change(db);
        return Task.CompletedTask;
    }, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<OutboxMessage>> Claim(int most = 25) => Database.Writer.Run(db => db.Claim(most, Clock.GetUtcNow(), CancellationToken.None), TestContext.Current.CancellationToken);

    public Task<bool> Settle(OutboxMessage claimed, Settlement how) =>
        Database.Writer.Run(db => db.Settle(claimed, how, Clock.GetUtcNow(), CancellationToken.None), TestContext.Current.CancellationToken);

    public async Task Deliver()
    {
        while (await Sender.DeliverSome(TestContext.Current.CancellationToken)) { }
    }

    /// <summary>Lets time pass second by second, delivering what is due.</summary>
    public async Task Live(TimeSpan time)
    {
        for (var second = TimeSpan.Zero; second < time; second += TimeSpan.FromSeconds(1))
        {
            Clock.Pass(TimeSpan.FromSeconds(1));
            await Deliver();
        }
    }

    public async Task<OutboxMessage> Row(string key)
    {
        await using var db = Database.Read();

        return await db.Outbox.SingleAsync(row => row.Key == key, TestContext.Current.CancellationToken);
    }

    /// <summary>As after a crash: what was in memory is gone, what was stored is there.</summary>
    public async Task Restart()
    {
        await Database.DisposeAsync();
        Database = Open();
        Sender = NewSender();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _tables.DisposeAsync();
    }

    private Database Open() => Database.Open(_tables.Place);

    private static Task<Drawing> Draw(OutboxMessage message, CancellationToken cancel) =>
        Task.FromResult<Drawing>(new Drawing.Ready(new Parcel(message.To, message.Key, null)));

    private sealed class Scripted(OutboxUnderTest outbox) : ICourier
    {
        public Task<Delivery> Deliver(Parcel parcel, CancellationToken cancel)
        {
            lock (outbox.Handed)
                outbox.Handed.Add(parcel.Summary);

            return outbox.Courier(parcel.Summary);
        }
    }
}
