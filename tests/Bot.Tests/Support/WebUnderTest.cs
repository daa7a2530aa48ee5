using System.Globalization;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>The pages on a real port over a real file, with a school of two classes and one lecture on Wednesday, 3 December 2025, 19:00 in China.</summary>
public sealed class WebUnderTest : IAsyncDisposable
{
    public sealed class Hands : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = China("12-01 09:00");

        public override DateTimeOffset GetUtcNow() => Now;
    }

    public sealed record Page(int Status, string Body, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
    {
        public string? Location => Headers.GetValueOrDefault("Location");
    }

    public static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];

    private readonly TablesUnderTest _tables = new("coedu.db");
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private WebApplication _app = null!;

    public Hands Clock { get; } = new();

    public Database Database { get; private set; } = null!;

    public Site Site { get; } = new(LocalTime.China, new Uri("https://coedu.example/"), Key, _ => "e2", () => "secret") { Catalogue = TestCounty.Catalogue };

    public static EngagementId Lecture { get; } = new("e1");

    /// <summary>`12-03 19:00` of 2025, as clocks in China show it.</summary>
    public static DateTimeOffset China(string moment) => DateTimeOffset.ParseExact($"2025-{moment} +08:00", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    public static async Task<WebUnderTest> Start(string topic = "手机管理", int? capacity = null)
    {
        var web = new WebUnderTest();
        web.Database = web._tables.Open();
        await web.Database.Writer.Run(db => WebSchool.Fill(db, topic, capacity, web.Clock.Now), TestContext.Current.CancellationToken);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(web.Clock).AddSingleton(web.Database).AddSingleton(web.Site).AddSingleton<OutboxBell>();
        web._app = builder.Build();
        web._app.MapPages();
        web._app.Urls.Add("http://127.0.0.1:0");
        await web._app.StartAsync(TestContext.Current.CancellationToken);
        web._browser.BaseAddress = new Uri(web._app.Urls.First());

        return web;
    }

    /// <summary>The path of a class's page, as the share card has it.</summary>
    public async Task<string> ClassPage(string unit = "c1", string engagement = "e1") => (await Database.Writer.Run(
        async db => await Links.ForClass(db, (await db.Engagements.FindAsync(new EngagementId(engagement)))!, new UnitId(unit), Site, default), default)).AbsolutePath;

    public async Task<string> FamilyPage(string family = "f1") => (await Database.Writer.Run(
        async db => await Links.ForFamily(db, (await db.Engagements.FindAsync(Lecture))!, new FamilyId(family), Site, default), default)).AbsolutePath;

    public Task<Page> Get(string path, params (string Name, string Value)[] headers) => Send(new HttpRequestMessage(HttpMethod.Get, path), headers);

    /// <summary>Presses a button of a family's page: with a form id of its own unless one is given.</summary>
    public Task<Page> Press(string path, string fields, params (string Name, string Value)[] headers) =>
        Post(path, fields.Contains("form=", StringComparison.Ordinal) ? fields : $"form={Guid.NewGuid():n}&{fields}", headers);

    /// <summary>Fields as `name=value&amp;name=value`, not yet escaped.</summary>
    public Task<Page> Post(string path, string fields, params (string Name, string Value)[] headers) => Send(
        new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Split('&').Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1]))),
        }, headers);

    public async Task<Page> Send(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        using (request)
        using (var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken))
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var all = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value));

            return new Page((int)response.StatusCode, System.Text.Encoding.UTF8.GetString(bytes), all, bytes);
        }
    }

    public Task Change(Action<Engagement> change) =>
        Database.Writer.Run(async db => change((await db.Engagements.FindAsync(Lecture))!), TestContext.Current.CancellationToken);

    public async Task<Invitation> Invitation(string family = "f1")
    {
        await using var db = Database.Read();

        return await db.Invitations.SingleAsync(it => it.Engagement == Lecture && it.Family == new FamilyId(family), TestContext.Current.CancellationToken);
    }

    /// <summary>Everything in the file, table by table.</summary>
    public async Task<string> Everything()
    {
        await using var db = Database.Read();

        return await WebSchool.Dump(db, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Database.DisposeAsync();
        _browser.Dispose();
        await _tables.DisposeAsync();
    }
}
