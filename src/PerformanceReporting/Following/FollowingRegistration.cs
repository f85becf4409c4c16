namespace PerformanceReporting.Following;

internal static class FollowingRegistration
{
    /// <summary>The mails to those who follow indicators; their page is found by itself.</summary>
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services.AddSingleton<Digests>();
}
