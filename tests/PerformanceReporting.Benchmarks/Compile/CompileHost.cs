using System.Diagnostics;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Benchmarks.Compile;

/// <summary>Compiles a report and writes its workbook in a process of its own, so that its memory is its own.</summary>
internal static class CompileHost
{
    private const string Report = "policy-commission";

    private const string Session = "PC80";

    private static readonly DateTimeOffset Now = new(2018, 11, 26, 8, 0, 0, TimeSpan.Zero);

    private static readonly Actor Benchmark = new(null, "benchmark", Door.Command);

    /// <summary>Prints milliseconds of compiling, milliseconds of writing the workbook, its bytes, and the peak of memory in MB.</summary>
    public static async Task RunAsync(string file, int rounds)
    {
        var database = new Database(new DatabaseOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={file}" });
        var library = ReportLibrary.Load();
        List<double> compiling = [], writing = [];
        long bytes = 0;

        // The first round is for the runtime: it compiles methods, not reports.
        for (var round = 0; round <= rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            await CompileAsync(database, library.Find(Report)!);
            compiling.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);

            began = Stopwatch.GetTimestamp();
            var workbook = await new ReportWorkbooks(database, new EditionReader(library)).WriteAsync(Report, Session, null, "en");
            writing.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            bytes = workbook!.Value.Content.Length;
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"{Median(compiling)} {Median(writing)} {bytes} {self.PeakWorkingSet64 / 1048576.0}"));
    }

    private static async Task CompileAsync(Database database, ReportDefinition definition)
    {
        await using var db = await database.BeginAsync();
        var session = (await SessionQueries.FindAsync(db, definition.Body, Session, Now))!;
        var outcome = await ReportCompiler.CompileAsync(db, definition, session, new CompileRequest { ReportCode = Report, SessionCode = Session }, Benchmark, Now);
        if (outcome is not ReportOutcome.Done)
        {
            throw new InvalidOperationException($"There is no edition: {ReportMessages.Of(outcome, ReportLanguage.English)}");
        }

        await db.CommitAsync();
    }

    private static double Median(List<double> all) => all.Skip(all.Count > 1 ? 1 : 0).Order().ElementAt((all.Count - 1) / 2);
}
