namespace PerformanceReporting.Notifications;

internal static class NotificationRegistration
{
    /// <summary>The outbox and whoever empties it, as the sections <c>Mail</c> and <c>Site</c> say.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail")).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(new SiteAddress(configuration))
            .AddSingleton<MailRoute>()
            .AddSingleton<Postman>()
            .AddSingleton<OutboxDesk>()
            .AddSingleton<Subscribing>();
    }
}
