using System.Globalization;
using CoEduBot.Bot.Demo;
using CoEduBot.Bot.Teams;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Scheduler;
using CoEduBot.Storage;

namespace CoEduBot.Bot.CommandLine;

/// <summary>Serves with a demo county on http://localhost:3978, and opens the Agents Playground beside it when npx is there.</summary>
public static class Demo
{
    public const string Address = "http://localhost:3978";

    /// <summary>The world folder played: the one that ships, or another that `Demo__County` names.</summary>
    public static readonly string County = Environment.GetEnvironmentVariable("Demo__County") is { Length: > 0 } other
        ? other
        : Path.Combine(AppContext.BaseDirectory, "demo", "county");

    public static async Task<int> Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("coedu-demo-").FullName;
        // A switch without a value would swallow the word after it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", Args = [.. args.Where(arg => arg != Playground.Not)] });
        builder.Configuration["ConnectionStrings:CoEdu"] = $"Data Source={Path.Combine(folder, "demo.db")}";
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var address = builder.Configuration["urls"] is { Length: > 0 } urls ? urls.Split(';')[0] : Address;
        builder.WebHost.UseUrls(address);
        // The links in share cards must open here too.
        builder.Configuration["PublicUrl"] ??= address;
        if (!TryReadStart(builder.Configuration["starts"], out var start))
        {
            await Console.Error.WriteLineAsync($"--starts is '{builder.Configuration["starts"]}'; it must be a day such as 2026-03-02.");
            return 2;
        }

        var (settings, mistakes) = SettingsReader.Read(builder.Configuration, development: true);
        if (settings is null)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
            return 2;
        }

        var clock = new DemoClock(start, running: true);
        await using var database = settings.Database.Open();
        var personas = Personas.Read(County);
        await Stage.Load(database, County, personas.Values, clock.GetUtcNow(), CancellationToken.None);

        AddDemo(builder.Services, clock, personas);
        builder.Services.AddBot(settings, database);
        builder.WebHost.Limits();
        await using var app = builder.Build();
        app.MapBot();
        // Moving the clock on by days does all that those days bring, and the Playground waits, unlike Teams.
        app.Services.HandleWithin(TimeSpan.FromMinutes(10));
        await app.StartAsync();
        using var playground = Playground.Start(args, address);
        await app.WaitForShutdownAsync();

        return 0;
    }

    // The same day gives the same dates in every run; without one it is the next school day.
    private static bool TryReadStart(string? day, out DateTimeOffset start)
    {
        start = DemoClock.Morning(TimeProvider.System.GetUtcNow());
        if (day is null)
            return true;

        var read = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (read)
            start = LocalTime.China.At(date, DemoClock.Nine);

        return read;
    }

    private static void AddDemo(IServiceCollection services, DemoClock clock, IReadOnlyDictionary<string, PersonId> personas)
    {
        services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddSingleton(personas);
        services.AddSingleton<Stage>();
        services.AddSingleton<Acting>();
        services.AddSingleton<Converse>(provider => provider.GetRequiredService<Acting>().Take);
        services.AddSingleton<TeamsCourier>();
        services.AddSingleton<ICourier>(provider => new LabelledCourier(provider.GetRequiredService<TeamsCourier>(), provider.GetRequiredService<Database>()));
    }
}
