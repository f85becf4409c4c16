namespace PerformanceReporting.Planning;

internal static class PlanningRegistration
{
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services.AddScoped<CurrentPlan>();
}
