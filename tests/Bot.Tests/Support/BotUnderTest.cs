using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.CommandLine;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using CoEduBot.Storage.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>
/// The real bot over real HTTP with signed tokens, a real database file and a clock that stands still, in a small county
/// (Support/county). People are called by their roster id, which is also their Teams account.
/// </summary>
public sealed class BotUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    private readonly WebApplication _app;
    private readonly TablesUnderTest _tables;
    private readonly Dictionary<string, int> _read = [];

    private BotUnderTest(WebApplication app, Database database, FakeConnector teams, FakeClock clock, TablesUnderTest tables)
    {
        (_app, Database, Teams, Clock, _tables) = (app, database, teams, clock, tables);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public Database Database { get; }

    public FakeConnector Teams { get; }

    public FakeClock Clock { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Where the database's files and keys lie.</summary>
    public string Folder => _tables.Folder;

    /// <param name="local">Time in Shanghai, such as `2026-11-23 09:00`.</param>
    /// <param name="county">A world folder; the small county without one.</param>
    /// <param name="programmes">A folder of programme files; the small county's own without one.</param>
    /// <param name="catalogue">Programmes made in the test, in place of files.</param>
    public static async Task<BotUnderTest> At(string local, string? county = null, string? programmes = null, Catalogue? catalogue = null)
    {
        var clock = FakeClock.At(local);
        var tables = new TablesUnderTest();
        var teams = await FakeConnector.Start(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").Limits();
        builder.Configuration.AddInMemoryCollection(teams.Settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:CoEdu"] = tables.Connect,
            ["Keys:Folder"] = tables.File + ".keys",
            ["PublicUrl"] = "https://coedu.example/",
            ["Delivery:RequestsPerSecond"] = "100000",
            ["Programmes:Folder"] = programmes ?? TestCounty.Programmes,
        });
        var (settings, mistakes) = SettingsReader.Read(builder.Configuration, development: false);
        Assert.Empty(mistakes);
        var database = settings!.Database.Open();
        var world = WorldReader.Read(county ?? TestCounty.Folder);
        Assert.Empty(world.Mistakes);
        await database.Writer.Run(db => RosterImport.Apply(world.World, db, clock.GetUtcNow(), CancellationToken.None), CancellationToken.None);

        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(Sites.Counting(settings) with { Catalogue = catalogue ?? settings.Catalogue });
        builder.Services.AddBot(settings, database, ticking: false);
        var app = builder.Build();
        app.MapBot();
        await app.StartAsync();

        return new BotUnderTest(app, database, teams, clock, tables);
    }

    /// <summary>These people have the app: they can be written to.</summary>
    public async Task Install(params string[] people)
    {
        foreach (var person in people)
            await Send(Teams.Installation(person));

        await Settle();
        foreach (var person in people)
            News(person);
    }

    /// <summary>Everybody of the small county who can have it.</summary>
    public Task InstallEverybody() => Install(
        "officer", "lead", "principal", "director", "teacher", "teacher2", "teacher-en", "teacher4", "principal2",
        "mum1", "dad1", "mum2", "mum3", "dad3", "mum4", "mum5", "mum8", "mum9");

    /// <summary>Says something and returns what the person then sees, newest last, as text.</summary>
    public async Task<string> Says(string person, string text)
    {
        await Send(Teams.Message(person, text));
        await Settle();

        return News(person);
    }

    /// <summary>Presses the button with this title on the person's newest card that has one; returns the card that takes its place.</summary>
    public async Task<string> Presses(string person, string title, params (string Id, string Value)[] inputs)
    {
        var card = Newest(person);
        var titles = CardText.Buttons(card).Select(button => button.Title).ToList();
        Assert.Contains(title, titles);
        var data = CardText.Press(card, titles.IndexOf(title) + 1, inputs.ToDictionary(input => input.Id, input => input.Value));

        return await Presses(person, data);
    }

    public async Task<string> Presses(string person, JsonObject data)
    {
        var response = await Send(Teams.Press(person, data));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        await Settle();
        var answer = body["value"] as JsonObject ?? throw new InvalidOperationException(body.ToJsonString());
        if (answer["type"]?.GetValue<string>() == "AdaptiveCard")
            _newest[person] = answer;

        return CardText.Of(answer);
    }

    /// <summary>Moves the clock on in quarter hours, doing at each what is due.</summary>
    public async Task Pass(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= Step)
        {
            Clock.Pass(left < Step ? left : Step);
            await Settle();
        }
    }

    /// <summary>Does all that is due now.</summary>
    public async Task Settle()
    {
        await Services.GetRequiredService<DueNotices>().Tick(CancellationToken.None);
        while (await Services.GetRequiredService<OutboxDelivery>().DeliverSome(CancellationToken.None)) { }
    }

    /// <summary>What a person received since last asked, as they see it.</summary>
    public string News(string person)
    {
        var all = Teams.To(person).ToList();
        var unseen = all.Skip(_read.GetValueOrDefault(person)).ToList();
        _read[person] = all.Count;
        if (unseen.Select(CardIn).LastOrDefault(card => card is not null && CardText.Buttons(card).Count > 0) is { } newest)
            _newest[person] = newest;

        return string.Join("\n---\n", unseen.Select(posted => CardIn(posted) is { } card ? CardText.Of(card) : posted.Body["text"]!.GetValue<string>()));
    }

    public async Task<HttpResponseMessage> Send(JsonObject activity, string? token = null) => await Teams.Post(Http, activity, token);

    public async Task<T> Stored<T>(Func<CoEduDb, Task<T>> read)
    {
        await using var db = Database.Read();

        return await read(db);
    }

    /// <summary>The database as it is now, into another file.</summary>
    public async Task CopyTo(SqliteConnection copy)
    {
        await using var source = new SqliteConnection(_tables.Connect);
        await source.OpenAsync();
        await copy.OpenAsync();
        source.BackupDatabase(copy);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
        await Teams.DisposeAsync();
        await _tables.DisposeAsync();
    }

    private readonly Dictionary<string, JsonObject> _newest = [];

    public JsonObject Newest(string person)
    {
        News(person);

        return _newest[person];
    }

    private static JsonObject? CardIn(Posted posted) => posted.Body["attachments"]?[0]?["content"]?.AsObject();
}
