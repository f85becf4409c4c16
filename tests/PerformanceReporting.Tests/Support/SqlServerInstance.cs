using System.Diagnostics;
using Testcontainers.MsSql;

namespace PerformanceReporting.Tests.Support;

/// <summary>
/// The SQL Server that tests may use: the one named by an environment variable, else a container where Docker answers,
/// else none, and why.
/// </summary>
/// <param name="ConnectionString">A login that may create databases; null when there is no server.</param>
/// <param name="Absence">Why there is none.</param>
internal sealed record SqlServerInstance(string? ConnectionString, string? Absence)
{
    private const string Variable = "PERFORMANCE_REPORTING_TEST_SQLSERVER";

    private const string Image = "mcr.microsoft.com/mssql/server:2022-latest";

    private static readonly Lazy<Task<SqlServerInstance>> Found = new(LookAsync);

    /// <summary>Looks once in a run; a container is shared by all test classes and removed when the run ends.</summary>
    public static Task<SqlServerInstance> FindAsync() => Found.Value;

    private static async Task<SqlServerInstance> LookAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return new(named, null);
        }

        if (!await DockerAnswersAsync())
        {
            return new(null, $"No SQL Server: set {Variable} to a connection string that may create databases, or start Docker.");
        }

        try
        {
            var container = new MsSqlBuilder(Image).Build();
            await container.StartAsync();
            return new(container.GetConnectionString(), null);
        }
        catch (Exception failure)
        {
            return new(null, $"No SQL Server: Docker answers, but {Image} did not start: {failure.Message}");
        }
    }

    private static async Task<bool> DockerAnswersAsync()
    {
        try
        {
            using var docker = Process.Start(new ProcessStartInfo("docker", "version --format {{.Server.Os}}")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            var answer = await docker.StandardOutput.ReadToEndAsync(patience.Token);
            return answer.Trim() == "linux";
        }
        catch (Exception unreachable) when (unreachable is System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            return false;
        }
    }
}
