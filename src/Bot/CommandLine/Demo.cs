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

    public static readonly string County = Path.Combine(AppContext.BaseDirectory, "demo", "county");

    public static async Task<int> Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("coedu-demo-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", Args = args });
        builder.Configuration["ConnectionStrings:CoEdu"] = $"Data Source={Path.Combine(folder, "demo.db")}";
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(Address);

        var (settings, mistakes) = SettingsReader.Read(builder.Configuration, development: true);
        if (settings is null)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
            return 2;
        }

        var clock = new DemoClock(DemoClock.Morning(TimeProvider.System.GetUtcNow()), running: true);
        await using var database = Database.Open(settings.DatabaseFile);
        var personas = Personas.Read(County);
        await Stage.Load(database, County, personas.Values, clock.GetUtcNow(), CancellationToken.None);

        AddDemo(builder.Services, clock, personas);
        builder.Services.AddBot(settings, database);
        builder.WebHost.Limits();
        await using var app = builder.Build();
        app.MapBot();
        await app.StartAsync();
        using var playground = Playground.Start(args);
        await app.WaitForShutdownAsync();

        return 0;
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
