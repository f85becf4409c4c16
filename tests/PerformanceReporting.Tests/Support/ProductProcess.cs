using System.Diagnostics;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.Support;

/// <summary>The program run as a process of its own, as an administrator runs it.</summary>
internal static class ProductProcess
{
    /// <summary>Runs one command on a database to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        DatabaseOptions database, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Start(database, arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts one command on a database, for a test that watches it live or kills it.</summary>
    public static Process Start(DatabaseOptions database, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "PerformanceReporting.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["Database__Provider"] = database.Provider.ToString(),
            ["ConnectionStrings__PerformanceReporting"] = database.ConnectionString,
            ["Logging__LogLevel__Default"] = "Error",
        },
    })!;
}
