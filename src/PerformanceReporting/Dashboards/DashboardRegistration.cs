namespace PerformanceReporting.Dashboards;

internal static class DashboardRegistration
{
    /// <summary>The dashboards' drawings; their pages are found by themselves.</summary>
    public static IServiceCollection AddDashboards(this IServiceCollection services) => services.AddScoped<Drawings>();
}
