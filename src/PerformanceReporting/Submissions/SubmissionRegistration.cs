namespace PerformanceReporting.Submissions;

internal static class SubmissionRegistration
{
    public static IServiceCollection AddSubmissions(this IServiceCollection services) =>
        services
            .AddSingleton<SubmissionWorkflow>()
            .AddScoped<SubmissionWords>()
            .AddScoped<StateWords>();
}
