using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PerformanceReporting.Reports;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Schedule;

/// <summary>Real processes that serve the demonstration on one database, on Monday, 26 November 2018 or another day; none outlives the test.</summary>
internal sealed class ServingProcesses(DatabaseOptions options) : IDisposable
{
    // Leases go by the machine's time, and nobody waits for it here: the rows say that it has passed.
    private const string EndClaims =
        """
        update Compilation
        set    ExpiresAt = @Past
        where  Owner is not null
        """;

    private const string EndRounds =
        """
        update Outbox
        set    ExpiresAt = @Past
        where  Owner is not null
        """;

    private const string EndDuty =
        """
        update Lease
        set    ExpiresAt = @Past
        where  Name = 'schedule'
        """;

    private const string Holder =
        """
        select Owner
        from   Lease
        where  Name = 'schedule'
        """;

    private readonly List<Process> _started = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Database Database { get; } = new(options);

    public Process Start(string today = "2018-11-26", params string[] also)
    {
        var process = ProductProcess.Start(options, ["serve", $"--urls=http://127.0.0.1:{FreePort()}", "--Demo:Seed=false", $"--Demo:Today={today}", .. also]);
        _started.Add(process);
        return process;
    }

    public static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
    }

    /// <summary>What the dead held runs out: their duty, what they compiled, the mail in their hand.</summary>
    public async Task HalfAMinutePassesAsync()
    {
        var past = new { Past = TimeProvider.System.GetUtcNow().AddSeconds(-1) };
        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(EndClaims, past, Cancellation);
        await db.ExecuteAsync(EndRounds, past, Cancellation);
        await db.ExecuteAsync(EndDuty, past, Cancellation);
        await db.CommitAsync(Cancellation);
    }

    /// <summary>Who runs the schedule, as <c>machine/process/…</c>; null when nobody does.</summary>
    public async Task<string?> HolderAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await db.SingleOrDefaultAsync<string>(Holder, null, Cancellation);
    }

    public async Task<IReadOnlyList<ReportEdition>> EditionsAsync(string session)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return [.. (await EditionQueries.ReadAsync(db, Cancellation)).Where(edition => edition.SessionCode == session)];
    }

    /// <summary>Looks again and again until it is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        for (var look = 0; look < 12_000; look++)
        {
            if (await isSo())
            {
                return;
            }

            Assert.All(_started.Where(process => process.HasExited), process => Assert.True(process.ExitCode != 1, process.StandardError.ReadToEnd()));
            await Task.Delay(5, Cancellation);
        }

        Assert.Fail($"Not within a minute: {what}.");
    }

    public void Dispose()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            process.Dispose();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
