using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace PerformanceReporting.Access;

internal static class AccessRegistration
{
    /// <summary>Who may come in, and what they may do: sign-in, tokens, policies, rate limits, keys.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection("Access")).ValidateDataAnnotations().ValidateOnStart();
        services.AddLocalization();
        services.AddScoped<CurrentUser>().AddScoped<LocalSignIn>();
        services.AddAccessSchemes();
        services.AddAccessPolicies().AddRateLimits();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "performance-reporting-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddDataProtection().SetApplicationName("PerformanceReporting");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, DatabaseKeys>();
        return services;
    }

    /// <summary>
    /// The gate. Everything behind it is closed unless it says <c>AllowAnonymous</c>, static assets included; so nothing
    /// that answers goes before it.
    /// </summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseAccessHeaders();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        return app;
    }
}
