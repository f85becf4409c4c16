using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PerformanceReporting.Tests.Support;

/// <summary>The real program on the database of a test class, its domain's clock starting on <paramref name="today"/>.</summary>
internal sealed class App(Engine engine, string today = "2018-11-26") : WebApplicationFactory<Program>
{
    /// <summary>Somebody who has not signed in, and whom no redirect carries on.</summary>
    public HttpClient Anonymous() => CreateClient(new() { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder
            .UseSetting("Database:Provider", engine.Options.Provider.ToString())
            .UseSetting("ConnectionStrings:PerformanceReporting", engine.Options.ConnectionString)
            .UseSetting("Demo:Today", today);
}
