using System.CommandLine;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;

namespace PerformanceReporting.Commands;

internal static class CompileCommand
{
    private static readonly Actor Operator = new(null, "command line", Door.Command);

    public static Command Create(Lazy<WebApplication> program)
    {
        var report = new Argument<string>("report") { Description = "The report's code, for example policy-commission." };
        var session = new Option<string?>("--session") { Description = "The session's code; without it the one whose cut-off passed last." };
        var output = new Option<DirectoryInfo>("--output") { Description = "The folder for the workbooks.", DefaultValueFactory = _ => new(".") };
        var reason = new Option<string?>("--reason") { Description = "Why there is to be another edition of a released report." };
        var command = new Command("compile", "Freeze a report's figures as known at its cut-off and write its workbook in each language.") { report, session, output, reason };
        command.SetAction((parsed, cancellation) => RunAsync(
            program.Value.Services,
            new CompileRequest { ReportCode = parsed.GetRequiredValue(report), SessionCode = parsed.GetValue(session), Reason = parsed.GetValue(reason) },
            parsed.GetRequiredValue(output),
            cancellation));
        return command;
    }

    private static async Task RunAsync(IServiceProvider services, CompileRequest request, DirectoryInfo output, CancellationToken cancellation)
    {
        Open(output);
        await Startup.PrepareAsync(services, cancellation);
        var outcome = await services.GetRequiredService<ReportWorkflow>().CompileAsync(Operator, request, cancellation);
        var said = ReportMessages.Of(outcome, ReportLanguage.English);
        if (outcome is not ReportOutcome.Done { Edition: var edition })
        {
            throw new CommandException(said);
        }

        Console.WriteLine(said);
        foreach (var language in ReportLanguage.Known)
        {
            if (await services.GetRequiredService<ReportWorkbooks>().WriteAsync(edition.ReportCode, edition.SessionCode, edition.Number, language, cancellation) is var (name, content))
            {
                var file = Path.Combine(output.FullName, name);
                await File.WriteAllBytesAsync(file, content, cancellation);
                Console.WriteLine(file);
            }
        }
    }

    // Before any work is done for it.
    private static void Open(DirectoryInfo output)
    {
        try
        {
            output.Create();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The folder '{output.FullName}' cannot be written; name another with --output.");
        }
    }
}
