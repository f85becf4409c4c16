using PerformanceReporting.Storage;
using Quartz;

namespace PerformanceReporting.Schedule;

internal static class ScheduleRegistration
{
    /// <summary>What the program does by itself while it serves, unless <c>Schedule:Runs</c> is off for this process.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ScheduledReports>().AddSingleton<ScheduleLease>();
        if (!configuration.GetValue("Schedule:Runs", true))
        {
            return services;
        }

        var options = DatabaseOptions.From(configuration);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            quartz.UsePersistentStore(store => Keep(store, options));
            quartz.AddJob<CompileJob>(job => job.WithIdentity(CompileJob.Key).StoreDurably());
            quartz.ScheduleJob<FollowCalendarJob>(trigger => trigger.WithIdentity(nameof(FollowCalendarJob)).WithSimpleSchedule(Often));
            quartz.ScheduleJob<RefreshResultsJob>(trigger => trigger.WithIdentity(nameof(RefreshResultsJob)).WithSimpleSchedule(Often));
            quartz.ScheduleJob<SendMailJob>(trigger => trigger.WithIdentity(nameof(SendMailJob)).WithSimpleSchedule(Often));
            quartz.ScheduleJob<RemindJob>(trigger => trigger.WithIdentity(nameof(RemindJob)).WithSimpleSchedule(NowAndThen));
            quartz.ScheduleJob<TellFollowersJob>(trigger => trigger.WithIdentity(nameof(TellFollowersJob)).WithSimpleSchedule(NowAndThen));
            quartz.ScheduleJob<FindDoubtsJob>(trigger => trigger.WithIdentity(nameof(FindDoubtsJob)).WithCronSchedule(FindDoubtsJob.Nightly));
        });

        // What a night missed because nobody was there is caught up, also where the program was replaced meanwhile.
        services.Configure<QuartzOptions>(quartz => quartz.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
        return services.AddHostedService<ScheduleDuty>();
    }

    // Triggers lie in the same database, in tables of Quartz's own.
    private static void Keep(IPersistentStoreBuilder store, DatabaseOptions options)
    {
        store.ProvisionSchema();
        store.ConfigureStore(ado => ado.StoreJobDataAsStrings = true);
        if (options.Provider == DatabaseProvider.SqlServer)
        {
            store.UseSqlServer(options.Factory, options.ConnectionString);
            store.UseClustering();
        }
        else
        {
            store.UseSqlite(options.Factory, options.ConnectionString);
        }
    }

    private static void Often(SimpleScheduleBuilder schedule) => schedule.WithInterval(ScheduleLease.Renewal).RepeatForever();

    // For what happens in the morning of a day.
    private static void NowAndThen(SimpleScheduleBuilder schedule) => schedule.WithInterval(TimeSpan.FromMinutes(5)).RepeatForever();
}
