using System.CommandLine;
using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using PerformanceReporting.Notifications;
using PerformanceReporting.Reports;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Commands;

/// <summary>The commands of the program. Whatever goes wrong is one line on standard error and exit code 1.</summary>
internal static class CommandLine
{
    private const int Failed = 1;

    /// <summary>Runs the command that the arguments name; without one, <c>serve</c>.</summary>
    /// <param name="args">Settings such as <c>--urls</c> or <c>--Database:Provider</c> may stand anywhere.</param>
    /// <param name="build">Builds the program with all its parts from the settings among the arguments.</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        var settings = args.Where(IsSetting).ToArray();
        var program = new Lazy<WebApplication>(() => build(settings));
        var root = new RootCommand("Performance reporting: indicators of a strategic plan, from submission to published report.")
        {
            ServeCommand.Create(program),
            MigrateCommand.Create(program),
            SeedCommand.Create(program),
            CompileCommand.Create(program),
            VerifyCommand.Create(program),
            TokenCommand.Create(program),
            PersonCommand.Create(program),
        };
        root.SetAction((_, cancellation) => ServeCommand.RunAsync(program.Value, cancellation));

        try
        {
            var parsed = root.Parse(args.Except(settings).ToArray());
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (Explain(failure) is { } line)
        {
            await Console.Error.WriteLineAsync($"performance-reporting: {line}");
            return Failed;
        }
        finally
        {
            if (program.IsValueCreated)
            {
                await program.Value.DisposeAsync();
            }
        }
    }

    // --Section:Key=value, the bare --Section= that a test host adds, and --urls=value are read by the configuration,
    // everything else by the commands, whose options begin in lower case.
    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument.Split('=', 2) is [['-', '-', var first, ..] and var name, _]
        && (char.IsUpper(first) || name is "--urls" or "--environment" or "--contentRoot" or "--applicationName");

    private static string? Explain(Exception failure) => failure switch
    {
        StorageException or CommandException or ReportDefinitionException or NotificationException or OptionsValidationException => failure.Message,
        DbException => $"The database refused: {failure.Message.Split('\n')[0].Trim()}",
        IOException { InnerException: AddressInUseException } => $"{failure.Message.TrimEnd('.')}; stop the other program or choose another address, for example --urls=http://localhost:5081.",
        UnauthorizedAccessException or DirectoryNotFoundException or IOException => failure.Message,
        _ => null,
    };
}
