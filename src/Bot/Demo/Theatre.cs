using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Teams;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Demo;

/// <summary>The whole bot in one process without Teams or the web: its clock stands still until it is moved, its messages go to paper.</summary>
internal sealed class Theatre : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Database _database;
    private int _said;

    private Theatre(ServiceProvider services, Database database) => (_services, _database) = (services, database);

    public Stage Stage => _services.GetRequiredService<Stage>();

    public ChatPaper Paper => _services.GetRequiredService<ChatPaper>();

    public DateTimeOffset Now => _services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <exception cref="InvalidDataException">The programme files have mistakes: one a line.</exception>
    public static async Task<Theatre> Open(string folder, ChatPaper paper)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:CoEdu"] = $"Data Source={Path.Combine(folder, "chat.db")}",
            ["Delivery:RequestsPerSecond"] = "100000",
            ["Programmes:Folder"] = Environment.GetEnvironmentVariable("Programmes__Folder"),
        }).Build();
        var (settings, mistakes) = SettingsReader.Read(configuration, development: true);
        if (settings is null)
            throw new InvalidDataException(string.Join(Environment.NewLine, mistakes));

        var clock = new DemoClock(DemoClock.Morning(TimeProvider.System.GetUtcNow()), running: false);
        var database = settings.Database.Open();
        var personas = Personas.Read(CommandLine.Demo.County);
        await Stage.Load(database, CommandLine.Demo.County, personas.Values, clock.GetUtcNow(), CancellationToken.None);

        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(clock).AddSingleton(clock).AddSingleton(personas).AddSingleton(paper);
        services.AddSingleton<Stage>();
        services.AddSingleton<ICourier, PaperCourier>();
        services.AddBot(settings, database, ticking: false);
        var theatre = new Theatre(services.BuildServiceProvider(), database);
        foreach (var played in personas.Values)
            await theatre.Seat(played.Value);

        return theatre;
    }

    /// <summary>Something this person said or pressed; everything it leads to at once is done when this returns.</summary>
    public async Task<Outcome> Act(Person who, Happening what)
    {
        var outcome = await Take(who, what);
        await Stage.Settle(CancellationToken.None);

        return outcome;
    }

    /// <summary>The same without waiting for what it leads to.</summary>
    public Task<Outcome> Take(Person who, Happening what) =>
        _services.GetRequiredService<Dialogue>().Take(new Incoming($"chat-{Interlocked.Increment(ref _said)}", Sender(who), what, null), CancellationToken.None);

    /// <summary>A lecture for the whole county, published, and one person with an account of each family invited.</summary>
    public async Task<(string Engagement, IReadOnlyList<Person> Families)> CountyLecture()
    {
        var officer = (await Stage.Find("county", CancellationToken.None))!;
        var day = Now.AddDays(9).In(LocalTime.China);
        await Take(officer, Pressed(new Intent.Schedule { Form = "bench", Topic = "bench", Place = "bench", Day = $"{day:yyyy-MM-dd}", Start = "19:00" }));
        await using var db = _database.Read();
        var engagement = await db.Engagements.SingleAsync();
        await Take(officer, Pressed(new Intent.Publish(engagement.Id.Value, engagement.Version)));
        var guardians = await (from guardian in db.Guardians
                               join person in db.People on guardian.Person equals person.Id
                               where person.AadId != null
                               select new { guardian.Family, Person = person }).ToListAsync();

        return (engagement.Id.Value, [.. guardians.DistinctBy(one => one.Family).Select(one => one.Person)]);
    }

    private static Happening.Pressed Pressed(Intent ask) => new(JsonSerializer.SerializeToElement(IntentJson.Write(ask)), Waits: true);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    // People on stage hear what is said to them from the start.
    private Task Seat(string person) => _database.Writer.Run(db =>
    {
        db.Add(new Storage.Address { Person = new(person), UserId = person, BotId = "bot", ConversationId = person, ServiceUrl = "http://localhost/", LastSeenAt = Now });
        return Task.CompletedTask;
    }, CancellationToken.None);

    private static Sender Sender(Person who) => new(who.AadId, who.Id.Value, "bot", who.Id.Value, OneToOne: true, "http://localhost/", null, null);
}
