using Quartz;

namespace PerformanceReporting.Schedule;

internal static class ScheduleRegistration
{
    /// <summary>What the program does by itself while it serves.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<RefreshResultsJob>(trigger => trigger
                .WithIdentity(nameof(RefreshResultsJob))
                .WithSimpleSchedule(schedule => schedule.WithInterval(RefreshResultsJob.Interval).RepeatForever()));
            quartz.ScheduleJob<FindDoubtsJob>(trigger => trigger.WithIdentity(nameof(FindDoubtsJob)).WithCronSchedule(FindDoubtsJob.Nightly));
        });
        return services.AddQuartzHostedService();
    }
}
