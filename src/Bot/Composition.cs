using System.Security.Cryptography;
using CoEduBot.Bot.Notices;
using CoEduBot.Bot.Teams;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoEduBot.Bot;

/// <summary>Puts the bot together, in the order of the flow.</summary>
public static class Composition
{
    /// <param name="ticking">False where somebody else moves the clock (tests, terminal).</param>
    public static IServiceCollection AddBot(this IServiceCollection services, Settings settings, Database database, bool ticking = true)
    {
        // ASP.NET Core logs the address of every request, and a family's link is in it.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.TryAddSingleton(SiteOf(settings));

        services.AddTeams(settings.Channel);                                                        // in
        services.AddSingleton<Dialogue>();
        services.AddSingleton<Conversing>();
        services.TryAddSingleton<Converse>(provider => provider.GetRequiredService<Conversing>().Take);

        services.AddSingleton(database);                                                            // keep
        services.AddSingleton<IAddressBook, StoredAddressBook>();

        services.AddSingleton<OutboxBell>();                                                        // wake
        services.AddSingleton(provider => new DueNotices(database, provider.GetRequiredService<TimeProvider>(), LocalTime.China, provider.GetRequiredService<Site>().Catalogue));

        services.AddSingleton<NoticeDrawing>();                                                     // out
        services.AddSingleton<Draw>(provider => provider.GetRequiredService<NoticeDrawing>().Draw);
        services.AddSingleton(provider => new RateGate(settings.RequestsPerSecond, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OutboxDelivery>();
        if (ticking)
            services.AddHostedService<OutboxLoop>().AddHostedService<SheetKeeper>().AddSchedule();

        return services;
    }

    private static Site SiteOf(Settings settings) => new(
        LocalTime.China,
        settings.PublicUrl,
        settings.LinkKey,
        now => Guid.CreateVersion7(now).ToString("N"),
        () => Convert.ToHexString(RandomNumberGenerator.GetBytes(16)))
    {
        Catalogue = settings.Catalogue,
    };
}
