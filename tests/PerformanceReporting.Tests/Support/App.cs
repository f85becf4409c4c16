using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerformanceReporting.Access;
using PerformanceReporting.Tests.Access;
using Xunit;

namespace PerformanceReporting.Tests.Support;

/// <summary>
/// The real program on the database of a test class, its domain's clock starting on <paramref name="today"/>. With an engine
/// such as <see cref="SqliteDemo"/> it serves the demonstration.
/// </summary>
internal sealed class App(Engine engine, string today = "2018-11-26", Action<IWebHostBuilder>? also = null) : WebApplicationFactory<Program>
{
    /// <summary>Somebody who has not signed in, and whom no redirect carries on.</summary>
    public HttpClient Anonymous() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A person of the demonstration at a browser, signed in: <c>office@demo.example</c>, <c>head.cf@demo.example</c>.</summary>
    public async Task<HttpClient> AsAsync(string email)
    {
        var browser = Anonymous();
        using var answer = await new Visitor(browser).SignsInAsync(email, Demonstration.Password);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{email} could not sign in: {answer.StatusCode}. Is the engine one with the demonstration? {string.Join(Environment.NewLine, Failures)}");
        return browser;
    }

    /// <summary>What the program has logged as an error.</summary>
    public IEnumerable<Exception> Failures => Services.GetFakeLogCollector().GetSnapshot().Select(record => record.Exception).OfType<Exception>();

    /// <summary>Listens on a free port of this machine, for a real browser, and returns the address.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseSetting("Database:Provider", engine.Options.Provider.ToString())
            .UseSetting("ConnectionStrings:PerformanceReporting", engine.Options.ConnectionString)
            .UseSetting("Demo:Seed", "false")
            .UseSetting("Demo:Today", today)
            .UseSetting("Schedule:Runs", "false")
            .UseSetting("Access:SignInsPerMinute", "1000")
            .UseSetting("Access:FeedRequestsPerMinute", "1000000")
            .UseSetting("Logging:LogLevel:Default", "Error")
            .ConfigureLogging(logging => logging.AddFakeLogging());
        also?.Invoke(builder);
    }
}
