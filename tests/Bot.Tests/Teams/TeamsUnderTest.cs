using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Teams;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Scheduler;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoEduBot.Bot.Tests.Teams;

/// <summary>The Teams edge alone, on a real port, with a handler that only listens.</summary>
public sealed class TeamsUnderTest : IAsyncDisposable, IAddressBook, ILoggerProvider
{
    public sealed class Hands : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Incoming> _heard = new();

    private TeamsUnderTest(FakeConnector teams, Hands clock, string environment, Dictionary<string, string?> settings, TimeSpan timeout)
    {
        (Teams, Clock) = (teams, clock);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().AddProvider(this);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IAddressBook>(this);
        builder.Services.AddSingleton<Converse>((incoming, cancel) => Hear(incoming, cancel));
        builder.Services.AddTeams(Read(settings, environment));
        builder.Services.AddHttpClient("teams-connector", http => http.Timeout = timeout);
        _app = builder.Build();
        _app.MapTeams();
    }

    public static async Task<TeamsUnderTest> Start(
        Action<Dictionary<string, string?>>? settings = null, string environment = "Production", double timeout = 15, string address = "http://127.0.0.1:0")
    {
        var clock = new Hands();
        var teams = await FakeConnector.Start(clock);
        var all = teams.Settings;
        settings?.Invoke(all);
        var test = new TeamsUnderTest(teams, clock, environment, all, TimeSpan.FromSeconds(timeout));
        test._app.Urls.Add(address);
        await test._app.StartAsync();
        test.Bot = new HttpClient { BaseAddress = new Uri(test._app.Urls.First()) };
        return test;
    }

    private static ChannelSettings Read(Dictionary<string, string?> settings, string environment) => ChannelSettingsReader
        .Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), environment == "Development").Settings!;

    public FakeConnector Teams { get; }
    public Hands Clock { get; }
    public HttpClient Bot { get; private set; } = null!;
    public TimeSpan Budget { set => _app.Services.GetRequiredService<ActivityEndpoint>().Budget = value; }
    public IReadOnlyList<Incoming> Heard => [.. _heard];
    public Func<Incoming, CancellationToken, Task<Answer>> Says { get; set; } = (_, _) => Task.FromResult(Answer.None);
    public ConcurrentDictionary<PersonId, ConversationReference> Addresses { get; } = new();
    public ConcurrentQueue<string> Booked { get; } = new();
    public ConcurrentQueue<string> Logged { get; } = new();

    public async Task<int> Post(JsonNode activity, string? token = null)
    {
        using var response = await Teams.Post(Bot, activity, token);
        return (int)response.StatusCode;
    }

    /// <summary>The status and the body, for bodies no JSON writer would write.</summary>
    public async Task<(int Status, string Body)> PostRaw(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Authorization = new("Bearer", Teams.Token());
        using var response = await Bot.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<(int Status, string Body)> PostRaw(string body) => PostRaw(Encoding.UTF8.GetBytes(body));

    public async Task<Delivery> Deliver(Parcel parcel)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICourier>().Deliver(parcel, TestContext.Current.CancellationToken);
    }

    /// <summary>Somebody with a chat (`a:name`), or without when <paramref name="chat"/> is false.</summary>
    public PersonId Knows(string person, bool chat = true, string? serviceUrl = null)
    {
        Addresses[new PersonId(person)] = new ConversationReference(
            serviceUrl ?? Teams.ServiceUrl, chat ? $"a:{person}" : null, $"29:{person}", $"28:{FakeConnector.AppId}", FakeConnector.TenantId);
        return new PersonId(person);
    }

    private Task<Answer> Hear(Incoming incoming, CancellationToken cancel)
    {
        _heard.Enqueue(incoming);
        return Says(incoming, cancel);
    }

    public Task<ConversationReference?> Of(PersonId person, CancellationToken cancel) => Task.FromResult(Addresses.GetValueOrDefault(person));

    public Task Created(PersonId person, string conversationId, CancellationToken cancel)
    {
        Booked.Enqueue($"{person} is at {conversationId}");
        return Task.CompletedTask;
    }

    public Task MarkUnreachable(PersonId person, string cause, CancellationToken cancel)
    {
        Booked.Enqueue($"{person} is {cause}");
        return Task.CompletedTask;
    }

    public ILogger CreateLogger(string categoryName) => new Scribe(Logged);

    public void Dispose() { }

    public async ValueTask DisposeAsync()
    {
        Bot.Dispose();
        await _app.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private sealed class Scribe(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
