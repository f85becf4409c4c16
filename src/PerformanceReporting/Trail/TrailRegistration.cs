namespace PerformanceReporting.Trail;

internal static class TrailRegistration
{
    /// <summary>The words of the audit trail; its page is found by itself.</summary>
    public static IServiceCollection AddTrail(this IServiceCollection services) => services.AddScoped<EventText>();
}
