using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PerformanceReporting.Tests.Support;

namespace PerformanceReporting.Tests.Access;

/// <summary>
/// The real program with a machine's clock that a test can turn, and behind its gate a <see cref="Probe"/> that tells how
/// the gate knew the caller.
/// </summary>
internal sealed class AccessApp(Engine engine, int signInsPerMinute = 1000, int feedRequestsPerMinute = 1000) : WebApplicationFactory<Program>
{
    public FakeTimeProvider Machine { get; } = new(TimeProvider.System.GetUtcNow());

    /// <summary>Somebody with a browser, not signed in, whom no redirect carries on.</summary>
    public Visitor Visitor(string address = "http://localhost") => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(address) }));

    /// <summary>A program that sends this Authorization header, or none.</summary>
    public HttpClient Caller(string? authorization = null)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        if (authorization is not null)
        {
            client.DefaultRequestHeaders.Add("Authorization", authorization);
        }

        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder
            .UseSetting("Database:Provider", engine.Options.Provider.ToString())
            .UseSetting("ConnectionStrings:PerformanceReporting", engine.Options.ConnectionString)
            .UseSetting("Demo:Seed", "false")
            .UseSetting("Logging:LogLevel:PerformanceReporting", "Error")
            .UseSetting("Access:SignInsPerMinute", $"{signInsPerMinute}")
            .UseSetting("Access:FeedRequestsPerMinute", $"{feedRequestsPerMinute}")
            .ConfigureTestServices(services => services
                .AddSingleton<TimeProvider>(Machine)
                .AddTransient<IStartupFilter, Probe>());
}
