using Microsoft.Playwright;
using PerformanceReporting.BrowserTests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace PerformanceReporting.BrowserTests.Support;

/// <summary>The machine's own Chromium, started once in a run; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Variable = "PERFORMANCE_REPORTING_CHROMIUM";

    private static readonly string Path = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;

    private IBrowser? _browser;

    /// <summary>Why there is no browser, and how to get one; null when there is.</summary>
    public static string? Absence =>
        File.Exists(Path) ? null : $"No Chromium at {Path}: run apt-get install -y chromium, or name one in {Variable}.";

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException(Absence);

    public async ValueTask InitializeAsync()
    {
        if (Absence is null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Flags });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
