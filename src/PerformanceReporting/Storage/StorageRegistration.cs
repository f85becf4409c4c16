namespace PerformanceReporting.Storage;

internal static class StorageRegistration
{
    /// <summary>The database, as configured; fails with a <see cref="StorageException"/> where it is not.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(DatabaseOptions.From(configuration))
            .AddSingleton<Database>()
            .AddSingleton<Migrator>();
}
