namespace PerformanceReporting.Seeding;

internal static class SeedingRegistration
{
    public static IServiceCollection AddSeeding(this IServiceCollection services) => services.AddSingleton<Seeder>();
}
