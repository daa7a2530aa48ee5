using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CoEduBot.Scheduler;

/// <summary>When which job wakes: the only list. Quartz just ticks; what is due is worked out from our tables, so a missed tick loses nothing.</summary>
public static class Schedule
{
    /// <summary>Cron expressions start with seconds.</summary>
    public static readonly IReadOnlyList<(string Job, string Cron)> All =
    [
        (nameof(FindDueNotices), "0/15 * * * * ?"),
        (nameof(DeliverOutbox),  "0/5 * * * * ?"),
    ];

    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            Add<FindDueNotices>(quartz);
            Add<DeliverOutbox>(quartz);
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);

        return services;
    }

    private static void Add<TJob>(IQuartzBuilder quartz) where TJob : class, IJob
    {
        var (job, cron) = All.Single(entry => entry.Job == typeof(TJob).Name);
        quartz.ScheduleJob<TJob>(trigger => trigger.WithIdentity(job).WithCronSchedule(cron));
    }
}
