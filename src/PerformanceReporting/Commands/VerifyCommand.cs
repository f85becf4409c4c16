using System.CommandLine;
using System.Globalization;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Reports;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Commands;

internal static class VerifyCommand
{
    private const int Differs = 1;

    public static Command Create(Lazy<WebApplication> program)
    {
        var command = new Command("verify", "Recompute every result, walk the audit trail, re-hash the reports; say what does not hold.");
        var workbook = new Option<FileInfo?>("--workbook") { Description = "A report's workbook: say instead whether it is genuine, or which cells differ." };
        command.Add(workbook);
        command.SetAction((parsed, cancellation) => parsed.GetValue(workbook) is { } file
            ? VerifyWorkbookCommand.RunAsync(program.Value.Services, file, cancellation)
            : RunAsync(program.Value.Services, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await Startup.PrepareAsync(services, cancellation);
        await using var db = await services.GetRequiredService<Database>().OpenAsync(cancellation);
        List<string> faults = [.. await VerifyResultsAsync(db, cancellation), .. await VerifyTrailAsync(db, cancellation), .. await VerifyEditionsAsync(services, db, cancellation)];
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        return faults.Count == 0 ? 0 : Differs;
    }

    private static async Task<IReadOnlyList<string>> VerifyResultsAsync(DatabaseConnection db, CancellationToken cancellation)
    {
        var faults = new List<string>();
        foreach (var plan in await PlanQueries.ReadAllAsync(db, cancellation))
        {
            var results = await Recalculation.CompareResultsAsync(db, plan.Id, null, plan.ResultsAsOf, cancellation);
            var rollUps = await Recalculation.CompareRollUpsAsync(db, plan.Id, plan.ResultsAsOf, cancellation);
            faults.AddRange(results.Gone.Select(row => Fault("result", $"indicator {row.IndicatorId}, period {row.ReportingPeriodId}, {row.Basis}")));
            faults.AddRange(results.Come.Select(row => Fault("missing result", $"indicator {row.IndicatorId}, period {row.ReportingPeriodId}, {row.Basis}")));
            faults.AddRange(rollUps.Gone.Concat(rollUps.Come).Select(row => Fault("roll-up", $"{row.Scope}, period {row.ReportingPeriodId}, {row.Basis}")));
            if (results.IsNone && rollUps.IsNone)
            {
                Console.WriteLine($"Results of {plan.Code}: recomputed, all as stored.");
            }
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> VerifyTrailAsync(DatabaseConnection db, CancellationToken cancellation)
    {
        var (events, fault) = await AuditChain.VerifyAsync(db, cancellation);
        if (fault is not null)
        {
            return [fault];
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Audit trail: {events} events, unbroken."));
        return [];
    }

    private static async Task<IReadOnlyList<string>> VerifyEditionsAsync(IServiceProvider services, DatabaseConnection db, CancellationToken cancellation)
    {
        var (editions, faults) = await services.GetRequiredService<EditionVerification>().VerifyAsync(db, cancellation);
        if (faults.Count == 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Reports: {editions} editions, sealed and computed anew, all as printed."));
        }

        return faults;
    }

    private static string Fault(string what, string where) => $"The stored {what} is not what the rules give: {where}.";
}
