using CoEduBot.Scheduler;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoEduBot.Bot.Teams;

/// <summary>What the host calls. It also registers a <see cref="Converse"/> and an <see cref="IAddressBook"/>.</summary>
public static class TeamsSetup
{
    public static IServiceCollection AddTeams(this IServiceCollection services, ChannelSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<ActivityEndpoint>();
        services.AddHostedService<LocalMode>();

        services.AddSingleton<OutboundToken>();
        services.AddSingleton<Connector>();
        services.AddSingleton<Messages>();
        services.TryAddSingleton<ICourier, TeamsCourier>();

        services.AddOutboundHttp(SigningKeys.Http, TimeSpan.FromSeconds(5));
        services.AddOutboundHttp(Connector.Http, TimeSpan.FromSeconds(15));
        return services;
    }

    public static IEndpointConventionBuilder MapTeams(this IEndpointRouteBuilder routes) =>
        routes.Map(ActivityEndpoint.Path, context => context.RequestServices.GetRequiredService<ActivityEndpoint>().Handle(context));

    /// <summary>Gives each message so long to be handled, for callers that wait longer than Teams.</summary>
    public static void HandleWithin(this IServiceProvider services, TimeSpan budget) => services.GetRequiredService<ActivityEndpoint>().Budget = budget;

    private static void AddOutboundHttp(this IServiceCollection services, string name, TimeSpan timeout) =>
        services.AddHttpClient(name)
            .ConfigureHttpClient(http =>
            {
                http.Timeout = timeout;
                http.MaxResponseContentBufferSize = 1024 * 1024;
            })
            // A redirect would carry our token to an address nobody checked.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            // The default logger writes addresses, and conversation ids are in them.
            .RemoveAllLoggers();
}
