using PerformanceReporting.Submissions.Comparing;
using PerformanceReporting.Submissions.Reminding;
using PerformanceReporting.Submissions.Supporting;
using PerformanceReporting.Submissions.Validation;

namespace PerformanceReporting.Submissions;

internal static class SubmissionRegistration
{
    public static IServiceCollection AddSubmissions(this IServiceCollection services) =>
        services
            .AddSingleton<SubmissionWorkflow>()
            .AddSingleton<PeriodExceptions>()
            .AddSingleton<RuleBook>()
            .AddSingleton<NightlyCheck>()
            .AddSingleton<ValueSupport>()
            .AddSingleton<Reminders>()
            .AddSingleton<ReminderSchedule>()
            .AddScoped<SubmissionWords>()
            .AddScoped<StateWords>()
            .AddScoped<ChangeWords>();
}
