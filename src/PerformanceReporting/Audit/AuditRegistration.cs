using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PerformanceReporting.Audit;

internal static class AuditRegistration
{
    /// <summary>The domain's clock, which dates everything that is put on record.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<PlanClock>();
    }
}
